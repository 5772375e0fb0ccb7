import type { Context } from 'hono'
import type { Html } from './html.ts'
import { keptAs, type Made, type PageCache } from './page-cache.ts'
import { encodingOf, packPage, sendPacked, sendPage } from './send-page.ts'

type Shared = {
  pages: PageCache
  /** The whole of what tells this page from others, packing aside. */
  address: string
  made: Made
  /** Milliseconds; as long as the pages of lists when not given. */
  forMs?: number
}

/**
 * Answers with a page that is kept, or makes it and keeps it for the next visitor. A cookie may say where somebody lives: with
 * one the page is made for them, and kept by nobody. What `make` answers itself (not found, moved) is not kept either.
 */
export async function sendShared(
  c: Context,
  { pages, address, made, forMs }: Shared,
  make: () => Promise<Html | Response>,
): Promise<Response> {
  const isShared = c.req.header('cookie') === undefined
  const encoding = encodingOf(c)
  const key = keptAs(address, encoding)
  const kept = isShared ? pages.get(key, made) : undefined
  if (kept) return sendPacked(c, kept)
  const page = await make()
  if (page instanceof Response) return page
  if (!isShared) return sendPage(c, page)
  const packed = packPage(page, encoding)
  pages.put(key, packed, made, forMs)
  return sendPacked(c, packed)
}
