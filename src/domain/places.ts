import countryTable from '../../data/countries.json' with { type: 'json' }
import regionTable from '../../data/regions.json' with { type: 'json' }
import subdivisionTable from '../../data/subdivisions.json' with { type: 'json' }

export type Country = { code: string; name: string }

const english = new Intl.DisplayNames(['en'], { type: 'region' })
/** Names that read better than the ones of Unicode's tables. */
const PLAIN_NAMES: Record<string, string> = {
  BA: 'Bosnia and Herzegovina',
  CD: 'Congo (Kinshasa)',
  CG: 'Congo (Brazzaville)',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macao',
  PS: 'Palestine',
  TR: 'Turkey',
}

/** Every country of ISO 3166-1 and Kosovo (XK), sorted by English name. */
export const countries: readonly Country[] = Object.keys(countryTable)
  .map((code) => ({ code, name: PLAIN_NAMES[code] ?? english.of(code) ?? code }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'))

const names = new Map(countries.map(({ code, name }) => [code, name]))

export const isCountry = (code: string): boolean => names.has(code)
/** The English name of an ISO 3166-1 alpha-2 code; an unknown code is its own name. */
export const countryName = (code: string): string => names.get(code) ?? code

const WITH_ARTICLE = new Set('US GB NL AE PH BS GM CF CG CD CZ DO KM MV MH SB SC VA KY FK FO IM VG VI TC'.split(' '))
/** Every spelling of a country that we know, its code among them. */
export const countryNames = (code: string): readonly string[] => [
  countryName(code),
  code,
  ...((countryTable as Record<string, string[]>)[code] ?? []),
]
/** The name as it stands in a sentence: "the United States", "Portugal". */
export const countryInSentence = (code: string): string =>
  WITH_ARTICLE.has(code) ? `the ${countryName(code)}` : countryName(code)

type Region = { name: string; inSentence: string; members: string[]; words: string[] }
const regions = new Map(Object.entries(regionTable as Record<string, Region>))
const members = new Map([...regions].map(([code, region]) => [code, new Set(region.members)]))
const NOBODY: ReadonlySet<string> = new Set()

export const regionCodes: readonly string[] = [...regions.keys()]
/** The countries of a region of ours (EU, EMEA, LATAM ...); empty for OTHER and for what we do not know. */
export const regionMembers = (region: string): ReadonlySet<string> => members.get(region) ?? NOBODY
/** The name of a region on its own: "European Union", "Latin America". */
export const regionName = (region: string): string => regions.get(region)?.name ?? region
/** The region as it stands in a sentence: "the EU", "Latin America". */
export const regionInSentence = (region: string): string => regions.get(region)?.inSentence ?? region

/** Every spelling of a region that we know. */
export const regionNames = (region: string): readonly string[] => [
  regionName(region),
  ...(regions.get(region)?.words ?? []),
]

const subdivisions = new Map(Object.entries(subdivisionTable as Record<string, string[]>))
/** ISO 3166-2 codes we know, by country. */
export const subdivisionCodes: readonly string[] = [...subdivisions.keys()]
/** The name of an ISO 3166-2 code; an unknown code is its own name. */
export const subdivisionName = (code: string): string => subdivisions.get(code)?.[0] ?? code
/** Every spelling of a subdivision that we know, and the code people write: "California", "Calif.", "CA". */
export const subdivisionNames = (code: string): readonly string[] => [
  ...(subdivisions.get(code) ?? []),
  code.slice(code.indexOf('-') + 1),
]
