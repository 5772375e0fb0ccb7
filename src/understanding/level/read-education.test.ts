import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readEducation } from './read-education.ts'

function education(text: string): string | undefined {
  const value = readEducation(inventedReading('Engineer', text))?.value
  return (
    value && [value.level, value.must ? 'must' : 'wish', ...(value.orExperience ? ['or experience'] : [])].join(' ')
  )
}

test('the lowest degree named', () => {
  for (const [text, said] of [
    ["Bachelor's or Master's degree in Oceanography.", 'bachelor must'],
    ['BS/MS in Computer Science', 'bachelor must'],
    ['A degree in physics or a related field.', 'bachelor must'],
    ["Master's degree in statistics", 'master must'],
    ['Advanced degree in hydrology', 'master must'],
    ['PhD in acoustics', 'doctorate must'],
    ['High school diploma or GED', 'secondary must'],
    ["Associate's degree in navigation", 'associate must'],
    ['Abgeschlossenes Studium der Informatik', 'bachelor must'],
    ['Bac+5 en informatique', 'master must'],
    ['Formación universitaria en náutica', 'bachelor must'],
  ] as const)
    assert.equal(education(text), said, text)
})

test('wished for, or demanded', () => {
  for (const [text, said] of [
    ["Bachelor's degree preferred.", 'bachelor wish'],
    ['A CS degree is a plus.', 'bachelor wish'],
    ["Bachelor's degree required; Master's a plus.", 'bachelor must'],
    ["Bachelor's degree, preferably in oceanography.", 'bachelor must'],
    ["Bachelor's degree (oceanography preferred).", 'bachelor must'],
    ["# Nice to have\n- Master's degree in tides", 'master wish'],
    ["# Requirements\n- Bachelor's degree\n# Nice to have\n- High school diploma", 'bachelor must'],
    ["Bachelor's degree (helpful, but not required).", 'bachelor wish'],
  ] as const)
    assert.equal(education(text), said, text)
})

test('or experience', () => {
  for (const [text, said] of [
    ["Bachelor's degree or equivalent practical experience.", 'bachelor must or experience'],
    ['Degree in Computer Science, or 5+ years of relevant experience.', 'bachelor must or experience'],
    ['Two years of pilotage experience and/or a navigation degree', 'bachelor must or experience'],
    ["Bachelor's degree in navigation or a related field, with 3 years of experience.", 'bachelor must'],
  ] as const)
    assert.equal(education(text), said, text)
})

test('none needed', () => {
  assert.equal(education('No degree required.'), 'none wish')
  assert.equal(education("We don't require a college degree."), 'none wish')
})

test('degrees of others, of angles and of freedom', () => {
  for (const text of [
    'A high degree of autonomy and 360 degree feedback.',
    'Our founders have a PhD in acoustics.',
    'You judge the technical degree of difficulty.',
    'Work with a team of PhD researchers.',
    'You will master the tides as Scrum Master.',
    '# Benefits\n- We reimburse tuition for your degree',
    'The bass players of the BS bar.',
  ])
    assert.equal(education(text), undefined, text)
})
