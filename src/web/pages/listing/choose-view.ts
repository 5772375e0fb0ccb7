import type { Person } from '../../../domain/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { count } from '../../parts/count.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { facetBoxes, type FacetBox } from '../../parts/facet.ts'
import { addressOf, queryString } from './address.ts'
import { facetTitles } from './facet-words.ts'
import { facetParam, type FacetName, type Filters } from './filters.ts'

export type Choose = {
  /** The listing that the choice leads to. */
  path: string
  siteName: string
  facet: FacetName
  filters: Filters
  values: FacetBox[]
  find: string
  total: number
  person: Person
}

const MOST_SHOWN = 400
const several = ['skill', 'place', 'company', 'career']

/** All values of one facet on a page: found by their letters, chosen, left out. Everything else of the search stays. */
export function chooseView(choose: Choose): Html {
  const { path, siteName, facet, filters, values, find, person } = choose
  const title = facetTitles[facet]
  const here = addressOf(`${path}/choose/${facet}`, filters)
  return layout({
    title: `${title}: all values`,
    description: `Every value of ${title} among the postings of this search.`,
    siteName,
    path: here,
    person,
    noindex: true,
    body: html`${crumbs([{ name: 'Jobs', path: addressOf(path, filters) }])}
<header class="listing-head">
<h1>${title}</h1>
<p class="quiet">${count(values.length)} among the postings of this search, the most frequent first.</p>
</header>
<form class="search-bar choose-find" action="${path}/choose/${facet}" method="get">
${hidden(queryString(filters))}<label class="for-ears" for="find">Find in this list</label>
<input class="input" id="find" name="find" type="search" value="${find}" maxlength="60" placeholder="Find in this list" autocomplete="off">
<button class="button" type="submit">Find</button>
</form>
${chosenForm(choose)}`,
  })
}

function chosenForm({ path, facet, filters, values, find }: Choose): Html {
  const wanted = fold(find)
  const fits = values.filter((one) => one.chosen || one.said !== undefined || fold(one.label).includes(wanted))
  const shown = fits.slice(0, MOST_SHOWN)
  const nothing = find !== '' && !fits.some(({ label }) => fold(label).includes(wanted))
  const { [facet]: _all, ...all } = filters.all
  const { [facet]: _not, ...not } = filters.not
  return html`<form action="${path}" method="get">
${hidden(queryString({ ...filters, [facet]: [], all, not }))}
${nothing && html`<p>Nothing here is called “${find}”.</p>`}
<fieldset class="choose-list" data-all-values>
<legend class="for-ears">${facetTitles[facet]}</legend>
${facetBoxes(shown, { name: facetParam(facet), canLeaveOut: several.includes(facet) })}
</fieldset>
${fits.length > shown.length && html`<p class="quiet">${count(fits.length - shown.length)} more, each rarer than these: find them by their letters.</p>`}
<p class="choose-foot"><button class="button" type="submit">Show results</button></p>
</form>`
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const hidden = (query: string): Child =>
  [...new URLSearchParams(query)].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">
`,
  )
