import { isCursor } from '../../../search/index.ts'

/**
 * A page of results in an address: a mark of the list that it belongs to, and the index's cursor. The mark tells an address
 * that was pieced together from two searches; it keeps nothing secret.
 */
export function writeMark(list: string, cursor: string): string {
  return `${markOf(list)}-${cursor}`
}

/** Its two parts; undefined for what nobody here wrote. */
export function readMark(given: string): { mark: string; cursor: string } | undefined {
  const at = given.indexOf('-')
  const [mark, cursor] = [given.slice(0, at), given.slice(at + 1)]
  return /^[0-9a-z]{1,7}$/.test(mark) && isCursor(cursor) ? { mark, cursor } : undefined
}

/** The cursor, if it belongs to this list. */
export function cursorOf(list: string, given: string): string | undefined {
  const read = readMark(given)
  return read?.mark === markOf(list) ? read.cursor : undefined
}

/** FNV-1a, 32 bits: short, and the same in every process. */
function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36)
}
