import { html, raw, type Child, type Html } from '../html.ts'

/** A value to choose, and how many postings it would show; no count when that is not known. */
export type FacetBox = { value: string; label: string; count?: number; chosen: boolean }

/** How many more can be unfolded. */
const MOST = 40

export type FacetOptions = {
  name: string
  title: string
  open?: boolean
  type?: 'checkbox' | 'radio'
  /** How many values show before "more". */ first?: number
}

/** One question of the filter form: a group of boxes with counts. What is chosen always shows, and "not stated" last. */
export function facet(
  values: readonly FacetBox[],
  { name, title, open, type = 'checkbox', first: most = 8 }: FacetOptions,
): Html | undefined {
  const sorted = arrange(
    values.filter((one) => one.chosen || one.value !== 'not-stated' || one.count !== 0),
    most,
  )
  if (!sorted.length) return undefined
  const chosen = values.filter((one) => one.chosen && one.value !== '').length
  const [first, more] = [sorted.slice(0, most), sorted.slice(most)]
  const box = (one: FacetBox): Html => facetBox(one, name, type)
  return facetGroup(
    { title, chosen, open: open || chosen > 0 },
    html`<fieldset>
<legend class="for-ears">${title}</legend>
${first.map(box)}${
      more.length > 0 &&
      html`<details class="facet-more">
<summary>${more.length} more</summary>
${more.map(box)}
</details>`
    }
</fieldset>`,
  )
}

export const facetGroup = (group: { title: string; chosen: number; open: boolean }, body: Child): Html =>
  html`<details class="facet"${group.open && raw(' open')}>
<summary>
${group.title}${group.chosen > 0 && html` <span class="facet-chosen">${group.chosen} chosen</span>`}
</summary>
<div class="facet-body">${body}</div>
</details>`

function facetBox({ value, label, count, chosen }: FacetBox, name: string, type: string): Html {
  return html`<label class="facet-value${value === 'not-stated' && ' facet-none'}"><input type="${raw(type)}" name="${name}" value="${value}"${chosen && raw(' checked')}><span class="facet-label">${label}</span>${count !== undefined && html`<span class="facet-count">${count.toLocaleString('en-US')}</span>`}</label>`
}

/** Within the first ones: what is chosen, then by the order given, then "not stated". */
function arrange(values: readonly FacetBox[], most: number): FacetBox[] {
  const notStated = values.filter((one) => one.value === 'not-stated')
  const others = values.filter((one) => one.value !== 'not-stated').slice(0, 500)
  const late = others.slice(Math.max(0, most - notStated.length)).filter((one) => one.chosen)
  const early = others.filter((one) => !late.includes(one))
  const top = [...late, ...early.slice(0, Math.max(0, most - notStated.length - late.length)), ...notStated]
  return [...top, ...early.filter((one) => !top.includes(one) && one.count !== 0).slice(0, MOST)]
}
