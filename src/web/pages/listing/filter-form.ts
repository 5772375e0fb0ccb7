import { categories, type Answer, type Category, type Person } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import { html, raw, type Child, type Html } from '../../html.ts'
import { answerWords, isSomewhere } from '../../parts/answer.ts'
import { facet, facetGroup, type FacetBox } from '../../parts/facet.ts'
import { employmentWords, levelWords, workplaceWords } from '../../parts/fact-words.ts'
import { close, filters as filtersIcon, search } from '../../parts/icons.ts'
import { payLabel, postedLabel } from './chosen.ts'
import { answers, sortOf, type BoxFacet, type Filters } from './params.ts'

export type FilterForm = {
  /** Where the form leads, without query. */
  path: string
  filters: Filters
  found: Found
  person: Person
  preset?: Category
  chosen: number
}

const PAYS = ['stated', 50_000, 100_000, 150_000, 200_000, 'not-stated'] as const
const DAYS = [1, 3, 7, 14, 30]

/** The search box and all filters as one GET form: the address it makes is the whole state. */
export const filterForm = (form: FilterForm): Html =>
  html`<form action="${form.path}" method="get" data-listing>
<search class="search-bar">
<label class="for-ears" for="q">Search in titles, companies, skills and texts</label>
<input class="input" id="q" name="q" type="search" value="${form.filters.q}" maxlength="200" placeholder="Title, skill, company …" autocomplete="off" spellcheck="false">
<button class="button" type="submit">${search}Search</button>
</search>
<button class="button-quiet filters-open" type="button" popovertarget="filters">
${filtersIcon}Filters${form.chosen > 0 && ` (${form.chosen})`}
</button>
<div class="filters" id="filters" popover role="group" aria-label="Filters">
<div class="filters-head">
<strong>Filters</strong><button class="button-quiet" type="button" popovertarget="filters" popovertargetaction="hide">
${close}Close
</button>
</div>
${answerFacet(form)} ${form.preset ? categoryLinks(form) : boxes(form, 'category', 'Category')}
${boxes(form, 'level', 'Level', Object.keys(levelWords))} ${payFacet(form)} ${boxes(form, 'skill', 'Skill')}
${boxes(form, 'place', 'Open to people in')} ${boxes(form, 'workplace', 'Workplace', Object.keys(workplaceWords))}
${boxes(form, 'employment', 'Employment', Object.keys(employmentWords))} ${postedFacet(form)}
${boxes(form, 'career', 'Career')} ${boxes(form, 'company', 'Company')}
${form.filters.sort && html`<input type="hidden" name="sort" value="${sortOf(form.filters)}">`}
<div class="filters-foot"><button class="button" type="submit">Show results</button></div>
</div>
</form>`

const openFromStart = new Set<BoxFacet>(['category', 'level'])

function boxes({ found }: FilterForm, name: BoxFacet, title: string, order?: string[]): Child {
  const values = [...(found.facets[name] ?? [])]
  if (order) values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  return facet(values, { name, title, open: openFromStart.has(name), first: order || name === 'category' ? 16 : 8 })
}

function answerFacet({ filters, found, person }: FilterForm): Child {
  if (!isSomewhere(person)) return undefined
  const label = (answer: Answer): string => (answer === 'not-stated' ? 'Not stated' : answerWords[answer])
  const values = answers.map((value) => ({
    value,
    label: label(value),
    count: found.answers[value],
    chosen: filters.answer.includes(value),
  }))
  return facet(values, { name: 'answer', title: 'From your place', open: true })
}

/** On a category's own page the others are other pages. */
function categoryLinks({ found, preset }: FilterForm): Html {
  const count = (slug: string): number => found.facets.category?.find((one) => one.value === slug)?.count ?? 0
  const link = (path: string, name: string, here: boolean, shown?: number): Html =>
    html`<li class="facet-value">
<a href="${path}"${here && raw(' aria-current="page"')}>${name}</a>${
      shown !== undefined && html`<span class="facet-count">${shown.toLocaleString('en-US')}</span>`
    }
</li>`
  return facetGroup(
    { title: 'Category', chosen: 0, open: true },
    html`<ul role="list">
${link('/jobs', 'All categories', false)}${categories.map(({ slug, path, name }) =>
      link(path, name, slug === preset?.slug, count(slug)),
    )}
</ul>`,
  )
}

function payFacet({ filters }: FilterForm): Child {
  const known: NonNullable<Filters['pay']>[] = [...PAYS]
  const all = filters.pay === undefined || known.includes(filters.pay) ? known : [filters.pay, ...known]
  const values = all.map((pay) => ({ value: String(pay), label: payLabel(pay), chosen: filters.pay === pay }))
  return radios('pay', 'Pay', 'Any', values)
}

function postedFacet({ filters }: FilterForm): Child {
  const all = filters.posted === undefined || DAYS.includes(filters.posted) ? DAYS : [filters.posted, ...DAYS]
  const values = all.map((days) => ({ value: String(days), label: postedLabel(days), chosen: filters.posted === days }))
  return radios('posted', 'Posted', 'At any time', values)
}

const radios = (name: string, title: string, any: string, values: FacetBox[]): Child =>
  facet([{ value: '', label: any, chosen: !values.some((one) => one.chosen) }, ...values], {
    name,
    title,
    type: 'radio',
    first: 10,
  })
