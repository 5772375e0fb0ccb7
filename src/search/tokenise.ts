/** Words of everyday English that nearly every posting holds: not in the index, and left out of a question. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be by for from has have i if in is it its of on or our that the their they this to us was we ' +
    'will with you your who can not all job jobs'
  ).split(' '),
)
/** Longer runs of letters are addresses and codes that nobody asks for. */
const LONGEST_WORD = 32

const LETTER = 1
const OTHER = 2
/** What each UTF-16 unit is, looked up once: 0 not known yet. */
const kinds = new Uint8Array(0x10000)

/** Lower case without accents (NFKD): "Señor" is "senor". */
export function fold(text: string): string {
  return (/^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase()
}

/**
 * The words of a text as the index holds them: folded and stemmed, in order, stop words left out. Signs that make a name
 * stay with it: c++, c#, f#, .net. "Node.js" is both "node.js" and "node", so that the short form finds it too.
 */
export function tokenise(text: string): string[] {
  return tokeniseSeeing(text, () => undefined)
}

/** The same; `seen` is told every word that stands there, stemmed, and whether it stands right behind the one before. */
export function tokeniseSeeing(text: string, seen: (word: string, isNear: boolean) => void): string[] {
  const words: string[] = []
  eachWord(text, (word, isNear) => {
    const stemmed = stem(word)
    seen(stemmed, isNear)
    if (!isStopWord(word)) words.push(stemmed)
    if (word.endsWith('.js')) words.push(stem(word.slice(0, -3)))
  })
  return words
}

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word)

/**
 * Calls `found` with each word, folded and not yet stemmed, and whether only a blank or a hyphen parts it from the word before. One
 * pass, no backtracking.
 */
export function eachWord(text: string, found: (word: string, isNear: boolean) => void): void {
  const folded = fold(text)
  let at = 0
  let last = NOWHERE
  while (at < folded.length) {
    const start = at
    while (isLetter(folded.charCodeAt(at))) at++
    if (at === start) {
      const isDotNet = folded[at] === '.' && folded.startsWith('.net', at) && !isLetter(folded.charCodeAt(at + 4))
      if (isDotNet) {
        found('.net', isNear(folded, last, at))
        last = at + 4
      }
      at += isDotNet ? 4 : 1
      continue
    }
    at = endWithSigns(folded, at)
    const isWord = at - start <= LONGEST_WORD
    if (isWord) found(folded.slice(start, at), isNear(folded, last, start))
    last = isWord ? at : NOWHERE
  }
}

const NOWHERE = -2
const isNear = (text: string, end: number, start: number): boolean =>
  start - end === 1 && (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 45)

/** Where a word that ends in letters at `at` ends with its signs: "c++", "f#", "vue.js". */
function endWithSigns(text: string, at: number): number {
  if (text[at] === '+' && text[at + 1] === '+') return at + 2
  if (text[at] === '#' && !isLetter(text.charCodeAt(at + 1))) return at + 1
  if (text[at] === '.' && text.startsWith('.js', at) && !isLetter(text.charCodeAt(at + 3))) return at + 3
  return at
}

/** Letters and digits of the basic plane; emoji and the end of the text are not. */
function isLetter(unit: number): boolean {
  if (Number.isNaN(unit)) return false
  const kind = kinds[unit]!
  if (kind) return kind === LETTER
  const is = /[\p{L}\p{N}]/u.test(String.fromCharCode(unit))
  kinds[unit] = is ? LETTER : OTHER
  return is
}

/**
 * Light English stemming, after Harman's S stemmer ("How effective is suffixing?", 1991) with -ing, -ed and a final -e:
 * engineers, engineering -> engineer; manages, managed, managing -> manag. Short words and those with signs stay.
 */
export function stem(word: string): string {
  if (word.length < 5 || !isPlain(word)) return word
  const singular = withoutPlural(word)
  for (const ending of ['ing', 'ed']) {
    const rest = singular.slice(0, -ending.length)
    if (singular.endsWith(ending) && rest.length >= 4 && hasVowel(rest)) return withoutE(undouble(rest))
  }
  return withoutE(singular)
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.endsWith('sses') || word.endsWith('xes') ? word.slice(0, -2) : word.slice(0, -1)
}

const withoutE = (word: string): string => (word.length >= 5 && word.endsWith('e') ? word.slice(0, -1) : word)
/** "planning" is "plan", "selling" stays with "sell". */
const undouble = (word: string): string => (/(?:bb|dd|gg|mm|nn|pp|rr|tt)$/.test(word) ? word.slice(0, -1) : word)
const hasVowel = (word: string): boolean => /[aeiouy]/.test(word)
const isPlain = (word: string): boolean => /^[a-z]+$/.test(word)
