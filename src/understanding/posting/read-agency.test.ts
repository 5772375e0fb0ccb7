import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readAgency } from './read-agency.ts'

const agency = (text: string, title = 'Engineer') => readAgency(inventedReading(title, text))?.value

test('somebody hires for a client', () => {
  for (const text of [
    'Our client, a maker of lighthouses, needs an engineer.',
    'Our client is looking for a pilot.',
    'We are hiring on behalf of our client.',
    'Join our client as Head of Tides!',
    'Wir suchen für unseren Kunden einen Lotsen.',
    'Client technical interview',
  ])
    assert.equal(agency(text), true, text)
  assert.equal(agency('', 'Engineer for our client'), true)
})

test('those who serve clients, and those who want no agencies', () => {
  for (const text of [
    'You work with our clients on their harbours.',
    'As a consultant you deliver projects for our clients.',
    'Our client base grows.',
    'We are looking for someone to deliver a lighthouse for our client.',
    'We do not accept résumés from recruitment agencies.',
    'You act on behalf of our customers.',
    'Join our Client and Advisor team.',
  ])
    assert.equal(agency(text), undefined, text)
})
