import { html, type Child, type Html } from '../html.ts'
import { count } from './count.ts'

export type Steps = {
  /** The place of the first result shown, from 1, how many are shown, and how many there are. */
  from: number
  count: number
  total: number
  first?: string
  previous?: string
  next?: string
}

/** First, previous, next: a list that is read through to its last result, however long. Nothing when all of it is shown. */
export function steps({ from, count: shown, total, first, previous, next }: Steps): Html | undefined {
  if (!first && !previous && !next) return undefined
  const link = (address: string | undefined, words: string, rel?: string): Child =>
    address !== undefined && html`<a href="${address}"${rel && html` rel="${rel}"`}>${words}</a>`
  return html`<nav class="pager pager-steps" aria-label="Pages">
<span>${link(first, 'First')} ${link(previous, 'Previous', 'prev')}</span>
<span class="quiet figure">${count(from)} to ${count(from + shown - 1)} of ${count(total)}</span>
<span>${link(next, 'Next', 'next')}</span>
</nav>`
}
