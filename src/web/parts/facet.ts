import { escape, html, raw, type Child, type Html } from '../html.ts'

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
    html`${options.above}<fieldset>
<legend class="for-ears">${title}</legend>
${facetBoxes(boxes, options)}
</fieldset>${
      more &&
      isCut &&
      html`<p class="facet-all"><a href="${more.address}" rel="nofollow" data-all>${more.words}</a></p>`
    }${options.below}`,
  )
}

const isSet = ({ chosen, value, said }: FacetBox): boolean => (chosen && value !== '') || said !== undefined

type Group = { name?: string; title: string; chosen: number; open: boolean }

export const facetGroup = ({ name, title, chosen, open }: Group, body: Child): Html =>
  html`<details class="facet" data-facet="${name ?? title}"${(open || chosen > 0) && raw(' open')}>
<summary>
${title}${chosen > 0 && html` <span class="facet-chosen">${chosen} chosen</span>`}
</summary>
<div class="facet-body">${body}</div>
</details>`

/** The rows of a list. There are some hundred on a page, so they are put together as text. */
export function facetBoxes(
  values: readonly FacetBox[],
  { name, type = 'checkbox', canLeaveOut }: Pick<FacetOptions, 'name' | 'type' | 'canLeaveOut'>,
): Html {
  let out = ''
  for (const one of values) {
    if (one.said !== undefined) {
      out += `<a class="facet-value facet-said" href="${escape(one.said)}" rel="nofollow"><span class="for-ears">Take out of the search: </span><span class="facet-label">${escape(one.label)}</span></a>\n`
      continue
    }
    const box = boxOf(one, one.name ?? name, type)
    out +=
      canLeaveOut && one.name === undefined && !one.chosen && one.value !== 'not-stated'
        ? `<div class="facet-row">${box}<button class="facet-not" name="not.${name}" value="${escape(one.value)}" aria-label="Leave out ${escape(one.label)}"></button></div>\n`
        : `${box}\n`
  }
  return raw(out)
}

function boxOf({ value, label, count, chosen, name: own }: FacetBox, name: string, type: string): string {
  const kind = value === 'not-stated' ? ' facet-none' : own?.startsWith('not.') ? ' facet-out' : ''
  const counted = count === undefined ? '' : `<span class="facet-count">${count.toLocaleString('en-US')}</span>`
  const words = own?.startsWith('not.') ? `Not ${label}` : label
  return `<label class="facet-value${kind}"><input type="${type}" name="${name}" value="${escape(value)}"${chosen ? ' checked' : ''}><span class="facet-label">${escape(words)}</span>${counted}</label>`
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
