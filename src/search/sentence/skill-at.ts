import { isCountry } from '../../domain/index.ts'
import { findPlaces } from '../../understanding/index.ts'
import { asWords, isWord, matchAt, quoted, type PartReader, type Question } from './question.ts'
import type { OtherReading } from './sentence.ts'

/** Spellings of skills that are far oftener plain words, or names of employers, in a search: the skill is only offered. */
const PLAIN_WORDS = new Set(
  `less move make mode room lean combine principle emotion assembly segment relay adjust render outreach composer optimism
  convex mvp cadence anchor ghost heap express sanity feast census stitch materialize comet meteor turbo slick realm
  scheme prophet doctrine epic safe fix harness regression clustering soda bull maze pyramid poetry canvas dash modal
  filament recoil concur storm echo zoom stripe notion slack discord reddit linkedin github openai anthropic tiktok
  youtube instagram rippling gusto greenhouse plaid okta twilio intercom gong perplexity soc`.split(/\s+/),
)
const HEADS = /^ (?:developers?|devs?|engineers?|programmers?|coders?|experts?|specialists?|admins?|administrators?)\b/

/** A skill by any spelling of the readers' table ("k8s", "golang", "react native"). */
export const skillAt: PartReader = (question, at) => {
  const skill = question.skills.get(at)
  if (!skill || isHalf(question, at, skill.end) || question.plain.startsWith('://', skill.end)) return undefined
  const { name, end } = skill
  const words = question.text.slice(at, end)
  const isle = JAVA.test(words) && matchAt(question, / island/y, end)
  if (isle)
    return { kind: 'filter', facet: 'from', values: ['ID'], label: 'Can be done from Java (Indonesia)', end: end + 7 }
  // "i can do from brazil" asks for no bus of cars
  if (words === 'can') return undefined
  const isPlain = PLAIN_WORDS.has(words.toLowerCase()) && !HEADS.test(question.plain.slice(end))
  if (isPlain)
    return { kind: 'text', end, otherReadings: [{ label: `${name}, the skill`, write: `skill:${quoted(name)}` }] }
  const otherReadings = skill.everyday ? [asWords(words), ...placeReading(words)] : JAVA.test(words) ? [island] : []
  return { kind: 'filter', facet: 'skill', values: [name], label: name, end, ...withOthers(otherReadings) }
}

const JAVA = /^java$/i
const island = { label: 'Java, the island in Indonesia', write: 'from:id' }

/** Cairo is a language and a city. */
function placeReading(words: string) {
  const [found] = findPlaces(words, 'anywhere')
  if (!found || found.place.kind === 'region' || !isCountry(found.place.country)) return []
  return [{ label: `${words}, the place`, write: `from ${words}` }]
}

const withOthers = (otherReadings: OtherReading[]) => (otherReadings.length > 0 ? { otherReadings } : {})

/** "r" in "r&d", "c" in "c-level": a letter with more behind it is no language. */
function isHalf({ plain, text }: Question, at: number, end: number): boolean {
  if (end - at > 1) return false
  return /[&'’.-]/.test(plain[end] ?? ' ') && isWord(text[end + 1])
}
