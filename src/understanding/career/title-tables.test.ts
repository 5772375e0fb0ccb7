import assert from 'node:assert/strict'
import { test } from 'node:test'
import levels from '../../../data/levels.json' with { type: 'json' }
import titles from '../../../data/titles.json' with { type: 'json' }
import { careerOf, careers } from '../../domain/index.ts'
import { kindOf } from '../skills/skill-table.ts'
import skills from '../../../data/skills.json' with { type: 'json' }
import { titleWords } from './title-words.ts'
import { titleRules, type TitleRule } from './title-rules.ts'

const UNCLEAR = 'unclear'
/** Told from the text alone, or what is left. */
const WITHOUT_A_TITLE = new Set<string>([])

test('every career has title rules, and every rule a career', () => {
  const ruled = new Set(titleRules.map(({ career }) => career))
  for (const { slug } of careers) assert.ok(ruled.has(slug) || WITHOUT_A_TITLE.has(slug), slug)
  for (const career of ruled) assert.ok(career === UNCLEAR || careerOf(career), career)
})

test('kinds that a rule asks for are kinds of skills', () => {
  const kinds = new Set(skills.map(({ name }) => kindOf(name)))
  for (const { needs } of titleRules) for (const kind of needs?.kinds ?? []) assert.ok(kinds.has(kind), kind)
})

/** Whether each title that meets `later` meets `earlier` as well. */
function shadows(earlier: TitleRule, later: TitleRule): boolean {
  if (!earlier.without.every((word) => later.without.includes(word))) return false
  return earlier.parts.every((part) => later.parts.some((other) => holds(other, part)))
}
const holds = (words: string[], part: string[]): boolean =>
  words.some((_, at) => part.every((word, k) => words[at + k] === word))

// A field before an engineer ("Finance Developer") is passed over: such a rule hides none of an engineer's.
const HEADS = new Set(['engineer', 'developer', 'scientist', 'designer', 'architect', 'devops'])
const hasHead = ({ parts }: TitleRule): boolean => parts.flat().some((word) => HEADS.has(word))
const isPassedOver = (earlier: TitleRule, later: TitleRule): boolean =>
  earlier.career === 'non-tech' && !hasHead(earlier) && hasHead(later)

test('no form is hidden entirely by rules before it', () => {
  const alive = new Map<string, boolean>()
  titleRules.forEach((later, i) => {
    const hidden = titleRules.slice(0, i).some((earlier) => shadows(earlier, later) && !isPassedOver(earlier, later))
    alive.set(later.form, alive.get(later.form) === true || !hidden)
  })
  const dead = [...alive].filter(([, lives]) => !lives).map(([form]) => form)
  assert.deepEqual(dead, [])
})

test('a form says what titles say once they are in our words', () => {
  const wrong = titleRules.flatMap(({ form, parts }) =>
    parts.map((part) => part.join(' ')).filter((part) => wordsIn(part) !== part && form !== ''),
  )
  assert.deepEqual([...new Set(wrong)], [])
})
const wordsIn = (title: string): string =>
  titleWords(title)
    .map(({ word }) => word)
    .join(' ')

test('spellings stand once', () => {
  const forms = [...titles.words, ...titles.headFirst].map(([form]) => form!)
  assert.deepEqual(
    forms.filter((form, i) => forms.indexOf(form) !== i),
    [],
  )
  const ofLevels = Object.values(levels).flat()
  assert.deepEqual(
    ofLevels.filter((form, i) => ofLevels.indexOf(form) !== i),
    [],
  )
})
