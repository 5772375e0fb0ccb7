import type { Evidence } from '../../domain/index.ts'
import { cluesOf, type Clue } from '../reading/clues.ts'
import { placeListAt } from '../places/place-list.ts'
import { countryOf, placeMentions } from '../places/place-mentions.ts'
import type { Place } from '../places/place-table.ts'
import { byNationality } from './limit-phrases.ts'
import { inBody, type Reading } from '../reading/reading.ts'

/** `elsewhere`: the right to work is demanded in whatever country it is done, but for those named. */
export type WorkPermit = { countries: string[]; elsewhere?: { butFor: string[] }; evidence: Evidence[] }

const ELSEWHERE =
  /\b(?:any|all|every) other (?:country|countries|locations?)\b[^.]{0,60}\b(?:right to work|work (?:permit|authori[sz]ation)|authori[sz]ed|eligible)/i
/** "Authorised to work in the country where the job is located", "in the country of employment". */
const THERE =
  /\b(?:authori[sz]ed|authori[sz]ation|eligible|entitled|rights?|permission|permit(?:ted)?|legally able) to (?:legally )?(?:live and |reside and )?work (?:full[- ]time )?(?:in|for|within) (?:the|your|that|whichever|any) (?:(?:location|country|region|state)(?:\(?s\)?)?(?: or (?:location|country|region|state))? (?:(?:where|in which|of|for which|to which|they|you|that you|from which)\b[^.;]{0,20}\b(?:job|role|position|posting|posted|employment|hire|work\w*|appl\w+|located|based)|listed|specified|advertised)|(?:posted|listed|advertised|hiring|work|job|role) (?:location|country))|\b(?:work|employment) (?:authori[sz]ation|permits?|rights?|eligibility)\b[^.;]{0,35}\bin that (?:country|location|region)\b/i

const GATE =
  /authori[sz]|rights? to |work rights|eligib|entitled|legally|permit|citizen|permanent resident|green card|able to work/i
const TO_WORK =
  /\b(?:authori[sz]ed|authori[sz]ation|eligible|eligibility|entitled|right|permission|permit|permitted|legally able|legally allowed)(?: \w+){0,3}? to (?:legally )?(?:live and |reside and )?work(?: (?!in\b|for\b|within\b)\w+){0,6}? (?:in|for|within)\b(?: (?:any|an) employer in)?/gi
const WORK_AUTHORITY =
  /\b(?:work|employment) (?:authori[sz]ation|permit|visa|eligibility|rights?)\b[^.;]{0,20}\b(?:in|for|within)\b|\beligible for employment (?:in|within)\b|\b(?:able|ability) to work (?:in|within)\b(?=[^.;]{0,60}\bwithout\b[^.;]{0,30}\bsponsor)/gi
const LEGALLY_WORK =
  /\b(?:able|ability|allowed|permitted|can|must)(?: to)? legally (?:live and |reside and )?work(?: and (?:live|reside))? (?:in|for|within)\b/gi
/** A right to work without its place, which then is the country one must live in: "based in Chile with a work permit". */
const UNPLACED =
  /\b(?:have|has|having|hold|with)\b(?: \w+){0,4} (?:rights? to work|work authori[sz]ation|authori[sz]ation to work|work permits?|permission to work)\b(?! (?:in|for|within|to|and other)\b)/i
const LIVES_IN =
  /\b(?:based|located|resid\w+|living|live)\b[^.;]{0,40}$|\b(?:those|people|individuals|candidates|applicants|anyone) (?:in|within) (?:the )?$/i
const STATUS =
  /^[\s-]*(?:citizens?(?:hip)?|persons?\b|permanent resident|green ?card|work authori[sz]ation|work permit|work eligibility|residents? only|person status)/i
const DEMAND =
  /\bmust\b|require|\bonly\b|need|have to|mandatory|\bshould\b|necessary|eligib|limited to|condition of|precondition/i
const NO_DEMAND =
  /prefer|\boptional\b|\bN\/A\b|\bplus\b|regardless|\bbonus\b|discriminat|without regard|e-?verify|protected (?!individual)|verify (?:the |your )?(?:identity|eligib)|complete the required|form i-9|\bI-9\b|we (?:can |do |will |are able to )?(?:sponsor|help|support)/i

/** Countries in which the right to work is demanded already; an equal-opportunity or E-Verify paragraph demands nothing. */
export function readWorkPermit(reading: Reading): WorkPermit {
  const found: WorkPermit = { countries: [], evidence: [] }
  for (const clue of cluesOf(reading)) {
    if (!GATE.test(clue.words)) continue
    const elsewhere = elsewhereIn(reading, clue)
    if (elsewhere) {
      found.elsewhere = { butFor: elsewhere.butFor }
      found.evidence.push(inBody(reading, elsewhere.start, elsewhere.end))
    }
    for (const { countries, start, end } of demandsIn(reading, clue)) {
      for (const country of countries) if (!found.countries.includes(country)) found.countries.push(country)
      found.evidence.push(inBody(reading, start, end))
    }
  }
  return { ...found, evidence: found.evidence.map((one) => ({ ...one, of: 'right-to-work' })) }
}

function elsewhereIn({ text }: Reading, clue: Clue) {
  const other = ELSEWHERE.exec(clue.words)
  const found = other ?? THERE.exec(clue.words)
  if (!found || (!other && NO_DEMAND.test(near(clue, found.index, found.index + found[0].length)))) return undefined
  const named = other
    ? placeMentions(text, clue.start, clue.end, 'strict')
    : ABROAD.test(clue.words)
      ? homeOf(text)
      : []
  const start = clue.start + found.index
  return { butFor: named.flatMap(({ place }) => countryOf(place) ?? []), start, end: start + found[0].length }
}

/** "For global locations you must have ...": not where the others of the company may live anywhere. */
const ABROAD = /\b(?:global|international|overseas) (?:locations?|candidates?|applicants?|hires)\b/i
const AT_HOME = /\bwork(?:ing)? (?:remotely )?from anywhere in\b/i

function homeOf(text: string): { place: Place }[] {
  const found = AT_HOME.exec(text.slice(0, LONGEST_TEXT))
  return found ? placeListAt(text, found.index + found[0].length, found.index + found[0].length + 80) : []
}
const LONGEST_TEXT = 30_000

type Demand = { countries: string[]; start: number; end: number }

function* demandsIn({ text }: Reading, clue: Clue): Generator<Demand> {
  if (clue.section === 'nice-to-have' && !/\bmust\b|require/i.test(clue.words)) return
  let found = 0
  for (const demand of placed(text, clue)) {
    found++
    yield demand
  }
  if (found > 0) return
  const home = unplaced(text, clue)
  if (home) yield home
  yield* statuses(text, clue)
  if (clue.words.includes('citizen') || clue.words.includes('national')) yield* nationals(clue)
}

/** "authorized to work in Peru", "work permit for Chile". */
function* placed(text: string, clue: Clue): Generator<Demand> {
  for (const pattern of [TO_WORK, WORK_AUTHORITY, LEGALLY_WORK]) {
    for (const found of clue.words.matchAll(pattern)) {
      const start = clue.start + found.index
      if (NO_DEMAND.test(near(clue, found.index, found.index + found[0].length))) continue
      const list = placeListAt(text, start + found[0].length, clue.end)
      const countries = list.flatMap(({ place }) => countryOf(place) ?? [])
      if (countries.length > 0) yield { countries, start, end: list.at(-1)!.end }
    }
  }
}

/** "currently based in Chile and have full rights to work": the country that the sentence says one must live in. */
function unplaced(text: string, clue: Clue): Demand | undefined {
  const right = UNPLACED.exec(clue.words)
  if (!right || NO_DEMAND.test(near(clue, right.index, right.index + right[0].length))) return undefined
  const named = placeMentions(text, clue.start, clue.start + right.index, 'strict')
  if (named.some(({ place }) => place.kind === 'region')) return undefined
  const home = named.filter(
    ({ place, start, end }) =>
      place.kind === 'country' &&
      (LIVES_IN.test(text.slice(clue.start, start)) || /^ residents?\b/i.test(text.slice(end, end + 12))),
  )
  const countries = home.flatMap(({ place }) => countryOf(place) ?? [])
  if (countries.length === 0) return undefined
  return { countries, start: home[0]!.start, end: clue.start + right.index + right[0].length }
}

/** "Norwegian citizens only", "U.S. citizenship is required", "U.S. citizen" as an item of its own. */
function* statuses(text: string, clue: Clue): Generator<Demand> {
  if (!/citizen|permanent resident|green ?card|\bpersons?\b|authori|permit/i.test(clue.words)) return
  for (const mention of placeMentions(text, clue.start, clue.end, 'strict')) {
    const country = countryOf(mention.place)
    const status = STATUS.exec(text.slice(mention.end, mention.end + 40))?.[0]
    if (!country || mention.place.kind !== 'country' || status === undefined) continue
    const around = near(clue, mention.start - clue.start, mention.end - clue.start)
    if (NO_DEMAND.test(around) || !(DEMAND.test(around) || standsAlone(clue, text, mention.start))) continue
    yield { countries: [country], start: mention.start, end: mention.end + status.length }
  }
}

const NATIONAL = /(?<!\p{L})(\p{Lu}\p{L}{2,14})[ -](?:citizens?(?:hip)?|nationals?)\b/gu

/** "Australian citizenship" as an item of the demands or beside a "must". */
function* nationals(clue: Clue): Generator<Demand> {
  for (const found of clue.words.matchAll(NATIONAL)) {
    const country = byNationality.get(found[1]!)
    if (!country) continue
    const [start, end] = [found.index, found.index + found[0].length]
    const around = near(clue, start, end)
    const isItem = clue.section === 'requirements' && /^[^\p{L}]*$/u.test(clue.words.slice(0, start))
    if (NO_DEMAND.test(around) || !(isItem || DEMAND.test(around))) continue
    yield { countries: [country], start: clue.start + start, end: clue.start + end }
  }
}

const SHORT = 60

/** A line that says nothing but the status, as an item of the demands does. */
const standsAlone = ({ start, words, section }: Clue, text: string, at: number): boolean =>
  section !== 'legal' &&
  words.length <= SHORT &&
  /^\W{0,3}(?:an? )?$/i.test(text.slice(start, at)) &&
  /^.{0,20}citizen/i.test(text.slice(at, at + 40))

const NEAR = 90
const near = (clue: Clue, start: number, end: number): string => clue.words.slice(Math.max(0, start - NEAR), end + NEAR)
