import { escapeNarrow, html, raw, type Child, type Html } from '../html.ts'
import { count as grouped } from './count.ts'

/**
 * A value to choose, and how many postings it would show; no count when that is not known. `name` where it is not the
 * facet's own (what must be there, what must not). `said`: the search box says it, and this address takes the words out.
 */
export type FacetBox = {
  value: string
  label: string
  count?: number
  chosen: boolean
  name?: string
  said?: string
}

export type FacetOptions = {
  name: string
  title: string
  open?: boolean
  type?: 'checkbox' | 'radio'
  /** How many values show; the rest is on the page at `more`. */
  first?: number
  /** Where all values stand, and what the link there is called. */
  more?: { address: string; words: string }
  /** Whether a value may be left out, by a button of its own. */
  canLeaveOut?: boolean
  /** Above and below the boxes. */
  above?: Child
  below?: Child
}

/** One question of the filter form: a group of boxes with counts. What is chosen always shows, and "not stated" last. */
export function facet(values: readonly FacetBox[], options: FacetOptions): Html | undefined {
  const { name, title, open, first: most = 12, more } = options
  const shown = values.filter((one) => isSet(one) || one.count !== 0)
  if (shown.length === 0) return undefined
  const { boxes, isCut } = arrange(shown, most)
  return facetGroup(
    { name, title, chosen: values.filter(isSet).length, open: open === true },
    html`${options.above}${
      more &&
      isCut &&
      html`<a class="input facet-find" href="${more.address}" rel="nofollow" data-all>${more.words}</a>`
    }<fieldset>
<legend class="for-ears">${title}</legend>
${facetBoxes(boxes, options)}
</fieldset>${options.below}`,
  )
}

const isSet = ({ chosen, value, said }: FacetBox): boolean => (chosen && value !== '') || said !== undefined

/** `isLater`: the body only leads to the values, until script has brought them. */
type Group = { name?: string; title: string; chosen: number; open: boolean; isLater?: boolean }

export const facetGroup = ({ name, title, chosen, open, isLater }: Group, body: Child): Html =>
  html`<details class="facet" data-facet="${name ?? title}"${(open || chosen > 0) && raw(' open')}${isLater && raw(' data-later')}>
<summary>
${title}${chosen > 0 && html` <span class="facet-chosen">${chosen} chosen</span>`}
</summary>
<div class="facet-body">${body}</div>
</details>`

/**
 * The rows of a list. There are some hundred on a page, so they are put together as pieces of text and joined once: text that
 * is added to piece by piece is walked through again when the page is sent.
 */
export function facetBoxes(
  values: readonly FacetBox[],
  { name, type = 'checkbox', canLeaveOut }: Pick<FacetOptions, 'name' | 'type' | 'canLeaveOut'>,
): Html {
  const out: string[] = []
  for (const one of values) {
    const isFree = one.said === undefined && one.name === undefined && !one.chosen && one.value !== 'not-stated'
    if (one.said !== undefined) addSaid(out, one)
    else if (canLeaveOut && isFree) addRow(out, one, name, type)
    else addBox(out, one, one.name ?? name, type)
  }
  return raw(out.join(''))
}

function addSaid(out: string[], { said, label }: FacetBox): void {
  out.push('<a class="facet-value facet-said" href="', escapeNarrow(said!), '" rel="nofollow"><span class="for-ears">Take out of the search: </span><span class="facet-label">', escapeNarrow(label), '</span></a>\n') // prettier-ignore
}

/** A box and, beside it, the button that leaves the value out. */
function addRow(out: string[], one: FacetBox, name: string, type: string): void {
  out.push('<div class="facet-row">')
  addBox(out, one, name, type)
  out.push('<button class="facet-not" name="not.', name, '" value="', escapeNarrow(one.value), '" aria-label="Leave out ', escapeNarrow(one.label), '"></button></div>\n') // prettier-ignore
}

function addBox(out: string[], { value, label, count, chosen, name: own }: FacetBox, name: string, type: string): void {
  const isOut = own?.startsWith('not.') === true
  const kind = value === 'not-stated' ? ' facet-none' : isOut ? ' facet-out' : ''
  out.push('<label class="facet-value', kind, '"><input type="', type, '" name="', name, '" value="', escapeNarrow(value), chosen ? '" checked' : '"', '><span class="facet-label">', isOut ? 'Not ' : '', escapeNarrow(label)) // prettier-ignore
  if (count !== undefined) out.push('</span><span class="facet-count">', grouped(count))
  out.push('</span></label>\n')
}

/** What is set first, then by the order given, then "not stated". */
function arrange(values: readonly FacetBox[], most: number): { boxes: FacetBox[]; isCut: boolean } {
  if (values.length <= most) {
    const isLast = ({ value }: FacetBox): boolean => value === 'not-stated'
    return { boxes: [...values.filter((one) => !isLast(one)), ...values.filter(isLast)], isCut: false }
  }
  const set = values.filter((one) => isSet(one) && one.value !== 'not-stated')
  const others = values.filter((one) => !isSet(one) && one.value !== 'not-stated')
  const last = values.filter(({ value }) => value === 'not-stated')
  return { boxes: [...set, ...others.slice(0, Math.max(3, most - set.length)), ...last], isCut: true }
}
