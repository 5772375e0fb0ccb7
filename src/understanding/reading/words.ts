/** A text cut into words once: each folded to lower case without accents, with its place in UTF-16 units. */
export type Words = {
  folded: string[]
  starts: number[]
  ends: number[]
  /** For each table the numbers of the words it knows; see known-words.ts. */
  known?: number[][]
}

const NONE = 0
const PLAIN = 1
const UPPER = 2
const BEYOND_ASCII = 4
/** What each ASCII character is, looked up instead of compared: this loop sees every character of every posting. */
const CLASSES = new Uint8Array(128)
for (let code = 48; code <= 57; code++) CLASSES[code] = PLAIN
for (let code = 97; code <= 122; code++) CLASSES[code] = PLAIN
for (let code = 65; code <= 90; code++) CLASSES[code] = UPPER

function classOf(code: number): number {
  if (code < 128) return CLASSES[code]!
  const isWord = (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) || code === 0xaa || code === 0xba
  return isWord ? BEYOND_ASCII : NONE
}

/**
 * Words are runs of letters and digits. `C++`, `C#`, `A+` keep their signs and `.NET` its stop, because these are
 * names; scripts without blanks between words (Chinese, Japanese) only separate.
 */
export function wordsOf(text: string): Words {
  const words: Words = { folded: [], starts: [], ends: [] }
  const length = text.length
  let i = 0
  while (i < length) {
    let kinds = classOf(text.charCodeAt(i))
    if (kinds === NONE) {
      i++
      continue
    }
    let start = i++
    while (i < length) {
      const kind = classOf(text.charCodeAt(i))
      if (kind === NONE) break
      kinds |= kind
      i++
    }
    const end = endWithSigns(text, start, i)
    i = end
    if (end - start === 3 && isNet(text, start, end)) start--
    const word = text.slice(start, end)
    words.folded.push(kinds === PLAIN ? word : foldCase(word, kinds))
    words.starts.push(start)
    words.ends.push(end)
  }
  return words
}

const foldCase = (word: string, kinds: number): string =>
  kinds & BEYOND_ASCII ? foldAccents(word.toLowerCase()) : word.toLowerCase()

/** "é" as "e", "ß" as "ss", "ł" as "l": names are looked up without accents. */
export const foldAccents = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ł', 'l').replaceAll('ø', 'o')

const PLUS = 43
const HASH = 35
const STOP = 46

function endWithSigns(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end)
  if (next === HASH) return end - start === 1 && !classOf(text.charCodeAt(end + 1) || 0) ? end + 1 : end
  if (next !== PLUS) return end
  if (text.charCodeAt(end + 1) === PLUS) return end + 2
  const lastIsLetter = text.charCodeAt(end - 1) > 57
  return lastIsLetter && !classOf(text.charCodeAt(end + 1) || 0) ? end + 1 : end
}

function isNet(text: string, start: number, end: number): boolean {
  return (
    text.charCodeAt(start - 1) === STOP &&
    !classOf(text.charCodeAt(start - 2) || 0) &&
    text.slice(start, end).toLowerCase() === 'net'
  )
}
