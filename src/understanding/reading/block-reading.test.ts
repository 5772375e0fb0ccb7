import assert from 'node:assert/strict'
import { test } from 'node:test'
import { skillTable } from '../skills/skill-table.ts'
import { termsIn } from './block-reading.ts'
import { inventedReading } from './invented-posting.ts'
import { sentenceAt } from './reading.ts'
import { openingsOf } from './sentences-on.ts'

const reading = inventedReading(
  'Engineer',
  'We use React. And Kafka.\n- Kafka\n- You will work on\n- site maps\nWe use React. And Kafka.',
)

test('terms and openings stand where they say, in repeated blocks, too', () => {
  const named = termsIn(skillTable, reading.blocks).map(({ value, start, end }) => {
    assert.equal(reading.text.slice(start, end), value.name)
    return value.name
  })
  assert.deepEqual(named, ['React', 'Kafka', 'Kafka', 'React', 'Kafka'])
})

test('neither terms nor pairs of words reach from one block into the next', () => {
  assert.deepEqual(
    openingsOf(reading, 'place').filter((at) => reading.text.startsWith('on', at)),
    [],
  )
  const apart = inventedReading('Engineer', '- Spring\n- Boot camps')
  assert.ok(!termsIn(skillTable, apart.blocks).some(({ value }) => value.name === 'Spring Boot'))
})

test('the sentence that holds an offset', () => {
  const at = reading.text.lastIndexOf('Kafka')
  const { start, end } = sentenceAt(reading, at)
  assert.equal(reading.text.slice(start, end), 'And Kafka.')
  assert.deepEqual(sentenceAt(inventedReading('Engineer'), 5), { start: 0, end: 0 })
})
