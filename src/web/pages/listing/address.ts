import type { Query } from '../../../search/index.ts'
import { facetNames, facetParam, type Filters } from './filters.ts'

/** Best match first when there are words to match, else the newest. */
export const usualSort = ({ q }: Pick<Filters, 'q'>): Query['sort'] => (q ? 'relevance' : 'newest')

/** The address of the listing at `path` with those filters, always in the same order, and without what is the default. */
export function addressOf(path: string, filters: Filters): string {
  const query = queryString(filters)
  return query ? `${path}?${query}` : path
}

/** Every pair in the order of the address; without a value there is none. */
export function queryString(filters: Filters): string {
  let out = ''
  for (const [name, value] of [...wordPairs(filters), ...facetPairs(filters), ...rangePairs(filters)])
    if (value !== undefined && value !== '') out += `${out ? '&' : ''}${name}=${encode(String(value))}`
  return out
}

type Pair = [name: string, value: string | number | undefined]
const yes = (is: boolean | undefined): number | undefined => (is ? 1 : undefined)

const wordPairs = ({ q, exact, plain }: Filters): Pair[] =>
  q ? [['q', q], ['exact', yes(exact)], ['plain', yes(plain)]] : [] // prettier-ignore

function facetPairs(filters: Filters): Pair[] {
  const { not, all } = filters
  const pairs: Pair[] = []
  const hasLists = Object.keys(all).length + Object.keys(not).length > 0
  for (const name of facetNames) {
    if (filters[name].length === 0 && !hasLists) continue
    const param = facetParam(name)
    for (const value of filters[name]) pairs.push([param, value])
    for (const value of all[name] ?? []) pairs.push([`all.${param}`, value])
    for (const value of not[name] ?? []) pairs.push([`not.${param}`, value])
  }
  for (const value of filters.answer) pairs.push(['answer', value])
  return pairs
}

function rangePairs(filters: Filters): Pair[] {
  const { payStated, overlap, sort, page } = filters
  const isUsual = sort === usualSort(filters) || (sort === 'relevance' && !filters.q)
  return [
    ['pay', filters.pay],
    ['pay-max', filters.payMax],
    ['pay-stated', payStated === undefined ? undefined : payStated ? 'yes' : 'no'],
    ['posted', filters.posted],
    ['posted-from', filters.postedFrom],
    ['posted-to', filters.postedTo],
    ['experience-from', filters.experienceFrom],
    ['experience-to', filters.experienceTo],
    ['overlap', overlap?.zone],
    ['overlap-hours', overlap?.hours],
    ['sort', isUsual ? undefined : sort],
    ['page', page > 1 ? page : undefined],
    ['cursor', filters.cursor],
  ]
}

const PLAIN = /^[\w.-]*$/
/** As forms write it, so that a form and a link make the same address. */
const encode = (value: string): string =>
  PLAIN.test(value)
    ? value
    : encodeURIComponent(value)
        .replace(/%20/g, '+')
        .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
