import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readSkillYears } from './read-skill-years.ts'

const years = (text: string) =>
  (readSkillYears(inventedReading('Engineer', text))?.value ?? []).map((one) => `${one.name} ${one.years}`)

test('years with one skill, or with each of a list', () => {
  assert.deepEqual(years('5+ years of professional experience with Python.'), ['Python 5'])
  assert.deepEqual(years('3-5 years building Go, Kubernetes and Docker'), ['Go 3', 'Kubernetes 3', 'Docker 3'])
  assert.deepEqual(years('Two years of hands-on Terraform'), ['Terraform 2'])
  assert.deepEqual(years('TypeScript (3+ years), React: 2 years'), ['TypeScript 3', 'React 2'])
  assert.deepEqual(years('An expert in Swift with at least 5 years of experience'), ['Swift 5'])
})

test('the smallest number counts', () => {
  assert.deepEqual(years('6 years of Kafka.\n- 4 years of Kafka in production'), ['Kafka 4'])
  assert.deepEqual(years('4 years of Kafka.\n- 6 years of Kafka in production'), ['Kafka 4'])
})

test('years of a trade, a field, a company or a place are no skill', () => {
  for (const text of [
    '7 years of software engineering experience. You know Python.',
    '5+ years in DevOps',
    '8 years at Figma',
    '5 years leading teams that love Rust',
    '10 years of leading teams that sail, and some Rust',
    'Harbour Labs has used Java for 12 years.',
  ])
    assert.deepEqual(years(text), [], text)
})
