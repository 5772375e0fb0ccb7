import { NOT_STATED, type FacetName, type Query } from '../query.ts'
import { eachWord } from '../tokenise.ts'
import { allLevels } from './level-at.ts'
import { openTo } from './place-words.ts'
import type { FilterPart, Further, Part, Range, SentenceChange, SentenceFacet, TextPart } from './sentence.ts'

/**
 * What the parts change. Today's engine takes alternatives of a facet and no exclusions, so a second skill becomes a word
 * of the text, a skill not wanted a `-word`, and a level not wanted all the others; `further` holds the exact question.
 */
export function changeOf(parts: readonly Part[]): SentenceChange {
  const filters = parts.filter((part) => part.kind === 'filter')
  const wanted = filters.filter(({ negated }) => !negated)
  const not = notOf(filters)
  const skills = wanted.filter(({ facet }) => facet === 'skill').map(({ values }) => values)
  const query: Partial<Query> = {
    ...facetsOf(wanted),
    ...levelsOf(wanted, not.level),
    ...placesOf(wanted),
    ...payOf(wanted),
    ...textOf(parts, skills.slice(1), not.skill ?? []),
  }
  const further = furtherOf(wanted, skills, { ...not, ...textNotOf(parts) })
  return { query, further: { ...further, ...yesOrNo(filters) } }
}

const PLAIN = [
  'category',
  'career',
  'skill',
  'workplace',
  'employment',
  'company',
  'language',
] as const satisfies FacetName[]

function valuesOf(filters: readonly FilterPart[], facet: SentenceFacet): string[] {
  return [...new Set(filters.filter((part) => part.facet === facet).flatMap(({ values }) => values))]
}

function facetsOf(filters: readonly FilterPart[]): Partial<Query> {
  const found: Partial<Query> = {}
  for (const facet of PLAIN) {
    const values = facet === 'skill' ? firstOf(filters, facet) : valuesOf(filters, facet)
    if (values.length > 0) found[facet] = values
  }
  return found
}

const firstOf = (filters: readonly FilterPart[], facet: SentenceFacet): string[] =>
  filters.find((part) => part.facet === facet)?.values ?? []

/** A posting has one level at most, so that "not senior" is every other one, and those that say none. */
function levelsOf(wanted: readonly FilterPart[], not: string[] | undefined): Partial<Query> {
  const values = valuesOf(wanted, 'level')
  if (values.length > 0) return { level: values.filter((value) => !not?.includes(value)) }
  return not ? { level: [...allLevels.filter((value) => !not.includes(value)), NOT_STATED] } : {}
}

export const isClock = (value: string): boolean => value.startsWith('UTC')

/**
 * One country, state or clock is the person's own, and only a yes will do. Of several places, or a region, the postings are
 * taken that name one of them or a region that holds it.
 */
function placesOf(wanted: readonly FilterPart[]): Partial<Query> {
  const named = valuesOf(wanted, 'place')
  const all = valuesOf(wanted, 'from')
  const places = all.filter((value) => !isClock(value))
  const clock = all.find(isClock)
  const person = {
    ...(places.length === 1 ? personIn(places[0]!) : {}),
    ...(clock ? { timeZone: ianaOf(clock) } : {}),
  }
  const isPerson = Object.keys(person).length > 0
  const place = [...named, ...(places.length > 0 && !person.country ? openTo(places) : [])]
  return {
    ...(isPerson ? { person, answer: ['yes' as const] } : {}),
    ...(place.length > 0 ? { place: [...new Set(place)] } : {}),
  }
}

export function personIn(value: string): { country?: string; state?: string } {
  if (/^[A-Z]{2}-/.test(value)) return { country: value.slice(0, 2), state: value }
  return /^[A-Z]{2}$/.test(value) && value !== 'EU' ? { country: value } : {}
}

// "Etc/GMT-1" is one hour ahead of UTC: the signs of that family are turned. Half hours have places only.
const HALVES: Record<string, string> = {
  'UTC+3:30': 'Asia/Tehran', 'UTC+4:30': 'Asia/Kabul', 'UTC+5:30': 'Asia/Kolkata', 'UTC+5:45': 'Asia/Kathmandu',
  'UTC+6:30': 'Asia/Yangon', 'UTC+9:30': 'Australia/Darwin', 'UTC-3:30': 'America/St_Johns',
} // prettier-ignore
export function ianaOf(clock: string): string {
  const hours = Number(clock.slice(3))
  if (clock === 'UTC' || hours === 0) return 'UTC'
  return HALVES[clock] ?? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(Math.trunc(parseFloat(clock.slice(3))))}`
}

function payOf(wanted: readonly FilterPart[]): Partial<Query> {
  const least = rangesOf(wanted, 'pay').flatMap(({ from }) => from ?? [])
  const days = rangesOf(wanted, 'posted').flatMap(({ to }) => to ?? [])
  const stated = valuesOf(wanted, 'pay-stated')[0]
  const sort = valuesOf(wanted, 'sort')[0] as Query['sort'] | undefined
  return {
    ...(least.length > 0 ? { minPay: Math.max(...least) } : {}),
    ...(stated ? { payStated: stated === 'yes' } : {}),
    ...(days.length > 0 ? { postedWithinDays: Math.min(...days) } : {}),
    ...(sort ? { sort } : {}),
  }
}

const rangesOf = (filters: readonly FilterPart[], facet: SentenceFacet): Range[] =>
  filters.filter((part) => part.facet === facet).flatMap(({ range }) => range ?? [])

function textOf(parts: readonly Part[], skills: string[][], notSkills: string[]): Partial<Query> {
  const texts = parts.filter((part) => part.kind === 'text')
  const titles = parts.flatMap((part) =>
    part.kind === 'filter' && part.facet === 'title' && !part.negated ? part.values : [],
  )
  const words = [
    ...texts.filter(({ negated }) => !negated).map(({ words: each }) => each),
    ...titles,
    // a choice between skills cannot be said in words
    ...skills.flatMap((values) => (values.length === 1 ? values : [])),
    ...texts.filter(isShortNegation).map((part) => `-${without(part)}`),
    ...notSkills.filter(isOneWord).map((name) => `-${name}`),
  ]
  return words.length > 0 ? { text: words.join(' ') } : {}
}

/** What is not wanted, without the words that say so and without quotes. */
export const without = ({ words }: TextPart): string => words.replace(/^.*[\s:-](?=\S+$)/u, '').replace(/["“”„]/g, '')
export const isShortNegation = (part: TextPart): boolean => part.negated && !isPhrase(part) && isOneWord(without(part))
const isPhrase = ({ words }: TextPart): boolean => /["“„].*\s.*["”“]/.test(words)

export function isOneWord(text: string): boolean {
  let count = 0
  eachWord(text, () => count++)
  return count === 1
}

function textNotOf(parts: readonly Part[]): { text?: string[] } {
  const long = parts.filter((part) => part.kind === 'text' && part.negated && !isShortNegation(part))
  return long.length > 0 ? { text: long.map(({ words }) => words.replace(/^[^"“„]*["“„]|["”“]$/g, '')) } : {}
}

function notOf(filters: readonly FilterPart[]): NonNullable<Further['not']> {
  const not: NonNullable<Further['not']> = {}
  const apart = new Set<SentenceFacet>(['visa', 'clearance', 'equity'])
  for (const { facet, values } of filters.filter((part) => part.negated && !apart.has(part.facet)))
    not[facet] = [...new Set([...(not[facet] ?? []), ...values])]
  return not
}

/** Facets of two values: the last word counts. */
function yesOrNo(filters: readonly FilterPart[]): Further {
  const found: Further = {}
  for (const { facet, negated } of filters)
    if (facet === 'visa' || facet === 'clearance' || facet === 'equity') found[facet] = !negated
  return found
}

function furtherOf(wanted: readonly FilterPart[], skills: string[][], not: NonNullable<Further['not']>): Further {
  const payTo = rangesOf(wanted, 'pay').flatMap(({ to }) => to ?? [])
  const overlap = wanted.find(({ facet }) => facet === 'overlap')
  const hours = overlap?.values[0]
  const lists = {
    benefits: valuesOf(wanted, 'benefit'),
    speaks: valuesOf(wanted, 'speaks'),
    title: valuesOf(wanted, 'title'),
  }
  const [years, timeZone] = [rangesOf(wanted, 'years')[0], rangesOf(wanted, 'time-zone')[0]]
  return {
    ...(Object.keys(not).length > 0 ? { not } : {}),
    ...(skills.length > 1 ? { everySkill: skills } : {}),
    ...(payTo.length > 0 ? { payTo: Math.min(...payTo) } : {}),
    ...(years ? { years } : {}),
    ...(timeZone ? { timeZone } : {}),
    ...(overlap ? { overlap: { ...overlap.range, ...(hours ? { hours: Number(hours) } : {}) } } : {}),
    ...Object.fromEntries(Object.entries(lists).filter(([, values]) => values.length > 0)),
  }
}
