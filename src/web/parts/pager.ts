import { html, type Html } from '../html.ts'

export type Pages = { page: number; last: number; addressOf: (page: number) => string }

/** Links to the pages of a list, to the very last one. Nothing when there is one page only. */
export function pager({ page, last, addressOf }: Pages): Html | undefined {
  if (last <= 1) return undefined
  return html`<nav class="pager" aria-label="Pages">
${page > 1 ? html`<a href="${addressOf(page - 1)}" rel="prev">Previous</a>` : html`<span></span>`}
<ul role="list">
${pageNumbers(page, last).map((number) => html`<li>${pageLink(number, page, addressOf)}</li>`)}
</ul>
${page < last ? html`<a href="${addressOf(page + 1)}" rel="next">Next</a>` : html`<span></span>`}
</nav>`
}

function pageLink(number: number | undefined, page: number, addressOf: Pages['addressOf']): Html {
  if (number === undefined) return html`<span class="pager-gap">…</span>`
  const words = html`<span class="for-ears">Page </span>${number}`
  return number === page
    ? html`<span aria-current="page">${words}</span>`
    : html`<a href="${addressOf(number)}">${words}</a>`
}

/** The first, the last, and those around the current one; undefined stands for a gap. A gap of one is filled. */
export function pageNumbers(page: number, last: number): (number | undefined)[] {
  const wanted = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last)
  const sorted = [...new Set(wanted)].sort((a, b) => a - b)
  return sorted.flatMap((number, i) => {
    const gap = i === 0 ? 0 : number - sorted[i - 1]! - 1
    return gap === 0 ? [number] : gap === 1 ? [number - 1, number] : [undefined, number]
  })
}
