import { foldWord, mostWordsOf, placeNamed, placesOfCode, type Entry, type Place } from './place-table.ts'

/** A place named in a stretch of text. `code` says that it was read from a bare code such as CA or DE. */
export type Mention = { start: number; end: number; place: Place; others: Place[]; code: boolean }

/**
 * `strict`: running text, where a name begins with a capital and a bare code is no place.
 * `list`: running text where a list of places is expected, so codes count. `codes`: a place string in any case.
 */
export type Reach = 'strict' | 'list' | 'codes'

type Word = { start: number; end: number; folded: string; raw: string }

const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’]|\.(?=[\p{L}]))*\.?/gu
/** Cities whose name is an everyday word; in running text they are left alone. */
const EVERYDAY = new Set(
  'nice mobile bend split tours pau golden reading bath york hull hue metz massy george troy surrey jersey rio chi soho noida la kl plantation presidio nomad vista laguna lund sion medina santos provence york meridian portsmouth surat george flatiron queens durham bari logan bedford dover mesa deerfield union orange clichy laurel midland media aurora preston lincoln valence rugby kent como omer hamm cham delta nelson manta pilar best milton ajax warren beverly erie flint thun hampton auburn independence concord salem devon chester hagen celle clayton claremont decatur macon franklin carmel hudson sandy corona sparks jackson mason allen lawrence newton canton elizabeth natal camden newport columbia'.split(
    ' ',
  ),
)
const BREAKS = /[()|;\n]/
const LIKELY_WORDS = new Set([
  'in',
  'me',
  'or',
  'hi',
  'ok',
  'oh',
  'id',
  'al',
  'de',
  'la',
  'no',
  'is',
  'it',
  'be',
  'at',
  'am',
  'so',
  'do',
  'to',
  'my',
  'us',
])

/** Every place named between `from` and `to`, left to right, the longest name first, cities joined to their country. */
export function placeMentions(text: string, from: number, to: number, reach: Reach): Mention[] {
  const words = wordsOf(text, from, to)
  const shouting = reach === 'codes' ? text === text.toLowerCase() : false
  const found: Mention[] = []
  for (let i = 0; i < words.length;) {
    const mention = nameAt(text, words, i, reach, shouting) ?? codeAt(words, i, reach)
    if (!mention) i++
    else {
      found.push(mention.mention)
      i += mention.count
    }
  }
  return found
}

export function wordsOf(text: string, from: number, to: number): Word[] {
  const words: Word[] = []
  const piece = text.slice(from, to)
  for (const { 0: raw, index } of piece.matchAll(WORD)) {
    const start = from + index
    const end = start + raw.length
    words.push({ start, end, raw, folded: foldWord(raw) })
  }
  return words
}

function nameAt(text: string, words: Word[], i: number, reach: Reach, small: boolean) {
  const first = words[i]!
  for (let count = Math.min(mostWordsOf(first.folded), words.length - i); count >= 1; count--) {
    const key = keyOf(words, i, count)
    const entry = placeNamed(key)
    if (!entry || !isWrittenSo(entry, first.raw, key, reach, small)) continue
    const last = words[i + count - 1]!
    // "Remote (US) - East Coast hours" is no "US East Coast".
    if (count > 1 && BREAKS.test(text.slice(first.start, last.end))) continue
    const end = last.raw.endsWith('.') && !/\..*\./.test(last.raw) ? last.end - 1 : last.end
    const mention = { start: first.start, end, place: entry.place, others: entry.others ?? [], code: false }
    return { mention, count }
  }
  return undefined
}

/** Whether the letters, large or small, are those of a place's name and not of an everyday word. */
function isWrittenSo(entry: Entry, raw: string, key: string, reach: Reach, small: boolean): boolean {
  if (entry.upper && !isMeant(raw, key, small)) return false
  if (reach === 'codes') return true
  const capital = raw[0] !== raw[0]!.toLowerCase() || /^\d/.test(raw)
  if (!capital && !entry.small) return false
  return reach === 'list' || entry.place.kind !== 'city' || !EVERYDAY.has(key) || isShort(raw)
}

function keyOf(words: Word[], i: number, count: number): string {
  let key = words[i]!.folded
  for (let k = 1; k < count; k++) key += ' ' + words[i + k]!.folded
  return key
}

/** A name that is all capitals (US, SEA) must stand so, unless the whole string is in small letters ("remote - us"). */
const isMeant = (raw: string, key: string, small: boolean): boolean =>
  small ? key === 'us' || !LIKELY_WORDS.has(key) : raw === raw.toUpperCase()

/** SF, LA, NYC: short forms in capitals are no everyday words. */
const isShort = (raw: string): boolean => raw.length <= 3 && raw === raw.toUpperCase()

function codeAt(words: Word[], i: number, reach: Reach) {
  if (reach === 'strict') return undefined
  const { start } = words[i]!
  const raw = words[i]!.raw.replace(/\.$/, '')
  const end = start + raw.length
  if (raw.length < 2 || raw.length > 3 || !/^[A-Z]+$/.test(raw)) return undefined
  const places = placesOfCode(raw)
  if (places.length === 0) return undefined
  return { mention: { start, end, place: places[0]!, others: places.slice(1), code: true }, count: 1 }
}

export const countryOf = (place: Place): string | undefined => (place.kind === 'region' ? undefined : place.country)
