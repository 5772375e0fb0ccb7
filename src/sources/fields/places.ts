import type { RawPlace } from '../../domain/index.ts'
import { line } from './stated.ts'

const MOST_PLACES = 100
/** Words that say how, not where: "Berlin | Remote" is one place. */
const QUALIFIER =
  /^(?:(?:fully |100% )?remote(?:[- ]first| (?:ok|possible|considered|friendly))?|hybrid|on-?site|in[- ]office|reloc\w{0,8}|(?:utc|gmt|cet|est|pst)\s?(?:[+-]\s?\d{1,2})?)$/i

/**
 * Splits a field that names several places: at `;` and ` or ` (not ", or", which closes a list), and at `|`, `•` and ` / `
 * where places stand on both sides. Never at a comma, and never inside parentheses.
 */
export function splitPlaces(words: string): string[] {
  return cut(words, /^;/)
    .flatMap((part) => cut(part, /^ or (?=\S)/i, ','))
    .flatMap((part) => {
      const sides = cut(part, /^(?:[|•]+| \/ )/)
      return sides.some((side) => QUALIFIER.test(side)) ? [part.trim()] : sides
    })
}

/** The places of one field, without doubles; the parts of an address belong to a field that names one place. */
export function placesOf(
  words: string | undefined,
  path: string,
  address: Omit<RawPlace, 'words' | 'path'> = {},
): RawPlace[] {
  const shown = line(words, 2_000)
  if (!shown) return []
  const names = [...new Set(splitPlaces(shown))].slice(0, MOST_PLACES)
  return names.map((name) => ({ words: name, path, ...(names.length === 1 ? address : {}) }))
}

/** First of each name; a later double only adds the parts of its address. */
export function withoutDoubles(places: RawPlace[]): RawPlace[] {
  const byWords = new Map<string, RawPlace>()
  for (const place of places) {
    const key = place.words.toLowerCase()
    const known = byWords.get(key)
    byWords.set(key, known ? { ...place, ...known } : place)
  }
  return [...byWords.values()].slice(0, MOST_PLACES)
}

/** Pieces between separators outside of parentheses, trimmed, empty ones left out. `notAfter` protects a separator. */
function cut(words: string, separator: RegExp, notAfter?: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < words.length; i++) {
    const c = words[i]!
    if (c === '(' || c === '[') depth++
    else if (c === ')' || c === ']') depth = Math.max(0, depth - 1)
    if (depth > 0 || (notAfter !== undefined && words[i - 1] === notAfter)) continue
    const found = separator.exec(words.slice(i, i + 8))
    if (!found) continue
    pieces.push(words.slice(start, i))
    start = i + found[0].length
    i = start - 1
  }
  pieces.push(words.slice(start))
  const trimmed = pieces.map((piece) => piece.trim().replace(/^[,\s]+|[,\s]+$/g, '')).filter(Boolean)
  return trimmed.length > 0 ? trimmed : []
}
