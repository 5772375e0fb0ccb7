import type { Category } from '../../../domain/index.ts'
import { yearRanges, type FacetName, type Query } from '../../../search/index.ts'
import { html, raw, type Child, type Html } from '../../html.ts'
import { facet, facetGroup, type FacetOptions } from '../../parts/facet.ts'
import { employmentWords, levelWords, workplaceWords } from '../../parts/fact-words.ts'
import { sortOf, type Asked } from './ask.ts'
import { facetTitles } from './facet-words.ts'
import { facetValues, matchLink, matchWords, saidRows } from './facet-values.ts'
import { answerFacet, categoryLinks, payFacet, postedFacet } from './few-groups.ts'
import type { FilterForm } from './filter-form.ts'
import { facetNames, facetParam } from './filters.ts'
import { hoursGroup } from './hours-group.ts'

/** `isWhole`: every group has its values. `opened`: the group that somebody came for. */
type Groups = FilterForm & { isWhole?: boolean; opened?: string }

/** Groups that stand open: their values are on every page. */
const OPEN: readonly FacetName[] = ['level', 'skill']
const RARE = ['years', 'benefit', 'visa', 'equity', 'education', 'speaks', 'language', 'clearance'] as const
const MORE: readonly FacetName[] = ['career', 'company', ...RARE]

/**
 * The facets whose values a page of results shows: groups that stand open, and those that are in use. The others are closed; to
 * count and to send what nobody looks at would be most of the page.
 */
export const shownFacets = (query: Query, preset?: Category): FacetName[] =>
  facetNames.filter((name) => OPEN.includes(name) || isUsed(query, name, preset))

const isUsed = (query: Query, name: FacetName, preset?: Category): boolean =>
  (query[name]!.length > 0 && !(preset && name === 'category')) ||
  query.all?.[name] !== undefined ||
  query.not?.[name] !== undefined

/** What changes with the question: the groups, and what the form carries along. */
export function filterGroups(form: Groups): Html {
  const { asked, preset } = form
  return html`${answerFacet(form)} ${payFacet(form)} ${boxes(form, 'level', { open: true })}
${boxes(form, 'skill', { ...long(form, 'skill', 'Find in all skills'), open: true })}
${preset ? orLater(form, 'category', () => categoryLinks(form)) : boxes(form, 'category', { first: 16 })} ${boxes(form, 'place', long(form, 'place', 'Find in all places'))}
${postedFacet(form)} ${hours(form)} ${boxes(form, 'employment')} ${boxes(form, 'workplace')} ${rarer(form)} ${carried(asked)}`
}

const hours = (form: Groups): Child => {
  const { asked, found, opened } = form
  const zones = found.facets.timeZone
  return orLater(form, 'timeZone', () =>
    hoursGroup({
      filters: asked.filters,
      zones,
      person: asked.person,
      said: saidRows(form, 'time-zone', 'overlap'),
      open: opened === 'hours',
    }),
  )
}

function rarer(form: Groups): Html {
  const used = MORE.filter((name) => isUsed(form.asked.query, name)).length
  const isOpen = used > 0 || form.opened === 'more'
  const groups =
    () => html`${boxes(form, 'career', long(form, 'career', 'Find in all careers'))} ${boxes(form, 'company', long(form, 'company', 'Find in all companies'))}
${RARE.map((name) => boxes(form, name, { first: 8, ...(name === 'benefit' && { more: all_(form, name, 'Find in all benefits') }) }))}`
  return html`<details class="facets-more" data-facet="more"${isOpen && raw(' open')}${!form.isWhole && used === 0 && raw(' data-later')}>
<summary>More filters${used > 0 && html` <span class="facet-chosen">${used} in use</span>`}</summary>
<div>${form.isWhole || used > 0 ? groups() : whereAll(form, 'more', 'Career, company, years, benefits, visa and more')}</div>
</details>`
}

const groupName = (name: FacetName): string => (name === 'timeZone' ? 'hours' : name)

/** A group that is closed and not in use, by its name alone: the page of all filters has its values, and script brings them. */
function orLater(form: Groups, name: FacetName, whole: () => Child): Child {
  const { asked, preset, isWhole } = form
  if (isWhole || OPEN.includes(name) || isUsed(asked.query, name, preset)) return whole()
  const group = { name: groupName(name), title: name === 'timeZone' ? 'Hours shared' : facetTitles[name], chosen: 0 }
  return facetGroup({ ...group, open: false, isLater: true }, whereAll(form, group.name, 'See the choices'))
}

const whereAll = ({ path, asked }: Groups, group: string, words: string): Html =>
  html`<p class="facet-all"><a href="${path}/filters?open=${group}${asked.startQuery && `&${asked.startQuery}`}" rel="nofollow">${words}</a></p>`

const all_ = ({ path, asked }: Groups, name: FacetName, words: string) => ({
  address: `${path}/choose/${name}${asked.startQuery && `?${asked.startQuery}`}`,
  words,
})
const long = (form: Groups, name: FacetName, words: string): Partial<FacetOptions> => ({
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

const boxes = (form: Groups, name: FacetName, options: Partial<FacetOptions> = {}): Child =>
  orLater(form, name, () => {
    const values = facetValues(form, name)
    const order = orders[name]
    if (order) values.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
    const below = name in matchWords ? matchLink(form, name as keyof typeof matchWords) : undefined
    const open = form.opened === name
    return facet(values, { name: facetParam(name), title: facetTitles[name], first: 16, below, open, ...options })
  })

/** Filters that have no control of their own stay when the form is sent. */
function carried({ filters }: Asked): Html {
  const { sort, exact, plain, experienceFrom, experienceTo } = filters
  const one = (name: string, value: string | number | undefined): Html | undefined =>
    value === undefined ? undefined : html`<input type="hidden" name="${name}" value="${value}">`
  return html`${one('sort', sort && sortOf(filters))}${one('exact', exact ? 1 : undefined)}${one('plain', plain ? 1 : undefined)}${one('experience-from', experienceFrom)}${one('experience-to', experienceTo)}`
}
