import { html, type Html } from '../html.ts'

/** Stands on paper alone: where the page is from, since its links cannot be followed there. */
export const printedFrom = (url: string): Html => html`<p class="on-paper small">${url}</p>`
