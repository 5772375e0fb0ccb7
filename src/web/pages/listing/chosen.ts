import type { Answer } from '../../../domain/index.ts'
import { withInstead, type Found, type Part, type SentenceFacet } from '../../../search/index.ts'
import { answerWords } from '../../parts/answer.ts'
import { day } from '../../parts/dates.ts'
import { amount } from '../../parts/money.ts'
import type { Asked } from './ask.ts'
import { cutOut } from './sentence-memory.ts'
import { chipLabel, overlapLabel } from './facet-words.ts'
import { facetNames, noFilters, omit, type FacetName, type Filters } from './filters.ts'

/** One filter that is set: its name for people, and the filters without it (from the first page on). */
export type Chosen = {
  label: string
  without: Filters
  /** The words of the search box that say it, and which facet with which values. */
  words?: string
  facet?: SentenceFacet
  values?: readonly string[]
  /** What cannot be done exactly as asked. */
  note?: string
  /** Other ways to read these words. */
  others?: OtherWay[]
  isNot?: boolean
}
export type OtherWay = { label: string; filters: Filters }
/** Words that change nothing, and why. */
export type LeftAside = { words: string; why: string; others: OtherWay[] }

/** Every filter that is set: those of the sentence in its order, then those of the address in theirs. */
export function chosenFilters(asked: Asked, facets: Found['facets']): Chosen[] {
  const filters = asked.start
  return [...saidFilters(asked, filters), ...setFilters(filters, facets)]
}

/** The words of the search box that narrow nothing. */
export function leftAside({ sentence, start }: Asked): LeftAside[] {
  return (sentence?.parts ?? []).flatMap((part) =>
    part.kind === 'ignored' ? [{ words: part.words, why: part.why, others: otherWays(part, start) }] : [],
  )
}

/** The same order of results, and no filter. */
export const cleared = ({ sort }: Filters): Filters => ({ ...noFilters, ...(sort && { sort }) })

function saidFilters({ sentence, notes, given }: Asked, filters: Filters): Chosen[] {
  if (!sentence) return filters.q ? [{ label: `“${filters.q}”`, without: withWords(filters, '') }] : []
  return sentence.parts.flatMap((part) => {
    if (part.kind === 'ignored') return []
    const note = notes.get(part)
    return [
      {
        label: labelOf(part),
        without: withWords(filters, cutOut(filters.q, sentence, part, given)),
        words: part.words,
        ...(part.kind === 'filter' && { facet: part.facet, values: part.values }),
        isNot: part.negated,
        others: otherWays(part, filters),
        ...(note && { note }),
      },
    ]
  })
}

function labelOf(part: Exclude<Part, { kind: 'ignored' }>): string {
  if (part.kind === 'filter') return part.label
  const words = part.words.replace(/["“”„]/g, '')
  if (part.negated) return `Without “${words.replace(/^(?:(?:but|and|no|not|non|without|w\/o|-) ?)+/i, '')}”`
  return `“${words}” in the text`
}

const otherWays = (part: Part, filters: Filters): OtherWay[] =>
  (part.otherReadings ?? []).map(({ label, write }) => ({
    label,
    filters: withWords(filters, withInstead(filters.q, part, write)),
  }))

/** Without words there is nothing to spell or to read. */
const withWords = (filters: Filters, q: string): Filters =>
  q === '' ? { ...omit(filters, 'exact', 'plain'), q } : { ...filters, q }

function setFilters(filters: Filters, facets: Found['facets']): Chosen[] {
  return [
    ...(filters.exact ? [{ label: 'Exactly as spelled', without: omit(filters, 'exact') }] : []),
    ...(filters.plain ? [{ label: 'Words as they stand', without: omit(filters, 'plain') }] : []),
    ...facetNames.flatMap((name) => facetFilters(name, filters, facets)),
    ...filters.answer.map((answer: Answer) => ({
      label: answer === 'not-stated' ? 'Eligibility not stated' : answerWords[answer],
      without: { ...filters, answer: filters.answer.filter((other) => other !== answer) },
    })),
    ...rangeFilters(filters),
  ]
}

function facetFilters(name: FacetName, filters: Filters, facets: Found['facets']): Chosen[] {
  const { all, not } = filters
  if (filters[name].length === 0 && !all[name] && !not[name]) return []
  const label = (value: string): string => chipLabel(name, value, facets)
  const others = (values: readonly string[], value: string): string[] => values.filter((other) => other !== value)
  const few = (lists: Filters['all'], value: string): Filters['all'] => {
    const { [name]: values = [], ...rest } = lists
    const left = others(values, value)
    return left.length > 0 ? { ...rest, [name]: left } : rest
  }
  return [
    ...filters[name].map((value) => ({
      label: label(value),
      without: { ...filters, [name]: others(filters[name], value) },
    })),
    ...(all[name] ?? []).map((value) => ({ label: label(value), without: { ...filters, all: few(all, value) } })),
    ...(not[name] ?? []).map((value) => ({
      label: `Not: ${label(value)}`,
      without: { ...filters, not: few(not, value) },
      isNot: true,
    })),
  ]
}

function rangeFilters(filters: Filters): Chosen[] {
  const { pay, payMax, payStated, posted, postedFrom, postedTo, experienceFrom, experienceTo, overlap } = filters
  const dollars = (value: number): string => amount(value, 'USD')
  const withNone = payStated === false ? ', or not stated' : ''
  const found: [string | false | undefined, ...(keyof Filters)[]][] = [
    [
      pay !== undefined && `${dollars(pay)} a year or more${withNone}`,
      'pay',
      ...(withNone ? ['payStated' as const] : []),
    ],
    [payMax !== undefined && `${dollars(payMax)} a year or less`, 'payMax'],
    [payStated !== undefined && (pay === undefined || payStated) && payStatedLabel(payStated), 'payStated'],
    [posted !== undefined && postedLabel(posted), 'posted'],
    [postedFrom && `Posted since ${day(new Date(postedFrom))}`, 'postedFrom'],
    [postedTo && `Posted until ${day(new Date(postedTo))}`, 'postedTo'],
    [experienceFrom !== undefined && `Asks for ${experienceFrom} years or more`, 'experienceFrom'],
    [experienceTo !== undefined && `Asks for ${experienceTo} years or less`, 'experienceTo'],
    [overlap && overlapLabel(overlap), 'overlap'],
  ]
  return found.flatMap(([label, ...names]) => (label ? [{ label, without: omit(filters, ...names) }] : []))
}

export const payStatedLabel = (isStated: boolean): string => (isStated ? 'Pay stated' : 'Pay not stated')

export const postedLabel = (days: number): string =>
  days === 1 ? 'Posted in the last day' : days === 7 ? 'Posted in the last week' : `Posted in the last ${days} days`
