import type { Person } from '../../../domain/index.ts'
import { html, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { postings } from '../../parts/count.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { addressOf } from './address.ts'
import type { FilterForm } from './filter-form.ts'
import { filterGroups } from './filter-groups.ts'
import { intro } from './intros.ts'

type AllFilters = FilterForm & {
  siteName: string
  person: Person
  /** The group that somebody came for stands open. */
  opened: string
}

/** Every filter of a listing on a page, for whoever has no script; the words of the search stay as they are. */
export function allFiltersView(form: AllFilters): Html {
  const { path, siteName, asked, found, person, preset, opened } = form
  const { start } = asked
  return layout({
    title: 'All filters',
    description: 'Every filter of this search, with how many postings each would show.',
    siteName,
    path: addressOf(`${path}/filters`, start),
    person,
    noindex: true,
    body: html`${crumbs([{ name: intro(preset).heading, path: addressOf(path, start) }])}
<header class="listing-head">
<h1>All filters</h1>
<p class="quiet">${postings(found.total)} ${found.total === 1 ? 'fits' : 'fit'} what is chosen now${start.q && html`, with “${start.q}” in the search`}.</p>
</header>
<form class="filters-all" action="${path}" method="get">
${start.q && html`<input type="hidden" name="q" value="${start.q}">`}
<div id="filters-body">${filterGroups({ ...form, isWhole: true, opened })}</div>
<p class="choose-foot"><button class="button" type="submit">Show results</button></p>
</form>`,
  })
}
