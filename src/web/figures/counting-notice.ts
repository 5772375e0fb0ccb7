import type { Figures } from '../../careers/index.ts'
import { html, type Child } from '../html.ts'
import { postings } from './write.ts'

/** Says, while postings are still being read after a start, why a page of figures has none yet. */
export function countingNotice(figures: Figures): Child {
  const { isReady, size } = figures.state()
  if (isReady) return undefined
  return html`<div class="notice" role="note"><p><strong>The figures of this page are not counted yet.</strong> The site has just started and is reading its postings${size > 0 && `, ${postings(size)} so far`}. Load the page again in some seconds.</p></div>`
}
