import { createHash } from 'node:crypto'
import { createBrotliDecompress, createGunzip, type BrotliDecompress, type Gunzip } from 'node:zlib'
import type { Readable } from 'node:stream'
import { failure, success, type Outcome } from '../../domain/index.ts'

export type Received = { body: Buffer; bodyHash: string }

/** So much larger than what came over the wire, and it was made to harm. Small answers may well be. */
const HIGHEST_RATIO = 200
const RATIO_FROM = 1024 * 1024

type Decoder = Gunzip | BrotliDecompress
const DECODERS: Record<string, (() => Decoder) | undefined> = {
  '': undefined,
  identity: undefined,
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
}
export const ACCEPTED_ENCODINGS = 'gzip, br'

/** Raised for a connection that ended early or fell silent: the request may be repeated. */
export class BrokenOff extends Error {
  override name = 'BrokenOff'
}

/**
 * Reads a body whole, decompressed, and hashes it. Bytes are counted after decompression while they come, so a small file
 * that unfolds to a huge one is cut. Throws BrokenOff when the connection fails.
 */
export async function receive(body: Readable, encoding: string, maxBytes: number): Promise<Outcome<Received>> {
  const name = encoding.trim().toLowerCase()
  if (!Object.hasOwn(DECODERS, name)) {
    body.destroy()
    return failure('unreadable', `content encoding ${JSON.stringify(encoding.slice(0, 40))} is not one we asked for`)
  }
  // A stream that is destroyed early says so with an error, which nobody waits for any more.
  body.on('error', () => undefined)
  const decoder = DECODERS[name]?.()
  const stream = decoder ? unfold(body, decoder) : body
  const hash = createHash('sha256')
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > maxBytes) return failure('too-large', `more than ${maxBytes} bytes`)
      if (decoder && bytes > RATIO_FROM && bytes > decoder.bytesWritten * HIGHEST_RATIO) {
        return failure('too-large', `unfolds to more than ${HIGHEST_RATIO} times its size`)
      }
      hash.update(chunk)
      chunks.push(chunk)
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (/^(?:Z_|ERR_BROTLI|ERR__ERROR|ERR_PADDING)/.test(code))
      return failure('unreadable', `cannot be unpacked: ${message}`)
    throw new BrokenOff(message, { cause: error })
  } finally {
    body.destroy()
    decoder?.destroy()
  }
  return success({ body: Buffer.concat(chunks, bytes), bodyHash: hash.digest('hex') })
}

/** `pipe` does not pass errors on, and a `pipeline` would swallow which side failed. */
function unfold(body: Readable, decoder: Decoder): Decoder {
  body.on('error', (error) => decoder.destroy(error))
  return body.pipe(decoder)
}
