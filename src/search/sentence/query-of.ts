import { negationAt } from './negation.ts'
import { fillerAt } from './filler-at.ts'
import { nextWord } from './part-at.ts'
import { questionOf, type Question } from './question.ts'
import { openTo } from './place-words.ts'
import { ianaOf, isClock, personIn } from './person-in.ts'
import type { FilterPart, Part, Range, Sentence, SentenceFacet, TextPart } from './sentence.ts'
import { facetNames, type FacetName, type Query } from '../query.ts'
import { skillSpelled } from '../skill-words.ts'
import { eachWord } from '../tokenise.ts'

/** The question that a sentence asks of the index. `notes` say of a part what the index cannot do exactly as asked. */
export type SentenceQuery = { query: Partial<Query>; notes: ReadonlyMap<Part, string> }

type Lists = Partial<Record<FacetName, string[]>>
type Given = Pick<Question, 'now' | 'rates'>

/** All of a sentence as fields of `Query`: alternatives, what must all be there, what must not, ranges, the person, the words. */
export function queryOf({ parts }: Sentence, given: Given): SentenceQuery {
  const notes = new Map<Part, string>()
  const filters = parts.filter((part) => part.kind === 'filter')
  const wanted = filters.filter(({ negated }) => !negated)
  const { any, all } = listsOf(wanted, notes)
  const not = notOf(filters)
  const text = [...textsOf(parts, given, notes), ...titlesOf(filters)].join(' ')
  const query: Partial<Query> = {
    ...any,
    ...(Object.keys(all).length > 0 && { all }),
    ...(Object.keys(not).length > 0 && { not }),
    ...placesOf(wanted, any.place ?? []),
    ...figuresOf(wanted),
    ...(text && { text }),
    ...ranking(wanted),
  }
  return { query, notes }
}

/** What postings name as freely as people do: the best match has the very words in its title. */
const NAMED: ReadonlySet<SentenceFacet> = new Set(['skill', 'career', 'category'])

function ranking(wanted: readonly FilterPart[]): Pick<Query, 'rankBy'> {
  const words = wanted.filter(({ facet }) => NAMED.has(facet)).map((part) => part.words)
  return words.length > 0 ? { rankBy: words.join(' ') } : {}
}

/** Facets of which a posting has several values: two parts of a sentence are then two demands. */
const SEVERAL: ReadonlySet<SentenceFacet> = new Set(['skill', 'benefit', 'speaks'])
const isFacet = (facet: SentenceFacet): facet is FacetName => (facetNames as readonly string[]).includes(facet)

function listsOf(wanted: readonly FilterPart[], notes: Map<Part, string>): { any: Lists; all: Lists } {
  const [any, all]: [Lists, Lists] = [{}, {}]
  for (const [facet, parts] of Map.groupBy(wanted, (part) => part.facet)) {
    const hours = parts.flatMap(hoursOf)
    if (hours.length > 0) any.timeZone = [...new Set([...(any.timeZone ?? []), ...hours])]
    if (!isFacet(facet) || parts.every(({ range }) => range)) continue
    const groups = new Map(parts.map((part) => [part.values.join(), part]))
    if (groups.size === 1 || !SEVERAL.has(facet)) any[facet] = [...new Set(parts.flatMap(({ values }) => values))]
    else demandAll(facet, [...groups.values()], any, all, notes)
  }
  return { any, all }
}

/** Each value alone is a demand; one choice between several fits beside them, a second one does not. */
function demandAll(facet: FacetName, parts: FilterPart[], any: Lists, all: Lists, notes: Map<Part, string>): void {
  const single = parts.filter(({ values }) => values.length === 1)
  const choices = parts.filter(({ values }) => values.length > 1)
  if (single.length > 0) all[facet] = single.flatMap(({ values }) => values)
  if (choices.length > 0) any[facet] = [...new Set(choices.flatMap(({ values }) => values))]
  if (choices.length > 1) for (const part of choices) notes.set(part, `any of ${any[facet]!.join(', ')} will do`)
}

/** Usual days of nine to five: people so many hours apart share the rest of eight. */
const FULL_DAY = 8
/** "Overlap with Berlin" without a number: half of a day. */
export const USUAL_OVERLAP = 4

/** The hours from UTC that a part allows, as values of the facet. */
function hoursOf({ facet, range, values }: FilterPart): string[] {
  if (!range || (facet !== 'time-zone' && facet !== 'overlap')) return []
  const apart = facet === 'overlap' ? FULL_DAY - Number(values[0] ?? USUAL_OVERLAP) : 0
  return zoneHours((range.from ?? -12) - apart, (range.to ?? 14) + apart)
}

/** "UTC-3" ... "UTC+1": the whole hours of a span, and those around a half hour. */
export function zoneHours(from: number, to: number): string[] {
  const first = Math.max(-12, Math.floor(from))
  const last = Math.min(14, Math.ceil(to))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const hours = first + i
    return `UTC${hours < 0 ? '-' : '+'}${Math.abs(hours)}`
  })
}

function notOf(filters: readonly FilterPart[]): Lists {
  const not: Lists = {}
  for (const part of filters) {
    const { facet, values, negated } = part
    const hours = hoursOf(part)
    if (!negated) continue
    if (hours.length > 0) not.timeZone = [...(not.timeZone ?? []), ...hours]
    else if (isFacet(facet)) not[facet] = [...new Set([...(not[facet] ?? []), ...values])]
  }
  return not
}

function placesOf(wanted: readonly FilterPart[], named: readonly string[]): Partial<Query> {
  const values = [...new Set(wanted.filter(({ facet }) => facet === 'from').flatMap((part) => part.values))]
  const places = values.filter((value) => !isClock(value))
  const clock = values.find(isClock)
  const home = places.length === 1 ? personIn(places[0]!) : {}
  const person = { ...home, ...(clock && { timeZone: ianaOf(clock) }) }
  const open = places.length > 0 && home.country === undefined ? openTo(places) : []
  const place = [...new Set([...named, ...open])]
  return {
    ...(Object.keys(person).length > 0 && { person, answer: ['yes' as const] }),
    ...(place.length > 0 && { place }),
  }
}

const rangesOf = (filters: readonly FilterPart[], facet: SentenceFacet): Range[] =>
  filters.filter((part) => part.facet === facet).flatMap(({ range }) => range ?? [])

/** Of two ranges both hold. */
function narrowest(ranges: readonly Range[]): Range | undefined {
  if (ranges.length === 0) return undefined
  const from = ranges.flatMap((range) => range.from ?? [])
  const to = ranges.flatMap((range) => range.to ?? [])
  return { ...(from.length > 0 && { from: Math.max(...from) }), ...(to.length > 0 && { to: Math.min(...to) }) }
}

function figuresOf(wanted: readonly FilterPart[]): Partial<Query> {
  const valueOf = (facet: SentenceFacet) => wanted.findLast((part) => part.facet === facet)?.values[0]
  const pay = narrowest(rangesOf(wanted, 'pay'))
  const posted = narrowest(rangesOf(wanted, 'posted'))
  const experience = narrowest(rangesOf(wanted, 'years'))
  const stated = valueOf('pay-stated')
  const sort = valueOf('sort') as Query['sort'] | undefined
  return {
    ...(pay?.from !== undefined && { minPay: pay.from }),
    ...(pay?.to !== undefined && { maxPay: pay.to }),
    ...(stated !== undefined && { payStated: stated === 'yes' }),
    ...(posted?.to !== undefined && { postedWithinDays: posted.to }),
    ...(experience && { experience }),
    ...(sort && { sort }),
  }
}

const titlesOf = (filters: readonly FilterPart[]): string[] =>
  filters
    .filter(({ facet }) => facet === 'title')
    .flatMap(({ values, negated }) => values.map((value) => `${negated ? '-' : ''}title:${inQuotes(value)}`))

const inQuotes = (words: string): string => (/\s/.test(words) ? `"${words}"` : words)

function textsOf(parts: readonly Part[], given: Given, notes: Map<Part, string>): string[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'text') return []
    return part.negated ? notWords(part, given, notes) : [part.words]
  })
}

/** A word that must not be there. Phrases are only known where they stand in titles, or as the name of a skill. */
function notWords(part: TextPart, given: Given, notes: Map<Part, string>): string[] {
  const words = unwanted(part, given)
  if (skillSpelled(words)) return [`-${inQuotes(words)}`]
  const count = countWords(words)
  if (count === 0) notes.set(part, 'it names no word that could be left out')
  if (count > 2) notes.set(part, 'a phrase this long cannot be left out')
  if (count === 2) notes.set(part, 'left out where it stands in the title')
  return count === 1 || count === 2 ? [`-${inQuotes(words)}`] : []
}

/** What is not wanted, without the words that say so and without quotes. */
export function unwanted({ words }: Pick<TextPart, 'words'>, given: Given): string {
  const question = questionOf(words, given)
  let at = negationAt(question, 0)?.end ?? 0
  for (;;) {
    at = nextWord(question, at)
    const filler = at > 0 && at < words.length ? fillerAt(question, at) : undefined
    if (!filler || filler.end >= words.length) break
    at = filler.end
  }
  return words
    .slice(at)
    .replace(/["“”„]/g, '')
    .trim()
}

function countWords(text: string): number {
  let count = 0
  eachWord(text, () => count++)
  return count
}
