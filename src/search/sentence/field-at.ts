import { careerOf, categoryBySlug, isCountry, regionCodes, subdivisionCodes } from '../../domain/index.ts'
import { slugify } from '../../catalogue/index.ts'
import { findSkills } from '../../understanding/index.ts'
import { valueLabel } from '../facet-values.ts'
import { careerAt } from './career-at.ts'
import { languageAt } from './language-at.ts'
import { allLevels, levelAt, levelNames } from './level-at.ts'
import { payAt } from './pay-at.ts'
import { placeAt } from './place-at.ts'
import { valueName } from './place-words.ts'
import { postedAt, sinceDay } from './posted-at.ts'
import { questionOf, type FoundFilter, type PartReader, type Question } from './question.ts'
import { workKindAt } from './work-kind-at.ts'

const FIELD = /([a-z-]{2,12}): ?(?:"([^"]{1,100})"?|([^\s,;"]{1,80}))/y

type FieldReader = (value: string, question: Question) => Omit<FoundFilter, 'end' | 'kind'> | undefined

/** `company:stripe`, `title:"staff engineer"`, `skill:go`: a value that says itself which facet it is for. */
export const fieldAt: PartReader = (question, at) => {
  FIELD.lastIndex = at
  const found = FIELD.exec(question.plain)
  if (!found) return undefined
  const from = at + found[0].indexOf(found[2] ?? found[3]!, found[1]!.length)
  const value = question.text.slice(from, from + (found[2] ?? found[3]!).length).trim()
  const read = Object.hasOwn(FIELDS, found[1]!) ? FIELDS[found[1]!]!(value, question) : undefined
  return read && { kind: 'filter', ...read, end: at + found[0].length }
}

const oneOf = (facet: FoundFilter['facet'], value: string, label: string) => ({ facet, values: [value], label })

/** The value as a reader of sentences takes it, if it takes all of it. */
function readBy(reader: PartReader, value: string, question: Question) {
  const found = reader(questionOf(value, question), 0)
  if (found?.kind !== 'filter' || found.end !== value.length) return undefined
  const { facet, values, label, range } = found
  return { facet, values, label, ...(range ? { range } : {}) }
}

const skill: FieldReader = (value) => {
  const [known] = findSkills(value)
  const name = known?.start === 0 && known.end === value.length ? known.name : value
  return oneOf('skill', name, name)
}
const level: FieldReader = (value, question) => {
  const known = allLevels.find((one) => one === value.toLowerCase())
  return known ? oneOf('level', known, levelNames[known]) : readBy(levelAt, value, question)
}
const career: FieldReader = (value, question) => {
  const slug = value.toLowerCase()
  if (careerOf(slug)) return oneOf('career', slug, careerOf(slug)!.name)
  const group = categoryBySlug(slug)
  return group ? oneOf('category', slug, group.name) : readBy(careerAt, value, question)
}
const CLOCK = /^utc(?:([+-])(\d{1,2})(?::(\d\d))?)?$/i
/** A code of a country, a state or a region, in any case. */
const codeOf = (value: string): string | undefined => {
  const code = value.toUpperCase() === 'UK' ? 'GB' : value.toUpperCase()
  return isCountry(code) || regionCodes.includes(code) || subdivisionCodes.includes(code) ? code : undefined
}
const from: FieldReader = (value, question) => {
  if (CLOCK.test(value)) return oneOf('from', value.toUpperCase(), `Your clock: ${value.toUpperCase()}`)
  const code = codeOf(value)
  if (code) return oneOf('from', code, `Can be done from ${valueName(code)}`)
  const read = readBy(placeAt, value, question)
  return read?.facet === 'from' ? read : undefined
}
const place: FieldReader = (value, question) => {
  if (/^(?:worldwide|anywhere)$/i.test(value)) return oneOf('place', 'worldwide', 'Open to people anywhere')
  const read = from(value, question)
  const [code] = read?.values ?? []
  const country = code?.includes('-') ? code.slice(0, 2) : code
  return country && !CLOCK.test(country)
    ? oneOf('place', country, `Open to people in ${valueName(country)} by name`)
    : undefined
}
const closed =
  (facet: 'workplace' | 'employment', values: string[]): FieldReader =>
  (value, question) => {
    const slug = value.toLowerCase()
    if (values.includes(slug)) return oneOf(facet, slug, valueLabel(facet, slug))
    const read = readBy(workKindAt, value, question)
    return read?.facet === facet ? read : undefined
  }
const tongue =
  (facet: 'language' | 'speaks'): FieldReader =>
  (value, question) => {
    const code = /^[a-z]{2}$/i.test(value) ? value.toLowerCase() : readBy(languageAt, value, question)?.values[0]
    const name = code && valueLabel('language', code)
    return name ? oneOf(facet, code, facet === 'language' ? `Written in ${name}` : `${name} demanded`) : undefined
  }
const pay: FieldReader = (value, question) =>
  value.toLowerCase() === 'stated' ? oneOf('pay-stated', 'yes', 'Pay stated') : readBy(payAt, value, question)
const posted: FieldReader = (value, question) => {
  if (/^\d{1,3}$/.test(value)) return { facet: 'posted', values: [], range: { to: Math.max(1, Number(value)) }, label: `Posted in the last ${Number(value)} days` }
  const read = /^\d{4}-\d\d-\d\d$/.test(value) ? sinceDay(question.now, Date.parse(value), 0) : undefined
  return read ? { facet: 'posted', values: [], range: read.range!, label: read.label } : readBy(postedAt, value, question)
} // prettier-ignore
const years: FieldReader = (value) => {
  const found = /^(\d{1,2})(?:(\+)|-(\d{1,2}))?$/.exec(value)
  if (!found) return undefined
  const [, first, plus, second] = found
  const range = plus
    ? { from: Number(first) }
    : second
      ? { from: Number(first), to: Number(second) }
      : { to: Number(first) }
  const label = plus ? `at least ${first}` : second ? `${first} to ${second}` : `at most ${first}`
  return { facet: 'years', values: [], range, label: `Asks for ${label} years` }
}
const SORTS: Record<string, string> = { newest: 'Newest first', pay: 'Best paid first', relevance: 'Best match first' }
const sort: FieldReader = (value) =>
  Object.hasOwn(SORTS, value.toLowerCase())
    ? oneOf('sort', value.toLowerCase(), SORTS[value.toLowerCase()]!)
    : undefined
const offer =
  (facet: 'visa' | 'clearance' | 'equity', label: string): FieldReader =>
  (value) =>
    /^(?:yes|true|1)$/i.test(value) ? oneOf(facet, 'yes', label) : undefined

const FIELDS: Record<string, FieldReader> = {
  company: (value) => (slugify(value) ? oneOf('company', slugify(value), value) : undefined),
  title: (value) => oneOf('title', value, `“${value}” in the title`),
  skill, level, career, category: career, from, place, country: from, pay, salary: pay, posted, years, sort,
  workplace: closed('workplace', ['remote', 'hybrid', 'onsite']),
  employment: closed('employment', ['full-time', 'part-time', 'contract', 'temporary', 'internship']),
  type: closed('employment', ['full-time', 'part-time', 'contract', 'temporary', 'internship']),
  language: tongue('language'), lang: tongue('language'), speaks: tongue('speaks'),
  visa: offer('visa', 'Sponsors visas'), clearance: offer('clearance', 'Security clearance'), equity: offer('equity', 'Equity'),
} // prettier-ignore
