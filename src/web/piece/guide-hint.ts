import type { Content } from '../../content/index.ts'
import { careerOf, careers } from '../../domain/index.ts'
import { html, type Child } from '../html.ts'
import { hasPage } from '../site-addresses.ts'

/** From a posting to its career. */
export function guideHint(content: Content, career: string): Child {
  if (!hasPage(career)) return undefined
  const guide = content.guideTo(career)
  const name = careerOf(career)!.name
  return html`<p class="guide-hint">${name}: <a href="/careers/${career}">${guide ? 'what this role is, and what it pays' : 'what postings ask and pay'}</a></p>`
}

/** From the list of a category, or of one career, to the careers in it. */
export function careerHints(content: Content, { category, career }: { category?: string; career?: string }): Child {
  const shown = careers
    .filter((one) => (career ? one.slug === career : one.category === category) && hasPage(one.slug))
    .toSorted((a, b) => Number(!content.guideTo(a.slug)) - Number(!content.guideTo(b.slug)))
    .slice(0, 4)
  if (shown.length === 0) return undefined
  return html`<p class="guide-hint small">What it is and what it pays: ${shown.map(
    ({ slug, name }, i) => html`${i > 0 && ', '}<a href="/careers/${slug}">${name}</a>`,
  )}</p>`
}
