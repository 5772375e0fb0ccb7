import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readEmployment } from './read-employment.ts'

const read = (title: string, text = '', field?: string) =>
  readEmployment(
    inventedReading(title, text, field ? { employment: { value: field, words: field, path: 'employmentType' } } : {}),
  )?.value

test('reads the fields of every source', () => {
  assert.deepEqual(read('Engineer', '', 'FullTime'), ['full-time'])
  assert.deepEqual(read('Engineer', '', 'Regular Full Time (Salary)'), ['full-time'])
  assert.deepEqual(read('Engineer', '', 'Fixed term'), ['contract', 'temporary'])
  assert.deepEqual(read('Engineer', '', 'Intern'), ['internship'])
  assert.equal(read('Engineer', '', 'CDI'), undefined)
  assert.equal(read('Engineer', '', 'Permanent'), undefined)
})

test('words beat and complete the field', () => {
  assert.deepEqual(read('Engineer', 'This is a full-time contractor role.', 'FullTime'), ['full-time', 'contract'])
  assert.deepEqual(read('Editor', 'This is a remote, freelance opportunity.', 'FullTime'), ['contract'])
  assert.deepEqual(read('Editor', 'This is a part-time contract role.', 'FullTime'), ['part-time', 'contract'])
  assert.deepEqual(read('Analyst (Part-time)', '', 'FullTime'), ['part-time'])
  assert.deepEqual(read('Data Intern', '', 'FullTime'), ['full-time', 'internship'])
  assert.deepEqual(read('Linguist', 'Take part in a part-time project.', 'Contract'), ['part-time', 'contract'])
})

test('reads the text where no field says it', () => {
  assert.deepEqual(read('Engineer', 'Harbour Labs | Engineer | Full-time | Remote'), ['full-time'])
  assert.deepEqual(read('Engineer', 'Harbour Labs | Remote Norway | Full - Time | Rust'), ['full-time'])
  assert.deepEqual(read('Engineer', 'Harbour Labs | Remote | Interns or Contractors'), ['contract', 'internship'])
  assert.deepEqual(read('Harbour Labs | Remote | freelancers/part-timers'), ['part-time', 'contract'])
  assert.deepEqual(read('Engineer', 'Job type: Contract'), ['contract'])
  assert.deepEqual(read('Engineer', 'Contract type: Full-time'), ['full-time'])
  assert.deepEqual(read('Engineer', 'Harbour Labs | Full-time or Contract | Porto'), ['full-time', 'contract'])
  assert.deepEqual(read('Engineer', 'Join a 3-6 month internship in our lab.'), ['internship'])
  assert.deepEqual(read('Engineer', 'A fixed-term contract of a year.'), ['contract', 'temporary'])
})

test('a title that says full-time beside a field and a text that say part-time', () => {
  assert.deepEqual(read('Full-time Pilot', 'Job Type: Part-time', 'PartTime'), ['full-time', 'part-time'])
  assert.deepEqual(read('Engineer', 'This is a full-time, non-supervisory, excepted service appointment.'), [
    'full-time',
  ])
})

test('does not take what is said of others', () => {
  assert.equal(read('Smart Contract Engineer', 'You write smart contracts.'), undefined)
  assert.equal(read('Contract Manager', 'You negotiate contracts.'), undefined)
  assert.equal(read('Engineer', 'Oslo | On site (hybrid, not full time in the office)'), undefined)
  assert.equal(read('Engineer', 'Full-time employees get health insurance.'), undefined)
  assert.equal(read('Engineer', 'This is work with the option of converting to a full-time role.'), undefined)
})
