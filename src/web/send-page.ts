import { hash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { encodingFor, encodings, type Encoding } from './assets.ts'
import type { Html } from './html.ts'

const HTML = 'text/html; charset=utf-8'
/** Smaller answers do not get smaller on the wire. */
const WORTH_PACKING = 1_000

/** Most packed pages fit into one piece of memory of this size. */
const PACKED_AT_ONCE = 16 * 1024
// A listing of 70 kB, measured: zstd 0.08 ms and 9.0 kB, brotli 0.30 ms and 8.4 kB, gzip 0.19 ms and 9.3 kB. Packing in
// place is much faster than handing such small pieces to other threads.
const pack: Record<Encoding, (text: Buffer) => Buffer<ArrayBuffer>> = {
  zstd: (text) =>
    zstdCompressSync(text, {
      params: { [constants.ZSTD_c_compressionLevel]: 1 },
      pledgedSrcSize: text.length,
      chunkSize: PACKED_AT_ONCE,
    }),
  br: (text) =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } }),
  gzip: (text) => gzipSync(text, { level: 4 }),
}

/**
 * Answers with a page, packed in what the browser reads. It carries an ETag unless it holds the answers of one person (who
 * has a cookie): such a page is kept by nobody but that person's browser.
 */
export function sendPage(c: Context, page: Html | string, status: ContentfulStatusCode = 200): Response {
  const cookie = c.req.header('cookie')
  const isPersonal = cookie !== undefined
  const shown =
    isPersonal && /(?:^|; )offing_density=compact(?:;|$)/.test(cookie) ? compact(String(page)) : String(page)
  c.header('Vary', 'Accept-Encoding, Cookie')
  if (status === 200) c.header('Cache-Control', isPersonal ? 'private, no-cache' : 'no-cache')
  return sendText(c, shown, { type: HTML, status, tagged: !isPersonal && status === 200 })
}

/** How close lists stand is marked before the first byte goes out: done by script, they would be seen to shrink. */
const compact = (page: string): string => page.replace('<html lang="en">', '<html lang="en" data-density="compact">')

export type TextAnswer = { type: string; status?: ContentfulStatusCode; tagged?: boolean }

/** Answers with text of any type, packed. `tagged`: with an ETag, and as "not modified" to whoever has it already. */
export function sendText(c: Context, text: string, { type, status = 200, tagged = false }: TextAnswer): Response {
  const body = Buffer.from(text)
  if (tagged) {
    const tag = tagOf(body)
    c.header('ETag', tag)
    if (isSame(c.req.header('if-none-match'), tag)) return c.body(null, 304)
  }
  c.header('Content-Type', type)
  const encoding = body.length >= WORTH_PACKING ? encodingOf(c) : undefined
  if (!encoding) return c.body(body, status)
  c.header('Content-Encoding', encoding)
  return c.body(pack[encoding](body), status)
}

/** A tag of the content, so that every process and every start gives the same one. */
const tagOf = (body: Buffer): string => `W/"${hash('sha1', body, 'base64url')}"`

/** The packing that the visitor reads and we like best. */
export const encodingOf = (c: Context): Encoding | undefined => preferredEncoding(c.req.header('accept-encoding') ?? '')

/** The same from the header; there are few kinds of browsers. */
export function preferredEncoding(accept: string): Encoding | undefined {
  if (preferred.has(accept)) return preferred.get(accept)
  const encoding = encodingFor(accept, encodings)
  if (preferred.size < 200 && accept.length < 200) preferred.set(accept, encoding)
  return encoding
}
const preferred = new Map<string, Encoding | undefined>()

/** Room for a page on its way to being packed: new room for each of them would cost more than the packing. */
const room = Buffer.alloc(512 * 1024)

/** The text as bytes, good until the next call. */
function bytesOf(text: string): Buffer {
  if (3 * text.length > room.length) return Buffer.from(text)
  return room.subarray(0, room.write(text))
}

/** A page without anything personal, packed once, to be sent to everybody whose browser reads that packing. */
export type PackedPage = { body: Buffer<ArrayBuffer>; encoding?: Encoding; tag: string }

/** The tag is that of what is sent: an eighth of the text to go through, and each packing has its own. */
export function packPage({ markup }: Html, encoding: Encoding | undefined): PackedPage {
  const body = encoding ? pack[encoding](bytesOf(markup)) : Buffer.from(markup)
  return { body, ...(encoding && { encoding }), tag: tagOf(body) }
}

/**
 * Answers with a page that is packed already, or says that the visitor has it. Headers go out as one plain object: collecting
 * them one by one costs more than all the rest of such an answer.
 */
export const sendPacked = (c: Context, page: PackedPage): Response =>
  packedAnswer(page, c.req.raw.headers.get('if-none-match'), c.get('security'))

/** The same for whoever has no context: `ifNoneMatch` as the visitor sent it, `security` for every answer. */
export function packedAnswer(
  { body, encoding, tag }: PackedPage,
  ifNoneMatch: string | null,
  security: Readonly<Record<string, string>>,
): Response {
  const headers: Record<string, string> = {
    ...security,
    Vary: 'Accept-Encoding, Cookie',
    'Cache-Control': 'no-cache',
    ETag: tag,
  }
  if (isSame(ifNoneMatch ?? undefined, tag)) return new Response(null, { status: 304, headers })
  headers['Content-Type'] = HTML
  if (encoding) headers['Content-Encoding'] = encoding
  return new Response(body, { headers })
}

const isSame = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  header
    .slice(0, 2_000)
    .split(',')
    .some((one) => one.trim() === tag)
