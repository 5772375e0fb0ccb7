import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { encodingFor, type Encoding } from './assets.ts'

/** Smaller answers do not get smaller on the wire. */
const WORTH_PACKING = 1_000
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

// Quality 4 packs a listing about as small as gzip's best, in a fraction of its time.
const pack: Record<Encoding, (text: Buffer) => Promise<Buffer<ArrayBuffer>>> = {
  br: (text) =>
    brotli(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }),
  gzip: (text) => zip(text, { level: 5 }),
}

/**
 * Pages on their way out: packed in what the browser reads, and with an ETag unless the page holds the answers of one
 * person (it has a cookie): that one is kept by nobody but its browser.
 */
export const htmlAnswers: MiddlewareHandler = async (c, next) => {
  await next()
  if (!isText(c.res.headers.get('Content-Type')) || c.res.headers.has('Content-Encoding')) return
  const { status } = c.res
  const isPersonal = c.req.header('cookie') !== undefined
  const body = Buffer.from(await c.res.arrayBuffer())
  const headers = new Headers(c.res.headers)
  headers.append('Vary', 'Accept-Encoding, Cookie')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', isPersonal ? 'private, no-cache' : 'no-cache')
  if (status === 200 && !isPersonal) {
    const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
    headers.set('ETag', tag)
    if (isSame(c.req.header('if-none-match'), tag)) return replaceAnswer(c, null, 304, headers)
  }
  const encoding = body.length >= WORTH_PACKING ? encodingFor(c.req.header('accept-encoding')) : undefined
  if (encoding) headers.set('Content-Encoding', encoding)
  replaceAnswer(c, encoding ? await pack[encoding](body) : body, status, headers)
}

const isText = (type: string | null): boolean => type !== null && /^(text\/|application\/xml)/.test(type)

const isSame = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  header
    .slice(0, 2_000)
    .split(',')
    .some((one) => one.trim() === tag)

/** Hono merges the headers of an answer that it replaces into the new one; these are whole already. */
function replaceAnswer(c: Context, body: Buffer<ArrayBuffer> | null, status: number, headers: Headers): void {
  if (body === null) headers.delete('Content-Length')
  else headers.set('Content-Length', String(body.length))
  c.res = undefined
  c.res = new Response(body, { status, headers })
}
