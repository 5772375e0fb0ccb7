import { currencies } from '../../domain/index.ts'
import { countryOf } from '../places/place-mentions.ts'
import { placeReadings } from '../places/place-readings.ts'
import type { Reading } from '../reading/reading.ts'
import { openingsOf } from '../reading/sentences-on.ts'
import { BARE_DOLLAR } from './read-pay-amounts.ts'

/** What a sign means in one posting; `couldBe` has all currencies that it may mean where nothing tells which. */
export type Meaning = { code: string; couldBe?: string[] }

/** Said of all figures at once; a code beside one figure says nothing of the others. */
const OTHER_DOLLARS: [string, RegExp][] = [
  ['CAD', /\b(?:in|are|is|:) (?:CAD|CDN)\b|\((?:all )?(?:figures )?(?:in )?CAD\$?\)|\bCanadian dollars?|\bCAD\)/],
  ['AUD', /\b(?:in|are|is|:) AUD\b|\((?:in )?AUD\$?\)|\bAustralian dollars?|\bAUD\)/],
  ['NZD', /\b(?:in|are|is|:) NZD\b|\((?:in )?NZD\$?\)|\bNew Zealand dollars?|\bNZD\)/],
  ['SGD', /\b(?:in|are|is|:) SGD\b|\((?:in )?SGD\$?\)|\bSingapore dollars?|\bSGD\)/],
  ['HKD', /\b(?:in|are|is|:) HKD\b|\((?:in )?HKD\$?\)|\bHong Kong dollars?|\bHKD\)/],
]
const US_DOLLAR = /\bUSD\b|\bUS ?\$|U\.S\. dollars?|US dollars?/i

const usualCode = new Map(currencies.flatMap(({ code, signs }) => signs.map((sign) => [sign, code] as const)))
/** By sign: the currency of each country that has one of its own for it. */
const homes = new Map<string, Map<string, string>>()
for (const { code, local } of currencies) {
  for (const sign of local?.signs ?? []) {
    const byCountry = homes.get(sign) ?? new Map<string, string>()
    for (const country of local!.countries) byCountry.set(country, code)
    homes.set(sign, byCountry)
  }
}

/**
 * What a sign of several currencies means here. A bare "$" is the US dollar unless the text names just one other; where all
 * places of the posting are in countries with a dollar or peso of their own and nothing else tells, it could be theirs
 * too. Other signs ("kr", "R", "Rs", "¥") follow the places; undefined when neither they nor custom tell.
 */
export function meaningOf(reading: Reading, sign: string): Meaning | undefined {
  const usual = usualCode.get(sign)
  const usually = usual === undefined ? undefined : { code: usual }
  if (sign === BARE_DOLLAR) {
    if (US_DOLLAR.test(reading.text)) return usually
    const named = namedDollar(reading)
    if (named) return { code: named }
  }
  const local = localCodes(reading, sign)
  if (local.length === 0) return usually
  if (sign === BARE_DOLLAR) return { code: 'USD', couldBe: ['USD', ...local] }
  return local.length === 1 ? { code: local[0]! } : usually
}

function namedDollar(reading: Reading): string | undefined {
  if (openingsOf(reading, 'dollars').length === 0) return undefined
  const named = OTHER_DOLLARS.filter(([, pattern]) => pattern.test(reading.text))
  return named.length === 1 ? named[0]![0] : undefined
}

/** The currencies that the sign has at home in all countries of the posting; none when one of them is not its home. */
function localCodes(reading: Reading, sign: string): string[] {
  const byCountry = homes.get(sign)
  const countries = countriesOf(reading)
  if (!byCountry || countries.length === 0 || countries.length > MOST_LOCAL) return []
  const codes = countries.map((country) => byCountry.get(country))
  return codes.every((code) => code !== undefined) ? [...new Set(codes)] : []
}
const MOST_LOCAL = 4

/** The countries of all places that the posting gives; none when a region or the whole world is among them. */
function countriesOf(reading: Reading): string[] {
  const { places, title, field } = placeReadings(reading)
  const all = [...places, ...title]
  if (all.some(({ worldwide }) => worldwide)) return []
  const named = [...all.flatMap(({ remote, other }) => [...remote, ...other]), ...(field ? [field] : [])]
  const countries = named.map(({ place }) => countryOf(place))
  return countries.every((country) => country !== undefined) ? [...new Set(countries)] : []
}

const AMERICAN =
  /\b(?:USA|United States|San Francisco|SF|New York|NYC|Bay [Aa]rea|Seattle|Boston|Austin|Chicago|Los Angeles|401\(?k)\b|\bU\.S\.|\bUS\b|\$\d|, (?:CA|NY|TX|WA|CO|MA|IL|GA|FL|NC|VA)\b/
const ELSEWHERE =
  /[€£₹]|\b(?:EUR|GBP|CHF|PLN|INR|CAD|AUD|SEK|Canada|Toronto|Vancouver|London|Berlin|Europe|EMEA|EU|India|Australia|Singapore)\b/

/**
 * What "120k" without any sign means: US dollars in an American posting that names no other money, else unknown. American
 * is a posting whose places are all in the United States or, where it gives none, whose text speaks of them.
 */
export function unsignedCurrencyOf(reading: Reading): string | undefined {
  if (ELSEWHERE.test(reading.text)) return undefined
  const countries = countriesOf(reading)
  const isAmerican = countries.length > 0 ? countries.includes('US') : AMERICAN.test(reading.text)
  return isAmerican ? 'USD' : undefined
}
