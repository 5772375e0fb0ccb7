import { careerOf, categoryBySlug, type Answer } from '../../../domain/index.ts'
import { facetNames, LONGEST_SENTENCE, yearRanges, type FacetName, type Query } from '../../../search/index.ts'
import { employmentWords, levelWords, workplaceWords } from '../../parts/fact-words.ts'
import { answers, facetParam, severalFacets, sorts, type Filters, type Overlap } from './filters.ts'
import { readMark } from './page-mark.ts'

/** Beyond this an address is not something that a person or our own links made. */
const LONGEST_VALUE = 80
const MOST_VALUES = 20
const LAST_PAGE = 20_000
const MOST_PAY = 10_000_000
const NOT_STATED = 'not-stated'

export type ReadParams = { ok: true; filters: Filters } | { ok: false; problems: string[] }
type Say = (problem: string) => undefined
/** The values of each name; a query of an address goes through its pairs for each look. */
type Params = ReadonlyMap<string, readonly string[]>

const isOneOf = (values: readonly string[]) => (value: string) => values.includes(value)
const isYesOrNo = isOneOf(['yes', 'no'])
/** Values that are a closed list; a skill, place or company that we do not know just finds nothing. */
const isKnown: Partial<Record<FacetName, (value: string) => boolean>> = {
  category: (value) => categoryBySlug(value) !== undefined,
  career: (value) => careerOf(value) !== undefined,
  level: (value) => Object.hasOwn(levelWords, value),
  workplace: (value) => Object.hasOwn(workplaceWords, value),
  employment: (value) => Object.hasOwn(employmentWords, value),
  language: (value) => /^[a-z]{2,3}$/.test(value),
  speaks: (value) => /^[a-z]{2,3}$/.test(value),
  years: (value) => Object.hasOwn(yearRanges, value),
  visa: isYesOrNo,
  equity: isYesOrNo,
  clearance: isYesOrNo,
  timeZone: (value) => /^UTC[+-](?:\d|1[0-4])$/.test(value),
  education: isOneOf(['none', 'secondary', 'associate', 'bachelor', 'master', 'doctorate']),
}

/** Reads an untrusted query string. Names that we do not know are ignored; values that make no sense are said, all at once. */
export function readParams(query: URLSearchParams): ReadParams {
  const params = byName(query)
  const problems: string[] = []
  const say = (problem: string): undefined => void problems.push(problem)
  const one = (name: string): string => params.get(name)?.[0]!.trim() ?? ''
  const whole = (name: string, most: number, least = 1) => readWhole(name, one(name), { least, most }, say)
  const filters: Filters = {
    ...readFacets(params, say),
    q: readText(params.get('q')?.[0] ?? '', say),
    ...stated('exact', readYes('exact', one('exact'), say)),
    ...stated('plain', readYes('plain', one('plain'), say)),
    answer: readAnswers(params, say),
    ...readPay(one, say),
    ...stated('posted', whole('posted', 365)),
    ...stated('postedFrom', readDay('posted-from', one('posted-from'), say)),
    ...stated('postedTo', readDay('posted-to', one('posted-to'), say)),
    ...stated('experienceFrom', whole('experience-from', 40, 0)),
    ...stated('experienceTo', whole('experience-to', 40, 0)),
    ...stated('overlap', readOverlap(one, say)),
    ...stated('sort', readSort(one('sort'), say)),
    page: whole('page', LAST_PAGE) ?? 1,
    ...stated('cursor', readCursor(params.get('cursor')?.[0] ?? '', say)),
  }
  return problems.length ? { ok: false, problems } : { ok: true, filters }
}

function byName(query: URLSearchParams): Params {
  const params = new Map<string, string[]>()
  for (const [name, value] of query) {
    const values = params.get(name)
    if (values) values.push(value)
    else params.set(name, [value])
  }
  return params
}

const stated = <K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } =>
  (value === undefined ? {} : { [name]: value }) as { [P in K]?: T }
/** A value that we say back is cut short. */
const shown = (value: string): string => `“${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`

function readText(given: string, say: Say): string {
  if (given.length > LONGEST_SENTENCE)
    say(`The search is ${given.length} characters long; the longest we read is ${LONGEST_SENTENCE}.`)
  return given
    .slice(0, LONGEST_SENTENCE)
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim()
}

function readFacets(params: Params, say: Say): Record<FacetName, string[]> & Pick<Filters, 'not' | 'all'> {
  const any: Partial<Record<FacetName, string[]>> = {}
  const [not, all]: [Filters['not'], Filters['all']] = [{}, {}]
  const hasLists = [...params.keys()].some((name) => name.startsWith('not.') || name.startsWith('all.'))
  for (const name of facetNames) {
    const param = facetParam(name)
    any[name] = readValues(name, param, params, say)
    if (!hasLists) continue
    const unwanted = readValues(name, `not.${param}`, params, say)
    if (unwanted.length > 0) not[name] = unwanted
    const needed = severalFacets.includes(name) ? readValues(name, `all.${param}`, params, say) : []
    if (needed.length > 0) all[name] = needed
  }
  return { ...(any as Record<FacetName, string[]>), not, all }
}

function readValues(name: FacetName, param: string, params: Params, say: Say): string[] {
  const given = params.get(param)
  if (!given) return []
  const values = [...new Set(given.filter((value) => value !== ''))]
  if (values.length > MOST_VALUES)
    say(`There are ${values.length} values for ${param}; the most we read is ${MOST_VALUES}.`)
  const wrong = values.find(
    (value) => value.length > LONGEST_VALUE || !(value === NOT_STATED || (isKnown[name]?.(value) ?? true)),
  )
  if (wrong !== undefined) say(`We know no ${param} called ${shown(wrong)}.`)
  return values
}

function readAnswers(params: Params, say: Say): Answer[] {
  const values = [...new Set(params.get('answer')?.filter((value) => value !== ''))]
  const wrong = values.find((value) => !answers.includes(value as Answer))
  if (wrong !== undefined) say(`An answer is yes, no or not-stated, not ${shown(wrong)}.`)
  return values as Answer[]
}

/** `pay` may also say whether pay is stated at all: older addresses have it there. */
function readPay(one: (name: string) => string, say: Say): Pick<Filters, 'pay' | 'payMax' | 'payStated'> {
  const given = one('pay')
  const isWord = given === 'stated' || given === NOT_STATED
  const said = readYesOrNo('pay-stated', one('pay-stated'), say)
  const [pay, payMax] = [isWord ? undefined : readFigure(given, say), readFigure(one('pay-max'), say)]
  if (pay !== undefined && payMax !== undefined && pay > payMax)
    say(`No pay is both ${pay.toLocaleString('en-US')} or more and ${payMax.toLocaleString('en-US')} or less.`)
  return {
    ...stated('pay', pay || undefined),
    ...stated('payMax', payMax || undefined),
    ...stated('payStated', isWord ? given === 'stated' : said),
  }
}

/** "150000", "$150,000" and "150k" are the same figure. */
function readFigure(given: string, say: Say): number | undefined {
  if (given === '') return undefined
  const figure = /^\$? ?(\d[\d,]{0,11})(k?)$/i.exec(given)
  const value = figure ? Number(figure[1]!.replaceAll(',', '')) * (figure[2] ? 1000 : 1) : NaN
  if (value <= MOST_PAY) return value
  return say(`Pay is a number of US dollars a year, such as 120000; ${shown(given)} is not.`)
}

function readWhole(
  name: string,
  given: string,
  { least, most }: { least: number; most: number },
  say: Say,
): number | undefined {
  if (given === '') return undefined
  const value = /^\d{1,6}$/.test(given) ? Number(given) : NaN
  if (value >= least && value <= most) return value
  return say(`For ${name} we read a whole number from ${least} to ${most}; ${shown(given)} is not.`)
}

function readYes(name: string, given: string, say: Say): true | undefined {
  if (given === '' || given === '1') return given ? true : undefined
  return say(`For ${name} we read 1 or nothing, not ${shown(given)}.`)
}

function readYesOrNo(name: string, given: string, say: Say): boolean | undefined {
  if (given === '') return undefined
  return isYesOrNo(given) ? given === 'yes' : say(`For ${name} we read yes or no, not ${shown(given)}.`)
}

function readDay(name: string, given: string, say: Say): string | undefined {
  if (given === '') return undefined
  const isDay = /^\d{4}-\d\d-\d\d$/.test(given) && new Date(given).toJSON()?.startsWith(given)
  return isDay ? given : say(`For ${name} we read a day such as 2026-11-24; ${shown(given)} is not.`)
}

const USUAL_HOURS = 4

function readOverlap(one: (name: string) => string, say: Say): Overlap | undefined {
  const given = one('overlap')
  const hours = readWhole('overlap-hours', one('overlap-hours'), { least: 1, most: 8 }, say) ?? USUAL_HOURS
  if (given === '') return undefined
  // a plus sign that nobody wrote as %2B arrives as a blank
  const found = /^(?:UTC)?([ +-]?)(\d{1,2})$/.exec(given)
  const zone = found ? Number(found[2]) * (found[1] === '-' ? -1 : 1) : NaN
  if (zone >= -12 && zone <= 14) return { zone, hours }
  return say(`For overlap we read hours from UTC, from -12 to 14; ${shown(given)} is not.`)
}

function readSort(given: string, say: Say): Query['sort'] | undefined {
  if (given === '') return undefined
  if (sorts.includes(given as Query['sort'])) return given as Query['sort']
  return say(`We can sort by ${sorts.join(', ')}; ${shown(given)} is none of them.`)
}

function readCursor(given: string, say: Say): string | undefined {
  if (given === '') return undefined
  return readMark(given) ? given : say('The address names a page of results, but not in a way that we can read.')
}
