import type { Evidence } from '../../domain/index.ts'
import { cluesOf, type Clue } from '../reading/clues.ts'
import { placeListAt } from '../places/place-list.ts'
import { countryOf, placeMentions } from '../places/place-mentions.ts'
import { inBody, type Reading } from '../reading/reading.ts'

/** `elsewhere`: the right to work is demanded in every country it is open to, but for those named. */
export type WorkPermit = { countries: string[]; elsewhere?: { butFor: string[] }; evidence: Evidence[] }

const ELSEWHERE =
  /\b(?:any|all|every) other (?:country|countries|locations?)\b[^.]{0,60}\b(?:right to work|work (?:permit|authori[sz]ation)|authori[sz]ed|eligible)/i

const GATE =
  /authori[sz]|right to work|eligib|entitled|legally|permit|citizen|permanent resident|green card|able to work/i
const TO_WORK =
  /\b(?:authori[sz]ed|authori[sz]ation|eligible|eligibility|entitled|right|permission|permit|permitted|legally able|legally allowed)(?: \w+){0,3}? to (?:legally )?(?:live and |reside and )?work(?: (?!in\b|for\b|within\b)\w+){0,6}? (?:in|for|within)\b(?: (?:any|an) employer in)?/gi
const WORK_AUTHORITY =
  /\b(?:work|employment) (?:authori[sz]ation|permit|visa|eligibility|rights?)\b[^.;]{0,20}\b(?:in|for|within)\b/gi
const STATUS =
  /^[\s-]*(?:citizens?(?:hip)?|persons?\b|permanent resident|green ?card|work authori[sz]ation|work permit|work eligibility|residents? only|person status)/i
const DEMAND = /\bmust\b|require|\bonly\b|need|have to|mandatory|\bshould\b|necessary|eligib|limited to/i
const NO_DEMAND =
  /prefer|\bplus\b|regardless|\bbonus\b|discriminat|without regard|e-?verify|protected|verify (?:the |your )?(?:identity|eligib)|complete the required|form i-9|\bI-9\b|we (?:can |do |will |are able to )?(?:sponsor|help|support)/i

/** Countries in which the right to work is demanded already; an equal-opportunity or E-Verify paragraph demands nothing. */
export function readWorkPermit(reading: Reading): WorkPermit {
  const found: WorkPermit = { countries: [], evidence: [] }
  for (const clue of cluesOf(reading)) {
    if (!GATE.test(clue.words)) continue
    const elsewhere = ELSEWHERE.exec(clue.words)
    if (elsewhere) {
      const named = placeMentions(reading.text, clue.start, clue.end, 'strict')
      found.elsewhere = { butFor: named.flatMap(({ place }) => countryOf(place) ?? []) }
      found.evidence.push(
        inBody(reading, clue.start + elsewhere.index, clue.start + elsewhere.index + elsewhere[0].length),
      )
    }
    for (const { countries, start, end } of demandsIn(reading.text, clue)) {
      for (const country of countries) if (!found.countries.includes(country)) found.countries.push(country)
      found.evidence.push(inBody(reading, start, end))
    }
  }
  return found
}

function* demandsIn(text: string, clue: Clue) {
  for (const pattern of [TO_WORK, WORK_AUTHORITY]) {
    for (const found of clue.words.matchAll(pattern)) {
      const start = clue.start + found.index
      if (NO_DEMAND.test(near(clue, found.index, found.index + found[0].length))) continue
      const list = placeListAt(text, start + found[0].length, clue.end)
      const countries = list.flatMap(({ place }) => countryOf(place) ?? [])
      if (countries.length > 0) yield { countries, start, end: list.at(-1)!.end }
    }
  }
  if (!/citizen|permanent resident|green ?card|\bpersons?\b|authori|permit/i.test(clue.words)) return
  for (const mention of placeMentions(text, clue.start, clue.end, 'strict')) {
    const country = countryOf(mention.place)
    if (!country || mention.place.kind !== 'country' || !STATUS.test(text.slice(mention.end, mention.end + 40)))
      continue
    const around = near(clue, mention.start - clue.start, mention.end - clue.start)
    if (!DEMAND.test(around) || NO_DEMAND.test(around)) continue
    const status = STATUS.exec(text.slice(mention.end, mention.end + 40))![0]
    yield { countries: [country], start: mention.start, end: mention.end + status.length }
  }
}

const NEAR = 90
const near = (clue: Clue, start: number, end: number): string => clue.words.slice(Math.max(0, start - NEAR), end + NEAR)
