import type { Mention } from './place-mentions.ts'
import { weightOf, type Place } from './place-table.ts'

/**
 * A place after its neighbours have been heard: "Cambridge, MA" is one city in the United States. `open` says that its
 * name or code has other readings and nothing beside it decided between them; `office` that it stands on the side of an
 * office in a string that offers remote work, too.
 */
export type Settled = { start: number; end: number; place: Place; open?: boolean; office?: true }

/**
 * What decides between places of one name when the words beside it do not, in this order: the state or country in this
 * place's own fields, the states and countries of the posting's other places, the country in a field of the whole posting.
 */
export type Hints = { beside?: string; company?: ReadonlySet<string>; field?: string }
type Found = { start: number; end: number; place: Place; mention: Mention | undefined }

const JOINT = /^(?:\s*,\s*(?:[Tt]he\s)?|\s+|\s*[-–—]\s*|\s*\(\s*|\s*,?\s*-\s*)$/
/** States whose bare code is known well enough to stand alone. */
const STANDS_ALONE = new Set(['US', 'CA', 'AU'])
/** Where cities are named after others and told apart by the state behind them. */
const NAMESAKES = new Set(['US', 'CA'])

/**
 * Joins neighbours that name one place ("Toronto, ON, Canada", "Taiwan, Taipei"), gives a namesake to the state or
 * country that follows it ("London, ON"), and decides what a bare code or a shared name means by the company it keeps.
 */
export function settle(text: string, found: Mention[], hints: Hints = {}): Settled[] {
  const all = found.length > 2 ? withLouisiana(text, found) : found
  const mentions = all.some(isStateName) ? statesOfList(text, all) : all
  const settled: Found[] = []
  mentions.forEach((mention, i) => {
    const before = settled.at(-1)
    const gap = before ? text.slice(before.end, mention.start) : ''
    const joined = before && JOINT.test(gap) ? join(before, mention, gap, mentions.length) : undefined
    if (joined === 'drop') before!.end = mention.end
    else if (joined)
      settled[settled.length - 1] = { start: before!.start, end: mention.end, place: joined, mention: undefined }
    else if (!(mention.code && !mayStandAlone(text, mention, i > 0))) {
      const open = mention.code || mention.others.length > 0 ? mention : undefined
      settled.push({ start: mention.start, end: mention.end, place: mention.place, mention: open })
    }
  })
  return settled.flatMap(({ mention, ...one }, i) => {
    const chosen = mention ? chooseByCompany(mention, settled, hints) : one.place
    if (!chosen) return []
    const behindTown = chosen.kind !== 'country' && isOfTown(text, one.start, settled[i - 1]?.end ?? 0)
    const place = (behindTown && stateOfCode(text.slice(one.start, one.end))) || chosen
    const town = place.kind === 'state' && behindTown
    return [{ ...one, place: town ? { ...place, kind: 'city' } : place, ...(mention && { open: true }) }]
  })
}

const isStateName = (mention: Mention | undefined): boolean => mention?.place.kind === 'state' && !mention.code
const COMMA = /^\s*,\s*(?:(?:and|or)\s)?$/

/** "KY, LA, MD": between two codes LA is the code of a state and not the city. */
function withLouisiana(text: string, mentions: Mention[]): Mention[] {
  const areListed = (a: Mention | undefined, b: Mention | undefined): boolean =>
    a !== undefined && b !== undefined && COMMA.test(text.slice(a.end, b.start))
  return mentions.map((mention, i) => {
    const place = mention.code ? undefined : stateOfCode(text.slice(mention.start, mention.end))
    const [before, after] = [mentions[i - 1], mentions[i + 1]]
    const isBetween = before?.code && after?.code && areListed(before, mention) && areListed(mention, after)
    return place && isBetween ? { ...mention, place, others: [], code: true } : mention
  })
}

/** "New Jersey, New York, Ohio": among states the name that a city and a state share is the state. */
function statesOfList(text: string, mentions: Mention[]): Mention[] {
  const follows = (i: number): boolean =>
    i > 0 && i < mentions.length && COMMA.test(text.slice(mentions[i - 1]!.end, mentions[i]!.start))
  const states: Mention[] = []
  mentions.forEach((mention, i) => {
    const state = mention.place.kind === 'city' ? mention.others.find(({ kind }) => kind === 'state') : undefined
    const behind =
      follows(i) && isStateName(states[i - 1]) && !(follows(i - 1) && mentions[i - 2]!.place.kind === 'city')
    const before = follows(i + 1) && follows(i + 2) && isStateName(mentions[i + 1]) && isStateName(mentions[i + 2])
    states.push(state && (behind || before) ? { ...mention, place: state, others: [] } : mention)
  })
  return states
}

const TOWN = /(?:^|[^\p{L}])(\p{Lu}[\p{L}.'’]+),\s*$/u
const NO_TOWN = /^(?:remote|hybrid|onsite|office|anywhere|usa?|flexible)$/i

/** "Harbourtown, TX": a town that no table knows, told by the state behind it. */
function isOfTown(text: string, start: number, after: number): boolean {
  const found = TOWN.exec(text.slice(Math.max(after, start - 40), start))
  return found !== null && !NO_TOWN.test(found[1]!)
}

/** "Lake Harbour, LA": behind a town that no table knows, LA is the state and not the city. */
const stateOfCode = (word: string): Place | undefined =>
  word === 'LA' ? { kind: 'state', country: 'US', state: 'US-LA' } : undefined

const options = (mention: Mention): Place[] => [mention.place, ...mention.others]

function join(before: Found, mention: Mention, gap: string, count: number): Place | 'drop' | undefined {
  const [firsts, seconds] = readingsToJoin(before, mention, count)
  for (const first of firsts) {
    // Two bare codes in a row ("GA, IN") are a list, unless the first is a state that stands alone ("ON, CA").
    if (before.mention?.code && mention.code && !(first.kind === 'state' && STANDS_ALONE.has(first.country))) continue
    const within = seconds.find((second) => belongs(first, second))
    if (within) return narrower(first, within)
  }
  return before.place.kind === 'city' && gap.includes(',') ? namesake(mention, count) : undefined
}

/**
 * What is behind a city tells which of its namesakes is meant ("London, ON"). A city behind a country, a state or another
 * city ("US, London") may be the next of a list, so it joins only if its first reading lies there.
 */
function readingsToJoin(before: Found, mention: Mention, count: number): [Place[], Place[]] {
  const firsts = before.mention ? options(before.mention) : [before.place]
  if (mention.place.kind !== 'city') return [firsts, options(mention)]
  if (before.place.kind === 'city') return [[before.place], [mention.place]]
  return [firsts, count === 2 ? options(mention) : [mention.place]]
}

/** A city that does not lie where the place behind it lies is its namesake there; a code that fits nothing is dropped. */
function namesake(mention: Mention, count: number): Place | 'drop' | undefined {
  const state = options(mention).find((o) => o.kind === 'state' && NAMESAKES.has(o.country))
  if (state?.kind === 'state' && (mention.code || mention.place.kind === 'state')) return { ...state, kind: 'city' }
  if (mention.code) return 'drop'
  return mention.place.kind === 'country' && count === 2 ? { kind: 'city', country: mention.place.country } : undefined
}

/** One lies in the other: a city or state and its country, a city and its state, or the same country twice. */
function belongs(a: Place, b: Place): boolean {
  if (a.kind === 'region' || b.kind === 'region' || a.country !== b.country) return false
  if (a.kind === 'city' && b.kind === 'city') return a.state !== undefined && a.state === b.state
  if (a.kind === 'country' || b.kind === 'country') return a.kind !== b.kind
  return a.state === b.state || a.state === undefined || b.state === undefined
}

const RANK = { city: 0, state: 1, country: 2, region: 3 }
const narrower = (a: Place, b: Place): Place => (RANK[a.kind] <= RANK[b.kind] ? a : b)

/** "H1B/TN okay" are visas. */
const VISA_NEAR = /\bH-?1|visa|\bok(?:ay)?\b|transfer|sponsor/i
const ZONES_NEAR = /hours|time|friendly|overlap|[ECMP][SD]?T\s*\/|\/\s*[ECMP][SD]?T\b/i

/** "OR" and "IN" in a shouted line are words, unless they stand as a code does: behind a comma, in a list. */
function mayStandAlone(text: string, { start, end }: Mention, notFirst: boolean): boolean {
  const word = text.slice(start, end)
  if (/^(?:CV|AI|ML|TV|IO|GP|PM|AM|VP)$/.test(word)) return false
  if (word === 'TN' && VISA_NEAR.test(text.slice(Math.max(0, start - 12), end + 14))) return false
  if (word === 'NA') return notFirst || /\b(?:remote|EMEA|APAC|LATAM)\b/i.test(text)
  if (/^[ECMP]T$/.test(word) && ZONES_NEAR.test(text.slice(Math.max(0, start - 8), end + 12))) return false
  if (!/^(?:OR|IN|ME|HI|OK|OH|DE|LA|NO|SO|TO|IS|IT|ID|AS|AT|BE|BY|DO|MY|QA|PR|HR|SC|MS)$/.test(word)) return true
  if (notFirst && /[,(/]\s*$/.test(text.slice(0, start))) return true
  if (/^\s*$/.test(text.slice(0, start))) return /^\s*[,/]\s*[A-Z]{2}\b/.test(text.slice(end))
  return /[,(/:–-]\s*$/.test(text.slice(0, start)) && /^\s*(?:[,)/;|]|$)/.test(text.slice(end))
}

/** How many times smaller a place may be than its namesake and still be meant, by what speaks for it. */
const SMALLER = { beside: 100, state: 10, country: 6 }

function chooseByCompany(mention: Mention, all: Found[], hints: Hints): Place | undefined {
  const choices = options(mention).filter(
    (place) => !mention.code || place.kind !== 'state' || STANDS_ALONE.has(place.country),
  )
  const company = all.filter((one) => one.start !== mention.start)
  const ofCountry = (code: string | undefined) =>
    code === undefined ? undefined : choices.find((c) => c.kind !== 'region' && c.country === code.slice(0, 2))
  const state = choices.find((c) => c.kind === 'state')
  if (state && company.some(({ place }) => place.kind === 'state' && place.country === state.country)) return state
  if (!mention.code) return chooseByName(choices, company, hints)
  const country = choices.find((c) => c.kind === 'country')
  if (choices[0]?.kind === 'region' && hints.beside === undefined) return choices[0]
  if (country && company.some(standsForCountry)) return country
  return ofCountry(hints.beside) ?? ofCountry(hints.field) ?? choices[0]
}

/** "Cambridge" beside Boston, "Georgia" beside Armenia: the namesake nearby, unless the famous one dwarfs it. */
function chooseByName(choices: Place[], company: Found[], hints: Hints): Place | undefined {
  const [first] = choices
  if (!first || first.kind === 'region' || choices.length === 1) return first
  const largest = Math.max(...choices.map(weightOf).filter(Number.isFinite), 0)
  const pick = (fits: (place: Place) => boolean, smaller: number): Place | undefined =>
    choices.find((place) => fits(place) && weightOf(place) * smaller >= largest)
  const near = new Set(hints.company)
  for (const { place, mention } of company)
    if (!mention || place.kind === 'country') for (const code of codesOf(place)) near.add(code)
  const lies = (place: Place, codes: ReadonlySet<string>) => codesOf(place).some((code) => codes.has(code))
  const abroad = near.size > 0 && !lies(first, near) && hints.field !== first.country
  return (
    pick((place) => lies(place, new Set([hints.beside ?? ''])), SMALLER.beside) ??
    pick((place) => 'state' in place && near.has(place.state ?? ''), SMALLER.state) ??
    pick((place) => lies(place, near), SMALLER.country) ??
    pick((place) => place.kind === 'country' && abroad, 1) ??
    pick((place) => lies(place, new Set([hints.field ?? ''])), SMALLER.beside) ??
    first
  )
}

/** The country and, where known, the state of a place. */
export function codesOf(place: Place): string[] {
  if (place.kind === 'region') return []
  return 'state' in place && place.state ? [place.country, place.state] : [place.country]
}

/** A region, a country by name, or a code that can be nothing but a country. */
const standsForCountry = ({ place, mention }: Found): boolean =>
  place.kind === 'region' ||
  (place.kind === 'country' && (!mention || options(mention).every((o) => o.kind === 'country')))

/** Cities that are countries too; beside "Remote" they are an office like any other city. */
const CITY_STATES = new Set(['SG', 'HK', 'MO', 'MC'])
/** A country or a region, not a city or a state. */
export const isWide = ({ place, office }: Settled): boolean =>
  !office && (place.kind === 'region' || (place.kind === 'country' && !CITY_STATES.has(place.country)))
