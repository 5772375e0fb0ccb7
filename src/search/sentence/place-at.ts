import { findPlaces, type PlaceName } from '../../understanding/index.ts'
import { asWords, isWord, matchAt, type Found, type FoundFilter, type PartReader, type Question } from './question.ts'
import { placeKind, placeLabel, placeValue, placeValues, valueName } from './place-words.ts'

/** Words after which a place is where the person lives. */
const CUES = [
  /(?:(?:that|which|where) )?(?:i|we|one|you|someone|people|anyone) (?:can|could|may|am able to|are able to) (?:do|work|be done|apply|take|get|join|be|live|be based|work remotely|work on)(?: (?:it|them|for|to|this))?(?: (?:remotely|from home|living|while living|based|remote))? (?:from|in|out of) (?:anywhere in )?/y,
  /(?:that |which )?can be done (?:remotely )?(?:from|in) /y,
  /(?:(?:and |as )?(?:i |i am |i'm |im |we |we are |we're |my family )?(?:live|living|reside|residing|based|located|situated|am|im|i'm|i am|currently)(?: currently| now| based| living| located)? (?:in|from|out of|at|near)) /y,
  /(?:i am |i'm |im )(?:from |in |based in |living in |an? )?/y,
  /(?:for|open to|accept(?:s|ing)?|hir(?:e|es|ing)|employ(?:s|ing)?|welcom(?:e|es|ing)|available (?:to|for)|allow(?:s|ing)?) (?:remote )?(?:people|candidates?|applicants?|applications|anyone|anybody|residents?|those|folks|workers?|developers?|devs|engineers?|citizens|contractors|someone|remote workers?|employees)? ?(?:who (?:live|are)|living|based|located|residing)? ?(?:in|from|of|within) /y,
  /(?:open (?:to|in)|hir(?:e|es|ing)(?: remotely)? (?:in|from|within|across)|accept(?:s|ing) |residents? (?:of|in)|eligible (?:in|to work in)|available (?:in|from|to)|work(?:ing)? (?:remotely )?(?:from|in|within)|workable from|located in|based in|remote(?:ly)? (?:from|in|within|across)|anywhere (?:in|within|across)|(?:home )?country:?|location:?|place:?) ?/y,
  /(?:from|in|within|across|near|around|inside|throughout|aus|en|em|desde|dans|w|nel) /y,
] // prettier-ignore
const ARTICLE = /(?:the |anywhere in (?:the )?|all of |any(?:where)? (?:in )?|continental |mainland )+/y
const WORLD =
  /(?:(?:work(?:ing)? |can work |done |remote(?:ly)? |remote from |hire |hires |hiring |from |in |open to )*(?:(?:literally |truly )?any ?where(?! (?:in|within|across) (?!the world|world|earth|this world))|world[- ]?wide|global(?:ly)?|any (?:country|location|place)|all (?:countries|over the world)|(?:the )?(?:whole |entire )?world|every ?where|no (?:country|location|geo(?:graphic(?:al)?)?|place) (?:restrictions?|limits?|requirements?)|location[- ](?:independent|agnostic)|planet earth))(?: in the world| (?:on|in) (?:the )?(?:earth|planet|globe))?(?: (?:remote|only))?/y
const ONLY = /[- ](?:only|residents only|citizens only|candidates only|exclusive(?:ly)?)/y
const BASED =
  /[- ](?:based|friendly|remote|residents?|candidates?|citizens?|applicants?|people|located|developers ok|ok|welcome)/y
const LIST = / ?(?:,|\/|&|\+|;| or | and |, or |, and ) ?(?:in |from )?(?:the )?/y
const NO_PLACE = /^(?:java|go|rust|can|us hours)$/
const HOURS_FOLLOW =
  /[- ](?:hours|time ?-?zones?|time|business hours|working hours|company|companies|startups?)(?![\p{L}])/uy

/** Where somebody lives or wants to work from, with or without words that say so. */
export const placeAt: PartReader = (question, at) => {
  const world = matchAt(question, WORLD, at)
  if (world) return worldwide(question, at, at + world[0].length)
  const cue = cueEnd(question, at)
  const seat = cue === undefined ? companySeat(question, at) : undefined
  if (seat) return seat
  const named = cue === undefined ? bare(question, at) : listAt(question, cue)
  return named && placesFound(question, named, cue !== undefined)
}

function worldwide(question: Question, at: number, end: number): Found {
  const otherReadings = [asWords(question.text.slice(at, end))]
  return { kind: 'filter', facet: 'place', values: ['worldwide'], label: 'Open to people anywhere', end, otherReadings }
}

/** Where the words before a place end, the longest of them first. */
function cueEnd(question: Question, at: number): number | undefined {
  for (const cue of CUES) {
    cue.lastIndex = at
    const found = cue.exec(question.plain)
    if (!found || found[0] === '') continue
    const end = at + found[0].length
    if (listAt(question, end)) return end
  }
  return undefined
}

const SEAT = /[- ](?:based )?(?:compan(?:y|ies)|startups?|employers?|clients?|businesses|firms?)/y

/** "US company": where an employer sits is no fact of a posting. */
function companySeat(question: Question, at: number): Found | undefined {
  const place = question.places.get(at)
  const found = place && matchAt(question, SEAT, place.end)
  if (!place || !found) return undefined
  const value = placeValue(place.place)
  return {
    kind: 'ignored',
    end: place.end + found[0].length,
    why: 'where a company has its seat is not known here',
    otherReadings: [
      { label: `where you live: ${valueName(value)}`, write: fromWord(value) },
      {
        label: `postings that name ${valueName(value)}`,
        write: `place:${value.slice(0, value.includes('-') ? 2 : undefined)}`,
      },
    ],
  }
}

type Named = { places: PlaceName[]; end: number }
const one = (place: PlaceName): Named => ({ places: [place], end: place.end })

function bare(question: Question, at: number): Named | undefined {
  const article = /the /y
  const start = at + (matchAt(question, article, at) ? 0 : (skip(question, article, at) ?? 0))
  const place = question.places.get(at) ?? question.places.get(start)
  if (!place || isOther(question, place.end) || NO_PLACE.test(question.plain.slice(at, place.end))) return undefined
  // "austin, tx": behind a name a code is one, too
  const whole = placeFrom(question, place.start)
  return more(question, one(whole && whole.end > place.end ? whole : place), 'anywhere')
}

function skip({ plain }: Question, pattern: RegExp, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.exec(plain)?.[0].length
}

/** "US hours" and "European companies" say something else than where one lives. */
function isOther(question: Question, end: number): boolean {
  HOURS_FOLLOW.lastIndex = end
  return HOURS_FOLLOW.test(question.plain)
}

/** The places that begin at an offset, and those that follow in a list. */
function listAt(question: Question, at: number): Named | undefined {
  const from = at + (skip(question, ARTICLE, at) ?? 0)
  const first = placeFrom(question, from) ?? placeFrom(question, at)
  return first && !isOther(question, first.end) ? more(question, one(first), 'expected') : undefined
}

const LONGEST_NAME = 60

/** The place that begins at an offset where words before it announce one. */
export function placeFrom(question: Question, at: number): PlaceName | undefined {
  const { expected } = question
  if (!expected.has(at)) expected.set(at, placeExpected(question, at))
  return expected.get(at)
}

function placeExpected({ text }: Question, at: number): PlaceName | undefined {
  if (!isWord(text[at]) || isWord(text[at - 1])) return undefined
  const [place] = findPlaces(text.slice(at, at + LONGEST_NAME).split(/[;:|!?"]/)[0]!, 'expected')
  return place?.start === 0 ? { ...place, start: at, end: at + place.end } : undefined
}

const MOST_PLACES = 10

function more(question: Question, named: Named, reach: 'expected' | 'anywhere'): Named {
  let { end } = named
  const places = [...named.places]
  while (places.length < MOST_PLACES) {
    const joint = skip(question, LIST, end)
    if (joint === undefined) break
    const next =
      reach === 'expected' && !/^ ?and/.test(question.plain.slice(end, end + joint))
        ? placeFrom(question, end + joint)
        : question.places.get(end + joint)
    if (!next || next.start !== end + joint || isOther(question, next.end) || question.skills.has(next.start)) break
    places.push(next)
    end = next.end
  }
  return { places, end }
}

function placesFound(question: Question, { places, end }: Named, isSaid: boolean): FoundFilter {
  const only = matchAt(question, ONLY, end)
  const based = only ? undefined : matchAt(question, BASED, end)
  const values = [...new Set(places.flatMap(({ place }) => placeValues(place)))]
  const names = places.map(({ place, start, end: to }) => placeLabel(place, question.text.slice(start, to)))
  const stop = end + ((only ?? based)?.[0].length ?? 0)
  const list = names.join(' or ')
  if (only) {
    const otherReadings = [{ label: `where you live: ${list}`, write: values.map(fromWord).join(' ') }]
    return {
      kind: 'filter',
      facet: 'place',
      values,
      label: `Open to people in ${list} by name`,
      end: stop,
      otherReadings,
    }
  }
  const otherReadings = [
    ...(places.length === 1 ? namesakes(places[0]!) : []),
    ...(isSaid ? [] : [{ label: `postings that name ${list}`, write: values.map((v) => `place:${v}`).join(' ') }]),
  ]
  return {
    kind: 'filter', facet: 'from', values, label: `Can be done from ${list}`, end: stop,
    ...(otherReadings.length > 0 ? { otherReadings } : {}),
  } // prettier-ignore
}

const fromWord = (value: string): string => `from:${value}`

/** "Georgia": the country or the state. */
function namesakes({ place, others }: PlaceName) {
  const seen = new Set([placeValue(place)])
  return others
    .filter((other) => !seen.has(placeValue(other)) && seen.add(placeValue(other)))
    .slice(0, 3)
    .map((other) => ({
      label: `${valueName(placeValue(other))}, ${placeKind(other)}`,
      write: fromWord(placeValue(other)),
    }))
}
