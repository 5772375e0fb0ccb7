import type { Context, MiddlewareHandler } from 'hono'

/** Nothing from elsewhere, nothing inline; data: images are the marks in our own stylesheet. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

declare module 'hono' {
  interface ContextVariableMap {
    /** What every answer carries, for those that are put together without `c.header`. */
    security: Readonly<Record<string, string>>
  }
}

/** What every answer carries; HSTS only where the site is known to be served over https. */
export function securityOf(siteUrl: string): Readonly<Record<string, string>> {
  const headers: [string, string][] = [
    ['Content-Security-Policy', POLICY],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['X-Frame-Options', 'DENY'],
  ]
  if (siteUrl.startsWith('https:')) headers.push(['Strict-Transport-Security', 'max-age=31536000'])
  return Object.fromEntries(headers)
}

/** Puts these headers on every answer, and into the context. */
export function securityHeaders(security: Readonly<Record<string, string>>): MiddlewareHandler {
  const headers = Object.entries(security)
  return async (c, next) => {
    c.set('security', security)
    for (const [name, value] of headers) c.header(name, value)
    await next()
  }
}

/**
 * Forms are sent from our own pages only, in the way that ours are. Browsers say where a request comes from, older ones
 * only by its Origin, which is then the host that was asked or the site's own address; what says nothing is no browser.
 */
export const sameSiteForms =
  (siteUrl: string): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== 'POST') return next()
    if (!isFromHere(c, siteUrl)) return c.text('This form is sent from our own pages only.\n', 403)
    if (!c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded'))
      return c.text('A form is sent as application/x-www-form-urlencoded.\n', 415)
    return next()
  }

function isFromHere(c: Context, siteUrl: string): boolean {
  const from = c.req.header('sec-fetch-site')
  if (from !== undefined) return from === 'same-origin' || from === 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  const host = URL.canParse(origin) ? new URL(origin).host : ''
  return host !== '' && (host === c.req.header('host') || host === new URL(siteUrl).host)
}
