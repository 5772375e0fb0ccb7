import type { labelsOf } from '../src/cli/understand.ts'
import { canonicalSkill } from '../src/understanding/index.ts'
import { furtherFields, type Marks } from './marks.ts'

/** What the readers say of one posting, under the same names as the marks. */
export type Read = ReturnType<typeof labelsOf>

/** How one posting was read in one field: right or wrong, or how many items were found, wrongly found, and missed. */
export type Verdict = { right: boolean } | { found: number; extra: string[]; missed: string[] }
export type Field = { name: string; judge: (marks: Marks, read: Read) => Verdict | undefined }

/**
 * Every field that is scored, as people would check it. `undefined`: the field does not apply to the posting. Lists are
 * judged item by item (precision, recall, F1), single values whole (share right).
 */
export const fields: Field[] = [
  value(
    'tech',
    (m) => m.tech,
    (r) => r.tech,
  ),
  {
    name: 'career',
    judge: (m, r) => (m.tech ? { right: r.career === m.career || r.career === m.career_alt } : undefined),
  },
  {
    name: 'level',
    judge: (m, r) => ({
      right: r.seniority === m.seniority || (m.seniority_alt !== null && r.seniority === m.seniority_alt),
    }),
  },
  value(
    'years',
    (m) => m.years_min,
    (r) => r.years_min,
  ),
  value(
    'employment',
    (m) => asSet(m.employment),
    (r) => asSet(r.employment),
  ),
  value(
    'remote',
    (m) => m.workplace.includes('remote'),
    (r) => r.workplace.includes('remote'),
  ),
  value(
    'workplace',
    (m) => asSet(m.workplace),
    (r) => asSet(r.workplace),
  ),
  ofRemote('eligibility: scope', (m, r) => ({ right: r.eligibility.scope === m.eligibility.scope })),
  ofRemote('eligibility: places', (m, r) => items(placesOf(m.eligibility), placesOf(r.eligibility))),
  ofRemote('eligibility: all of it', (m, r) => ({
    right:
      r.eligibility.scope === m.eligibility.scope && asSet(placesOf(r.eligibility)) === asSet(placesOf(m.eligibility)),
  })),
  ofRemote('never falsely worldwide', (m, r) =>
    m.eligibility.scope === 'worldwide' ? undefined : { right: r.eligibility.scope !== 'worldwide' },
  ),
  ofRemote('time zone', (m, r) => items(zoneOf(m.eligibility.timezone), zoneOf(r.eligibility.timezone))),
  list(
    'right to work',
    (m) => m.eligibility.work_permit,
    (r) => r.eligibility.work_permit,
  ),
  list(
    'visa sponsorship',
    (m) => present(m.visa_sponsorship),
    (r) => present(r.visa_sponsorship),
  ),
  list(
    'clearance',
    (m) => present(m.clearance && 'yes'),
    (r) => present(r.clearance && 'yes'),
  ),
  { name: 'pay', judge: judgePay },
  {
    name: 'skills',
    judge: (m, r) => (m.tech ? items(skillsOf(m.skills), skillsOf(r.skills)) : undefined),
  },
  list(
    'languages',
    (m) => m.languages,
    (r) => r.languages,
  ),
  value(
    'posting language',
    (m) => m.posting_language,
    (r) => r.posting_language,
  ),
  value(
    'evergreen',
    (m) => m.evergreen,
    (r) => r.evergreen,
  ),
]

/** The facts beyond the first ones; scored on the sets that mark them. */
export const furtherOnes: Field[] = furtherFields.map((name) =>
  list(
    name.replaceAll('_', ' '),
    (m) => told(m[name]),
    (r) => told((r as Record<string, unknown>)[name]),
  ),
)

function value(name: string, marked: (marks: Marks) => unknown, read: (read: Read) => unknown): Field {
  return { name, judge: (m, r) => ({ right: (read(r) ?? null) === (marked(m) ?? null) }) }
}

function list(name: string, marked: (marks: Marks) => string[], read: (read: Read) => string[]): Field {
  return {
    name,
    judge: (m, r) => items(marked(m), read(r)),
  }
}

/** Where somebody may live is only asked of remote work. */
function ofRemote(name: string, judge: Field['judge']): Field {
  return { name, judge: (m, r) => (m.eligibility.scope === 'not-remote' ? undefined : judge(m, r)) }
}

function items(marked: string[], read: string[]): Verdict {
  const [truth, guess] = [new Set(marked), new Set(read)]
  const extra = [...guess].filter((item) => !truth.has(item))
  return { found: guess.size - extra.length, extra, missed: [...truth].filter((item) => !guess.has(item)) }
}

const asSet = (list: readonly string[]): string => [...new Set(list)].sort().join(' + ')
const present = (one: string | null | undefined): string[] => (one ? [one] : [])

/** A further fact as comparable items: each item of a list, or the whole value. */
function told(fact: unknown): string[] {
  if (fact === null || fact === undefined) return []
  if (Array.isArray(fact)) return fact.map((item) => skillYears(item) ?? String(item))
  return [typeof fact === 'object' ? JSON.stringify(sorted(fact)) : `${fact as string | number}`]
}

function skillYears(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('years' in item)) return undefined
  const { name, years } = item as { name: string; years: number }
  return `${canonicalSkill(name)} ${years}`
}

const sorted = (fact: object): unknown =>
  Object.fromEntries(Object.entries(fact).sort(([a], [b]) => a.localeCompare(b)))

function placesOf(one: Marks['eligibility'] | Read['eligibility']): string[] {
  return [
    ...one.countries,
    ...one.regions.map((region) => `region ${region}`),
    ...one.states,
    ...[...one.not_countries, ...one.not_states].map((code) => `not ${code}`),
  ]
}

function zoneOf(zone: Marks['eligibility']['timezone'] | Read['eligibility']['timezone']): string[] {
  return zone ? [`${zone.from ?? '?'} to ${zone.to ?? '?'}, overlap ${zone.overlap_hours ?? '?'}`] : []
}

const skillsOf = (skills: readonly { name: string }[]): string[] => skills.map(({ name }) => canonicalSkill(name))

type Range = { min: number | null; max: number | null; currency: string; period: string }

/** Pay is right when one stated range, or the span of all in one currency and period, was read to within 0.5 %. */
function judgePay(marks: Marks, read: Read): Verdict {
  const [truth, guess] = [spans(marks.pay), spans(read.pay)]
  const hit = truth.some((one) => guess.some((other) => sameRange(one, other)))
  if (hit) return { found: 1, extra: [], missed: [] }
  return {
    found: 0,
    extra: read.pay.slice(0, 1).map(payWords),
    missed: marks.pay.slice(0, 1).map(payWords),
  }
}

function spans(pay: readonly Range[]): Range[] {
  const groups = Map.groupBy(pay, ({ currency, period }) => `${currency} ${period}`)
  return [...pay, ...[...groups.values()].map(spanOf)]
}

function spanOf(group: Range[]): Range {
  const [lows, highs] = [group.flatMap(({ min }) => min ?? []), group.flatMap(({ max }) => max ?? [])]
  return {
    ...group[0]!,
    min: lows.length > 0 ? Math.min(...lows) : null,
    max: highs.length > 0 ? Math.max(...highs) : null,
  }
}

const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 0.005 * Math.max(Math.abs(a), Math.abs(b)))
const sameRange = (a: Range, b: Range): boolean =>
  near(a.min, b.min) && near(a.max, b.max) && a.currency === b.currency && a.period === b.period
const payWords = ({ min, max, currency, period }: Range): string => `${min ?? ''}-${max ?? ''} ${currency} a ${period}`
