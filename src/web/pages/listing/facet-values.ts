import type { FacetName } from '../../../search/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import type { FacetBox } from '../../parts/facet.ts'
import { addressOf } from './address.ts'
import type { Chosen } from './chosen.ts'
import { boxLabel, labelOf } from './facet-words.ts'
import type { FilterForm } from './filter-form.ts'
import { facetParam, type Filters } from './filters.ts'

/** The values of a facet as boxes: what the address asks, what the words ask, and the rest with their counts. */
export function facetValues({ path, asked, found, chosen }: Omit<FilterForm, 'pay'>, name: FacetName): FacetBox[] {
  const { filters } = asked
  const said = new Map(
    chosen.flatMap(({ facet: of, values = [], isNot, without }) =>
      of === name && !isNot ? values.map((value) => [value, without] as const) : [],
    ),
  )
  const param = facetParam(name)
  const [any, all, not] = [filters[name], filters.all[name] ?? [], filters.not[name] ?? []]
  const own = (prefix: string) => (value: string) => ({
    value,
    label: boxLabel(name, value, found.facets),
    chosen: true,
    name: `${prefix}.${param}`,
  })
  const listed = found.facets[name].flatMap(({ value, label, count }): FacetBox[] => {
    if (all.includes(value) || not.includes(value)) return []
    const without = any.includes(value) ? undefined : said.get(value)
    const box = { value, label: labelOf(name, value, label), count, chosen: any.includes(value) }
    return [without ? { ...box, said: addressOf(path, without) } : box]
  })
  return [...all.map(own('all')), ...not.map(own('not')), ...listed]
}

export const matchWords = { skill: 'skills', benefit: 'benefits', speaks: 'languages' } as const

/** Several values chosen: any of them, or each of them. */
export function matchLink({ path, asked }: FilterForm, name: keyof typeof matchWords): Child {
  const filters = asked.start
  const [any, all] = [filters[name], filters.all[name] ?? []]
  const link = (words: string, target: Filters): Html =>
    html`<p class="facet-all"><a href="${addressOf(path, target)}" rel="nofollow">${words}</a></p>`
  if (any.length > 1)
    return link(`Only with all of these ${matchWords[name]}`, {
      ...filters,
      [name]: [],
      all: { ...filters.all, [name]: [...new Set([...all, ...any])] },
    })
  const { [name]: _, ...others } = filters.all
  return (
    all.length > 1 &&
    link(`Any of these ${matchWords[name]} will do`, {
      ...filters,
      [name]: [...new Set([...any, ...all])],
      all: others,
    })
  )
}

/** What the words of the search say about these facets, as rows that take them out. */
export function saidRows({ path, chosen }: FilterForm, ...facets: NonNullable<Chosen['facet']>[]): FacetBox[] {
  return chosen
    .filter(({ facet: of }) => of !== undefined && facets.includes(of))
    .map(({ label, without }) => ({ value: '', label, chosen: true, said: addressOf(path, without) }))
}
