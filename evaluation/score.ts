import { labelsOf } from '../src/cli/understand.ts'
import type { Facts, RawPosting } from '../src/domain/index.ts'
import { fields, furtherOnes, type Read } from './fields.ts'
import { squeeze, type Marked, type MarkedSet } from './sets.ts'

export type Understand = (raw: RawPosting) => Facts

/** A field over a set: the share that is right, or precision, recall and their harmonic mean. `n`: postings, or items marked. */
export type Score = { n: number; share: number } | { n: number; precision: number; recall: number; f1: number }
/** One thing that went wrong in one posting. `kind` groups what goes wrong in the same way. */
export type Miss = { id: string; field: string; kind: string; wanted: string; got: string; about?: string }
export type SetScore = { scores: Map<string, Score>; misses: Miss[]; quotes: { n: number; verbatim: number } }

type Tally = { n: number; right: number } | { found: number; extra: number; missed: number }

/** Reads every posting of a set and holds what was read against the marks, field by field. */
export function scoreSet(
  { postings, further }: Pick<MarkedSet, 'postings' | 'further'>,
  understand: Understand,
): SetScore {
  const tallies = new Map<string, Tally>()
  const misses: Miss[] = []
  const quotes = { n: 0, verbatim: 0 }
  for (const posting of postings) {
    const read = labelsOf(understand(posting.raw))
    for (const field of further ? [...fields, ...furtherOnes] : fields) {
      const verdict = field.judge(posting.marks, read)
      if (!verdict) continue
      if ('right' in verdict) {
        const tally = tallyOf(tallies, field.name, { n: 0, right: 0 })
        tally.n++
        if (verdict.right) tally.right++
        else misses.push(wrongValue(posting, field.name, read))
      } else {
        const tally = tallyOf(tallies, field.name, { found: 0, extra: 0, missed: 0 })
        tally.found += verdict.found
        tally.extra += verdict.extra.length
        tally.missed += verdict.missed.length
        for (const item of verdict.missed) misses.push(missOf(posting, field.name, `missed ${item}`, item, 'nothing'))
        for (const item of verdict.extra) misses.push(missOf(posting, field.name, `not said: ${item}`, 'nothing', item))
      }
    }
    countQuotes(posting, read, quotes)
  }
  return { scores: new Map([...tallies].map(([name, tally]) => [name, scoreOf(tally)])), misses, quotes }
}

function tallyOf<T extends Tally>(tallies: Map<string, Tally>, name: string, fresh: T): T {
  if (!tallies.has(name)) tallies.set(name, fresh)
  return tallies.get(name) as T
}

function scoreOf(tally: Tally): Score {
  if ('right' in tally) return { n: tally.n, share: rounded(tally.right / tally.n) }
  const { found, extra, missed } = tally
  const precision = found + extra === 0 ? 1 : found / (found + extra)
  const recall = found + missed === 0 ? 1 : found / (found + missed)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { n: found + missed, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) }
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000

const missOf = ({ id, about }: Marked, field: string, kind: string, wanted: string, got: string): Miss => ({
  id,
  field,
  kind,
  wanted,
  got,
  ...(about ? { about } : {}),
})

/** Of a single value: what was marked and what was read, as people would say it. */
function wrongValue(posting: Marked, field: string, read: Read): Miss {
  const [wanted, got] = VALUES[field]?.(posting.marks, read) ?? ['', '']
  return missOf(posting, field, `${wanted} read as ${got}`, wanted, got)
}

type Said = string | number | boolean | readonly string[] | null | undefined
const said = (value: Said): string => {
  if (value === null || value === undefined || value === '') return 'not stated'
  return typeof value === 'object' ? value.join(' + ') || 'not stated' : `${value}`
}
const VALUES: Record<string, (marks: Marked['marks'], read: Read) => [string, string]> = {
  tech: (m, r) => [said(m.tech), said(r.tech)],
  career: (m, r) => [m.career, r.career],
  level: (m, r) => [said(m.seniority), said(r.seniority)],
  years: (m, r) => [said(m.years_min), said(r.years_min)],
  employment: (m, r) => [said(m.employment), said(r.employment)],
  remote: (m, r) => [said(m.workplace), said(r.workplace)],
  workplace: (m, r) => [said(m.workplace), said(r.workplace)],
  'eligibility: scope': (m, r) => [m.eligibility.scope, r.eligibility.scope],
  'eligibility: all of it': (m, r) => [whole(m.eligibility), whole(r.eligibility)],
  'never falsely worldwide': (m, r) => [m.eligibility.scope, r.eligibility.scope],
  'posting language': (m, r) => [m.posting_language, said(r.posting_language)],
  evergreen: (m, r) => [said(m.evergreen), said(r.evergreen)],
}
const whole = (one: Marked['marks']['eligibility'] | Read['eligibility']): string =>
  [one.scope, ...one.countries, ...one.regions, ...one.states].join(' ')

function countQuotes(posting: Marked, read: Read, quotes: { n: number; verbatim: number }): void {
  for (const quote of Object.values(read.quotes).flat()) {
    quotes.n++
    if (posting.squeezed.includes(squeeze(quote))) quotes.verbatim++
  }
}
