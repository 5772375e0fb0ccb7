import type { Category } from '../../../domain/index.ts'
import { LONGEST_SENTENCE, type Found } from '../../../search/index.ts'
import { html, type Html } from '../../html.ts'
import { close, filters as filtersIcon, search } from '../../parts/icons.ts'
import type { Asked } from './ask.ts'
import type { Chosen } from './chosen.ts'
import { filterGroups } from './filter-groups.ts'

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
