import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readAiScreening } from './read-ai-screening.ts'

const screening = (text: string) => readAiScreening(inventedReading('Engineer', text))?.value

test('software helps to choose', () => {
  for (const text of [
    'We may use artificial intelligence (AI) tools to review applications.',
    'AI is used to screen candidates for this role.',
    'Applications are screened by automated tools before a person reads them.',
    'You will receive a link to an AI-led interview.',
    'Harbour Labs uses machine learning to assist in the initial screening of employment applications.',
  ])
    assert.equal(screening(text), 'used', text)
})

test('said that none does', () => {
  assert.equal(screening('There is no AI screening: two pilots choose the candidates.'), 'not-used')
  assert.equal(screening('We do not use AI to assess candidates.'), 'not-used')
})

test('rules for applicants, the work and the product say nothing', () => {
  for (const text of [
    'Please do your interviews without the use of AI tools.',
    'Candidates may use AI in the take-home task.',
    'Use AI tools to streamline recruiting and screen candidates.',
    'Our platform uses AI to help employers screen candidates.',
    'We build LLM applications and evaluate them.',
  ])
    assert.equal(screening(text), undefined, text)
})
