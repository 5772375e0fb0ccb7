import { categories, type Answer, type Category } from '../../../domain/index.ts'
import { LONGEST_SENTENCE, yearRanges, type FacetName, type Found } from '../../../search/index.ts'
import { html, raw, type Child, type Html } from '../../html.ts'
import { count } from '../../parts/count.ts'
import { answerWords, isSomewhere } from '../../parts/answer.ts'
import { facet, facetBoxes, facetGroup, type FacetBox, type FacetOptions } from '../../parts/facet.ts'
import { levelWords, workplaceWords, employmentWords } from '../../parts/fact-words.ts'
import { close, filters as filtersIcon, search } from '../../parts/icons.ts'
import { addressOf } from './address.ts'
import { sortOf, type Asked } from './ask.ts'
import { postedLabel, type Chosen } from './chosen.ts'
import { boxLabel, facetTitles } from './facet-words.ts'
import { answers, facetParam, type Filters } from './filters.ts'
import { hoursGroup } from './hours-group.ts'
import { payGroup } from './pay-group.ts'

export type FilterForm = {
  /** Where the form leads, without query. */
  path: string
  asked: Asked
  found: Found
  /** By steps of pay, the filters of pay aside; and how many state none. */
  pay: { counts: readonly number[]; notStated: number }
  preset?: Category
  chosen: readonly Chosen[]
}

const DAYS = [1, 3, 7, 14, 30]

/** The search box and all filters as one GET form: the address it makes is the whole state. */
export const filterForm = (form: FilterForm): Html => {
  const { filters } = form.asked
  return html`<form action="${form.path}" method="get" data-listing>
<search class="search-bar">
<label class="for-ears" for="q">Search in titles, companies, skills and texts, in your own words</label>
<div class="completions-place"><input class="input" id="q" name="q" type="search" value="${filters.q}" maxlength="${LONGEST_SENTENCE}" placeholder="senior rust from brazil over 150k, no crypto" autocomplete="off" spellcheck="false" enterkeyhint="search"></div>
<button class="button" type="submit">${search}Search</button>
</search>
<button class="button-quiet filters-open" type="button" popovertarget="filters">
${filtersIcon}Filters<span id="filters-chosen">${form.chosen.length > 0 && ` (${form.chosen.length})`}</span>
</button>
<div class="filters" id="filters" popover role="group" aria-label="Filters">
<div class="filters-head">
<strong>Filters</strong><button class="button-quiet" type="button" popovertarget="filters" popovertargetaction="hide">
${close}Close
</button>
</div>
<div id="filters-body">${filterGroups(form)}</div>
<div class="filters-foot"><button class="button" type="submit">Show results</button></div>
</div>
</form>`
}

/** What changes with the question: the groups, and what the form carries along. */
function filterGroups(form: FilterForm): Html {
  const { asked, preset } = form
  return html`${answerFacet(form)} ${payFacet(form)} ${boxes(form, 'level', { open: true })}
${boxes(form, 'skill', { ...long(form, 'skill', 'Find in all skills'), open: true })}
${preset ? categoryLinks(form) : boxes(form, 'category', { first: 16 })} ${boxes(form, 'place', long(form, 'place', 'Find in all places'))}
${postedFacet(form)}
${hoursGroup({ filters: asked.filters, zones: form.found.facets.timeZone, person: asked.person, said: saidRows(form, 'time-zone', 'overlap') })}
${boxes(form, 'employment')} ${boxes(form, 'workplace')} ${rarer(form)} ${carried(asked)}`
}

const RARE = ['years', 'benefit', 'visa', 'equity', 'education', 'speaks', 'language', 'clearance'] as const

function rarer(form: FilterForm): Html {
  const { all, not } = form.asked.filters
  const isUsed = (name: FacetName): boolean =>
    form.asked.query[name]!.length > 0 || all[name] !== undefined || not[name] !== undefined
  const used = (['career', 'company', ...RARE] as const).filter(isUsed).length
  return html`<details class="facets-more" data-facet="more"${used > 0 && raw(' open')}>
<summary>More filters${used > 0 && html` <span class="facet-chosen">${used} in use</span>`}</summary>
${boxes(form, 'career', long(form, 'career', 'Find in all careers'))} ${boxes(form, 'company', long(form, 'company', 'Find in all companies'))}
${RARE.map((name) => boxes(form, name, { first: 8, ...(name === 'benefit' && { more: all_(form, name, 'Find in all benefits') }) }))}
</details>`
}

const all_ = ({ path, asked }: FilterForm, name: FacetName, words: string) => ({
  address: `${path}/choose/${name}${asked.startQuery && `?${asked.startQuery}`}`,
  words,
})
const long = (form: FilterForm, name: FacetName, words: string): Partial<FacetOptions> => ({
  first: 10,
  canLeaveOut: true,
  more: all_(form, name, words),
})

const orders: Partial<Record<FacetName, readonly string[]>> = {
  level: Object.keys(levelWords),
  workplace: Object.keys(workplaceWords),
  employment: Object.keys(employmentWords),
  years: Object.keys(yearRanges),
  education: ['none', 'secondary', 'associate', 'bachelor', 'master', 'doctorate'],
}

function boxes(form: FilterForm, name: FacetName, options: Partial<FacetOptions> = {}): Child {
  const values = facetValues(form, name)
  const order = orders[name]
  if (order) values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  const below = name in matchWords ? matchLink(form, name as keyof typeof matchWords) : undefined
  return facet(values, { name: facetParam(name), title: facetTitles[name], first: 16, below, ...options })
}

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
  const listed = found.facets[name].flatMap(({ value, count }): FacetBox[] => {
    if (all.includes(value) || not.includes(value)) return []
    const without = any.includes(value) ? undefined : said.get(value)
    const box = { value, label: boxLabel(name, value, found.facets), count, chosen: any.includes(value) }
    return [without ? { ...box, said: addressOf(path, without) } : box]
  })
  return [...all.map(own('all')), ...not.map(own('not')), ...listed]
}

const matchWords = { skill: 'skills', benefit: 'benefits', speaks: 'languages' } as const

/** Several values chosen: any of them, or each of them. */
function matchLink({ path, asked }: FilterForm, name: keyof typeof matchWords): Child {
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
function saidRows({ path, chosen }: FilterForm, ...facets: NonNullable<Chosen['facet']>[]): FacetBox[] {
  return chosen
    .filter(({ facet: of }) => of !== undefined && facets.includes(of))
    .map(({ label, without }) => ({ value: '', label, chosen: true, said: addressOf(path, without) }))
}

function answerFacet({ asked, found }: FilterForm): Child {
  const { person, filters, query } = asked
  if (!isSomewhere(person)) return undefined
  const label = (answer: Answer): string => (answer === 'not-stated' ? 'Not stated' : answerWords[answer])
  const asks = filters.answer.length > 0 ? filters.answer : asked.isPlaceSaid ? [] : query.answer
  const values = answers.map((value) => ({
    value,
    label: label(value),
    count: found.answers[value],
    chosen: asks.includes(value),
  }))
  return facet(values, { name: 'answer', title: 'From your place', open: true })
}

function payFacet(form: FilterForm): Html {
  const { filters, query } = form.asked
  return payGroup({
    filters,
    counts: form.pay.counts,
    notStated: form.pay.notStated,
    ...(query.minPay !== undefined && { from: query.minPay }),
    ...(query.maxPay !== undefined && { to: query.maxPay }),
    said: saidRows(form, 'pay', 'pay-stated'),
  })
}

/** On a category's own page the others are other pages. */
function categoryLinks({ found, preset }: FilterForm): Html {
  const countOf = (slug: string): number => found.facets.category.find((one) => one.value === slug)?.count ?? 0
  const link = (path: string, name: string, here: boolean, shown?: number): Html =>
    html`<li class="facet-value">
<a href="${path}"${here && raw(' aria-current="page"')}>${name}</a>${
      shown !== undefined && html`<span class="facet-count">${count(shown)}</span>`
    }
</li>`
  return facetGroup(
    { name: 'category', title: 'Category', chosen: 0, open: false },
    html`<ul role="list">
${link('/jobs', 'All categories', false)}${categories.map(({ slug, path, name }) =>
      link(path, name, slug === preset?.slug, countOf(slug)),
    )}
</ul>`,
  )
}

function postedFacet(form: FilterForm): Html {
  const { filters } = form.asked
  const all = filters.posted === undefined || DAYS.includes(filters.posted) ? DAYS : [filters.posted, ...DAYS]
  const values = all.map((days) => ({ value: String(days), label: postedLabel(days), chosen: filters.posted === days }))
  const said = saidRows(form, 'posted')
  const set = [filters.posted, filters.postedFrom, filters.postedTo].filter((one) => one !== undefined).length
  const date = (name: string, words: string, value: string | undefined): Html =>
    html`<label><span class="small">${words}</span><input class="input" type="date" name="${name}" value="${value}"></label>`
  return facetGroup(
    { name: 'posted', title: 'Posted', chosen: set + said.length, open: false },
    html`${facetBoxes(said, { name: 'posted' })}<fieldset>
<legend class="for-ears">Posted</legend>
${facetBoxes([{ value: '', label: 'At any time', chosen: filters.posted === undefined }, ...values], { name: 'posted', type: 'radio' })}
</fieldset>
<div class="pay-range">${date('posted-from', 'Since', filters.postedFrom)}${date('posted-to', 'Until', filters.postedTo)}</div>`,
  )
}

/** Filters that have no control of their own stay when the form is sent. */
function carried({ filters }: Asked): Html {
  const { sort, exact, plain, experienceFrom, experienceTo } = filters
  const one = (name: string, value: string | number | undefined): Html | undefined =>
    value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}">`
  return html`${one('sort', sort && sortOf(filters))}${one('exact', exact ? 1 : undefined)}${one('plain', plain ? 1 : undefined)}${one('experience-from', experienceFrom)}${one('experience-to', experienceTo)}`
}
