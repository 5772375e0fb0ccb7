import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roleKey } from './role-key.ts'

const key = (title: string): string => roleKey('harbour', title, 'senior')

test('a role posted for several places is one', () => {
  const titles = [
    'Senior Back-end Engineer',
    'Senior Back-End Engineer (Remote, UK)',
    'Senior Back-end Engineer (Remote - Brazil)',
    'Senior back-end engineer - EMEA time zones',
    'Senior Back-end Engineer, United States',
    'Senior Back-end Engineer | Europe Remote',
    'Senior Back-end Engineer [100% remote] (m/f/d)',
    'Senior Back-end Engineer - UK (Remote)',
    'Senior Back-end Engineer – Côte d’Ivoire',
  ]
  for (const title of titles) assert.equal(key(title), 'harbour|senior back end engineer|senior', title)
})

test('what tells roles of one company apart stays', () => {
  const apart = [
    'Engineer, Payments',
    'Engineer, Search',
    'Engineer (C)',
    'Engineer (C++)',
    'Engineer - French',
    'Engineer - Spanish (Spain)',
    'Engineer - New Markets',
    'Engineer, United Payments',
    'Engineer',
  ]
  assert.equal(new Set(apart.map(key)).size, apart.length)
  assert.notEqual(roleKey('harbour', 'Engineer', 'senior'), roleKey('harbour', 'Engineer', undefined))
  assert.notEqual(roleKey('harbour', 'Engineer', 'senior'), roleKey('lantern', 'Engineer', 'senior'))
})

test('a town at the end of a title is a place where the posting itself is there, and else may be anything', () => {
  const there = (title: string, ...places: string[]): string => roleKey('harbour', title, 'senior', places)
  const same = [
    there('Field Engineer - Lisbon', 'Lisbon, Portugal'),
    there('Field Engineer (Porto)', 'Remote', 'Porto'),
    there('Field Engineer, São Paulo', 'São Paulo, Brazil'),
    there('Field Engineer (Remote - Austin, TX)', 'Austin, TX'),
    there('Field Engineer - New York or Chicago', 'New York', 'Chicago, IL'),
    there('Field Engineer | Utrecht (Hybrid) (m/f/d)', 'Utrecht - Netherlands'),
  ]
  assert.deepEqual([...new Set(same)], ['harbour|field engineer|senior'])
  assert.equal(there('Field Engineer - Lisbon', 'Porto'), 'harbour|field engineer lisbon|senior')
  assert.equal(there('Field Engineer - Lisbon Trams', 'Lisbon'), 'harbour|field engineer lisbon trams|senior')
  assert.equal(there('Field Engineer, Central', 'Central, London'), 'harbour|field engineer central|senior')
  assert.equal(there('Lisbon', 'Lisbon'), 'harbour|lisbon|senior')
})

test('a title that is nothing but a place, and one that never ends, are kept', () => {
  assert.equal(key('(Remote)'), 'harbour|remote|senior')
  assert.ok(key(`Engineer${', UK'.repeat(5_000)}`).length < 400)
})
