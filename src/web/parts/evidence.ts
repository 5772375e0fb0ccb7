import type { Evidence } from '../../domain/index.ts'
import { html, type Child, type Html } from '../html.ts'
import type { Highlight } from './body.ts'

/** Evidence with the id of its place on the page: `e-pay-1`. */
export type Placed = { id: string; evidence: Evidence }

const SHOWN = 3
const LONGEST_QUOTE = 110

/** Numbers the evidence of one fact, and leaves out what points twice at the same words. */
export function place(fact: string, evidence: readonly Evidence[]): Placed[] {
  const seen = new Set<string>()
  return evidence
    .filter((one) => {
      const key =
        one.method === 'structured'
          ? one.path
          : `${one.part}${one.part === 'place' ? one.place : ''} ${one.start} ${one.end}`
      return !seen.has(key) && seen.add(key)
    })
    .map((one, i) => ({ id: `e-${fact}-${i + 1}`, evidence: one }))
}

/** What is to be marked in the body, the title, or the place of that number. */
export const highlightsIn = (placed: readonly Placed[], part: 'title' | 'body' | number): Highlight[] =>
  placed.flatMap(({ id, evidence: one }) =>
    one.method === 'text' && (one.part === 'place' ? one.place === part : one.part === part)
      ? [{ id, start: one.start, end: one.end }]
      : [],
  )

/** Where a value comes from: links to the words in the text, or the field of the source. */
export function evidenceLines(placed: readonly Placed[]): Child {
  if (!placed.length) return undefined
  const rest = placed.length - SHOWN
  return html`${placed.slice(0, SHOWN).map(evidenceLine)}${rest > 0 && html`<p class="evidence">and ${rest} more ${rest === 1 ? 'passage' : 'passages'}</p>`}`
}

function evidenceLine({ id, evidence: one }: Placed): Html {
  if (one.method === 'structured')
    return html`<p class="evidence">from the source’s field: <code>${one.path}</code> = ${shorten(one.quote)}</p>`
  const where = one.part === 'title' ? ' in the title' : one.part === 'place' ? ' in the place' : ''
  return html`<p class="evidence"><a href="#${id}">“${shorten(one.quote)}”</a>${where}</p>`
}

export function shorten(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_QUOTE) return line
  const cut = line.slice(0, LONGEST_QUOTE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_QUOTE - 20)).trimEnd()}…`
}
