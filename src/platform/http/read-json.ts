import { failure, success, type Outcome } from '../../domain/index.ts'

const DEEPEST = 64

/** Parses JSON in UTF-8; nesting is bounded, so that nothing that walks the value can overflow. */
export function readJson(body: Buffer): Outcome<unknown> {
  if (isDeeper(body, DEEPEST)) return failure('unreadable', `JSON nested deeper than ${DEEPEST}`)
  try {
    return success(JSON.parse(new TextDecoder().decode(body)) as unknown)
  } catch {
    return failure('unreadable', body.length === 0 ? 'an empty answer' : 'not JSON')
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125]

function isDeeper(body: Buffer, limit: number): boolean {
  let depth = 0
  let inString = false
  for (let i = 0; i < body.length; i++) {
    const byte = body[i]
    if (inString) {
      if (byte === BACKSLASH) i++
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      if (++depth > limit) return true
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--
  }
  return false
}
