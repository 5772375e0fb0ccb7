import { raw, type Html } from '../html.ts'

/** Icons are drawn inline so that they cost no request; each stands beside words and is hidden from screen readers. */
const icon = (name: string, viewBox: string, shape: string): Html =>
  raw(
    `<svg class="icon icon-${name}" viewBox="${viewBox}" width="16" height="16" aria-hidden="true" focusable="false">${shape}</svg>`,
  )

const line = (name: string, path: string): Html =>
  icon(
    name,
    '0 0 16 16',
    `<path d="${path}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`,
  )

/** The mark of the site: sails above the horizon, the hull still below it. The lower edge is the water line. */
export const sail = icon(
  'sail',
  '0 0 18 20',
  '<path d="M9.6 1c4.4 5.6 7.2 12 7.900 19H9.6z" fill="currentColor"/><path d="M8 6.5C4.800 11 2.300 15.5.8 20H8z" fill="currentColor" opacity=".6"/>',
)

/** The three answers differ in shape before they differ in colour: a full disc, a barred ring, a dotted ring. */
export const yes = icon(
  'yes',
  '0 0 16 16',
  '<circle cx="8" cy="8" r="7.5" fill="currentColor"/><path class="icon-cut" d="m4.7 8.2 2.3 2.3 4.4-4.7" fill="none" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"/>',
)
export const no = icon(
  'no',
  '0 0 16 16',
  '<circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="m3.4 12.6 9.2-9.2" stroke="currentColor" stroke-width="1.5"/>',
)
export const notStated = icon(
  'not-stated',
  '0 0 16 16',
  '<circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.12 2.12"/>',
)

export const search = line('search', 'm10.6 10.6 3.9 3.9M12 6.8A5.2 5.2 0 1 1 1.5 6.8a5.2 5.2 0 0 1 10.5 0Z')
export const filters = line('filters', 'M1.5 4h13M4 8h8M6.5 12h3')
export const close = line('close', 'm4 4 8 8m0-8-8 8')
export const pin = line(
  'pin',
  'M8 14.5S13 10.4 13 6.5a5 5 0 0 0-10 0c0 3.9 5 8 5 8ZM8 8.2a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4Z',
)
export const out = line('out', 'M6 3H3v10h10v-3M9 2.5h4.5V7M13.3 2.7 7.5 8.5')
