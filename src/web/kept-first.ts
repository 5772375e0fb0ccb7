import type { Hono } from 'hono'
import { keptAs, type Made, type PageCache } from './page-cache.ts'
import { visitorOf, type RateLimit } from './rate-limit.ts'
import { packedAnswer, preferredEncoding } from './send-page.ts'

type Kept = {
  pages: PageCache
  limit: RateLimit
  trustProxy: boolean
  made: () => Made
  /** What every answer carries. */
  security: Readonly<Record<string, string>>
}

/**
 * A page that is kept goes out before a route is looked for: most visits of a busy site are such, and the way through all
 * handlers costs more than the answer. Everything else goes that way: other methods, a cookie, somebody who asks too fast.
 */
export function keptFirst(site: Hono, kept: Kept): Hono {
  const route = site.fetch
  const answer = answerKept(kept)
  site.fetch = (request, env, execution) => answer(request, env) ?? route(request, env, execution)
  return site
}

function answerKept({ pages, limit, trustProxy, made, security }: Kept) {
  return (request: Request, env: unknown): Response | undefined => {
    const { headers } = request
    if (request.method !== 'GET' || headers.get('cookie') !== null) return undefined
    const now = made()
    const encoding = preferredEncoding(headers.get('accept-encoding') ?? '')
    const page = pages.get(keptAs(addressIn(request.url), encoding), now)
    if (!page) return undefined
    const who = visitorOf(env, headers, trustProxy)
    if (who !== undefined && limit.wait(who, now.now.getTime()) > 0) return undefined
    return packedAnswer(page, headers.get('if-none-match'), security)
  }
}

/** Path and query as they came. */
const addressIn = (url: string): string => url.slice(url.indexOf('/', url.indexOf('//') + 2))
