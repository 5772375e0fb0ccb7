import type { Context } from 'hono'
import { day } from '../../parts/dates.ts'
import type { PageDeps } from '../page-deps.ts'
import { drawPreview } from './draw-preview.ts'
import { previewWords } from './preview-words.ts'

/** A picture is tens of kilobytes and takes a tenth of a second: those asked for last are kept. */
const MOST_KEPT = 100

/** The address of the preview of a page, for `og:image`. */
export const previewPath = (section: 'careers' | 'compare' | 'skills' | 'site', slug: string): string =>
  `/og/${section}/${slug}.png`

/** GET `/og/<section>/<slug>.png`: the title with its live figure, for whoever shows a link to the page. */
export function previewImage({ figures, siteName, now }: PageDeps) {
  const kept = new Map<string, Promise<Uint8Array>>()
  return async (c: Context) => {
    const slug = /^([a-z0-9-]{1,100})\.png$/.exec(c.req.param('file') ?? '')?.[1]
    const words = slug === undefined ? undefined : previewWords(figures, c.req.param('section') ?? '', slug)
    if (!words) return c.notFound()
    const today = day(now())
    const key = JSON.stringify([words, today])
    const drawn = kept.get(key) ?? drawPreview(words, siteName, today)
    kept.delete(key)
    kept.set(key, drawn)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    drawn.catch(() => kept.delete(key))
    c.header('Cache-Control', 'public, max-age=3600')
    return c.body(new Uint8Array(await drawn), 200, { 'Content-Type': 'image/png' })
  }
}
