import { html, raw, type Html } from '../html.ts'

/** "36 %", and never "0 %" or "100 %" for what is not quite none or all. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1%'
  if (share < 1 && share >= 0.995) return 'over 99%'
  return `${Math.round(share * 100)}%`
}

/** A share as a bar, for eyes alone: the figure stands beside it. */
export const shareBar = (share: number): Html =>
  html`<svg class="share" aria-hidden="true" focusable="false"><rect class="share-all" width="100%" height="100%"/><rect class="share-part" width="${raw((share * 100).toFixed(1))}%" height="100%"/></svg>`
