import { categories, type Answer } from '../../../domain/index.ts'
import { html, raw, type Child, type Html } from '../../html.ts'
import { answerWords, isSomewhere } from '../../parts/answer.ts'
import { count } from '../../parts/count.ts'
import { facet, facetBoxes, facetGroup } from '../../parts/facet.ts'
import { postedLabel } from './chosen.ts'
import { saidRows } from './facet-values.ts'
import type { FilterForm } from './filter-form.ts'
import { answers } from './filters.ts'
import { payGroup } from './pay-group.ts'

const DAYS = [1, 3, 7, 14, 30]

/** The three answers, for whoever has a place. */
export function answerFacet({ asked, found }: FilterForm): Child {
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

export function payFacet(form: FilterForm): Html {
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
export function categoryLinks({ found, preset }: FilterForm): Html {
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

export function postedFacet(form: FilterForm): Html {
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
