import { placeMentions } from '../places/place-mentions.ts'
import { settle } from '../places/place-settle.ts'
import type { Place } from '../places/place-table.ts'

/** A place named in a short text. `others` are what the same words may mean as well; `code` was a bare code such as TX. */
export type PlaceName = { place: Place; others: Place[]; code: boolean; start: number; end: number }

/** Small words that stand between names; as codes they would be Indiana, Oregon, Maine ... */
const SMALL =
  /^(?:in|me|or|hi|ok|oh|id|al|de|la|no|is|it|be|at|am|so|do|to|my|and|as|by|of|on|ma|pa|co|mo|us|go|ai|ml|qa|pm|sr|sc|ms|md|mt|et|pt|ct|cv|tv|io|ad|ac|ag|ar|cc|cm|cd|pr|ps|re|sa|se|ss|st|tc|tf|tl|vi|ui|ux|js|ts|hr|bi|db|c|r)$/

/**
 * Places that a question names, however it is written. With `expected` words such as "from" stand before, and codes count
 * ("TX", "de" only in capitals); otherwise only names do that are no everyday words, and no bare codes.
 */
export function findPlaces(text: string, reach: 'expected' | 'anywhere'): PlaceName[] {
  const shouts = text === text.toUpperCase() && /\p{L}{4}/u.test(text)
  const raised = raise(text, shouts)
  const mentions = placeMentions(raised, 0, raised.length, reach === 'expected' ? 'list' : 'strict')
  const settled = settle(raised, mentions)
  const [lead] = mentions
  // A posting's "DE" may be a word; behind "from" it is a code.
  if (lead?.start === 0 && settled[0]?.start !== 0) settled.unshift(lead)
  return settled.map(({ start, end, place }) => {
    const first = mentions.find((mention) => mention.start === start)
    const options = first && first.end === end ? [first.place, ...first.others] : []
    const country = first?.code === true ? options.find(isCountryFirst) : undefined
    const meant = country ?? place
    const others = options.filter((other) => JSON.stringify(other) !== JSON.stringify(meant))
    return { place: meant, others, code: first?.code === true && first.end === end, start, end }
  })
}

// Codes of a state, too (Delaware, Indiana, Arkansas, Colorado, Idaho), of which far fewer people ask.
const COUNTRIES_FIRST = new Set(['DE', 'IN', 'AR', 'CO', 'ID'])
const isCountryFirst = (place: Place): boolean => place.kind === 'country' && COUNTRIES_FIRST.has(place.country)

/** In capitals, word by word and unit by unit, but for the small words that were not written so. */
function raise(text: string, shouts: boolean): string {
  return text.replace(/[\p{L}\p{M}.'’]+/gu, (word) => {
    const small = shouts ? word.toLowerCase() : word
    if (SMALL.test(small.toLowerCase()) && small !== small.toUpperCase())
      return small.toLowerCase() === 'us' ? 'US' : small.toLowerCase()
    return [...word].map((letter) => sameLength(letter, letter.toUpperCase())).join('')
  })
}

const sameLength = (letter: string, raised: string): string => (raised.length === letter.length ? raised : letter)
