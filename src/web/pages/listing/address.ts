import type { Query } from '../../../search/index.ts'
import { facetNames, facetParam, type Filters } from './filters.ts'

/** Best match first when there are words to match, else the newest. */
export const usualSort = ({ q }: Pick<Filters, 'q'>): Query['sort'] => (q ? 'relevance' : 'newest')

/** The address of the listing at `path` with those filters, always in the same order, and without what is the default. */
export function addressOf(path: string, filters: Filters): string {
  const query = queryString(filters)
  return query ? `${path}?${query}` : path
}

/** Every pair in the order of the address; without a value there is none. A page has some dozen addresses. */
export function queryString(filters: Filters): string {
  let out = ''
  const add = (name: string, value: string | number | undefined): void => {
    if (value !== undefined && value !== '') out += `${out && '&'}${name}=${encode(String(value))}`
  }
  if (filters.q) {
    add('q', filters.q)
    add('exact', yes(filters.exact))
    add('plain', yes(filters.plain))
  }
  addFacets(filters, add)
  addRanges(filters, add)
  return out
}

type Add = (name: string, value: string | number | undefined) => void
const yes = (is: boolean | undefined): number | undefined => (is ? 1 : undefined)

function addFacets(filters: Filters, add: Add): void {
  const { not, all } = filters
  const hasLists = !isEmpty(all) || !isEmpty(not)
  for (const name of facetNames) {
    if (filters[name].length === 0 && !hasLists) continue
    const param = facetParam(name)
    for (const value of filters[name]) add(param, value)
    for (const value of all[name] ?? []) add(`all.${param}`, value)
    for (const value of not[name] ?? []) add(`not.${param}`, value)
  }
  for (const value of filters.answer) add('answer', value)
}

function isEmpty(lists: object): boolean {
  for (const _ in lists) return false
  return true
}

function addRanges(filters: Filters, add: Add): void {
  const { payStated, overlap, sort, page } = filters
  const isUsual = sort === usualSort(filters) || (sort === 'relevance' && !filters.q)
  add('pay', filters.pay)
  add('pay-max', filters.payMax)
  add('pay-stated', payStated === undefined ? undefined : payStated ? 'yes' : 'no')
  add('posted', filters.posted)
  add('posted-from', filters.postedFrom)
  add('posted-to', filters.postedTo)
  add('experience-from', filters.experienceFrom)
  add('experience-to', filters.experienceTo)
  add('overlap', overlap?.zone)
  add('overlap-hours', overlap?.hours)
  add('sort', isUsual ? undefined : sort)
  add('page', page > 1 ? page : undefined)
  add('cursor', filters.cursor)
}

const PLAIN = /^[\w.-]*$/
/** As forms write it, so that a form and a link make the same address. */
const encode = (value: string): string =>
  PLAIN.test(value)
    ? value
    : encodeURIComponent(value)
        .replace(/%20/g, '+')
        .replace(/[!'()~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
