/** A text cut into words once: each folded to lower case without accents, with its place in UTF-16 units. */
export type Words = {
  /** Of a whole text only the words that a table knows, the others are empty; see known-words.ts. */
  folded: string[]
  starts: number[]
  ends: number[]
  /** For each table the numbers of the words it begins with. */
  known?: number[][]
}

const NONE = 0
/** A letter or digit beyond ASCII, as the class of its character. */
const BEYOND_ASCII = 255
/** Each ASCII letter or digit in lower case, looked up instead of compared: this sees every character of every posting. */
const FOLDED = new Uint8Array(128)
for (let code = 48; code <= 57; code++) FOLDED[code] = code
for (let code = 97; code <= 122; code++) FOLDED[code] = FOLDED[code - 32] = code

function foldedCode(code: number): number {
  if (code < 128) return FOLDED[code]!
  const isWord = (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) || code === 0xaa || code === 0xba
  return isWord ? BEYOND_ASCII : NONE
}

/** `hash` is that of the folded word, or `BEYOND` when it has letters that only `foldWord` can fold. */
type Taken = (start: number, end: number, hash: number) => void
export const BEYOND = -1

/**
 * Words are runs of letters and digits. `C++`, `C#`, `A+` keep their signs and `.NET` its stop, because these are
 * names; scripts without blanks between words (Chinese, Japanese) only separate.
 */
export function cutWords(text: string, take: Taken): void {
  const length = text.length
  let i = 0
  while (i < length) {
    let code = foldedCode(text.charCodeAt(i))
    if (code === NONE) {
      i++
      continue
    }
    const start = i
    let hash = 0
    let beyond = false
    do {
      hash = hashWith(hash, code)
      if (code === BEYOND_ASCII) beyond = true
      i++
    } while (i < length && (code = foldedCode(text.charCodeAt(i))) !== NONE)
    const end = endWithSigns(text, start, i)
    for (; i < end; i++) hash = hashWith(hash, text.charCodeAt(i))
    if (beyond) take(start, end, BEYOND)
    else if (end - start === 3 && isNet(text, start)) take(start - 1, end, hashOf('.net'))
    else take(start, end, hash)
  }
}

const hashWith = (hash: number, code: number): number => (Math.imul(hash, 31) + code) & 0x7fffffff

/** The hash of a word that is folded already. */
export function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = hashWith(hash, word.charCodeAt(i))
  return hash
}

/** Whether a folded word of ASCII stands at a place of the text, in letters of either case. */
export function standsFolded(word: string, text: string, start: number): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i)
    if ((FOLDED[code] || code) !== word.charCodeAt(i)) return false
  }
  return true
}

/** All words of a short text, such as a title. */
export function wordsOf(text: string): Words {
  const words: Words = { folded: [], starts: [], ends: [] }
  cutWords(text, (start, end) => {
    words.folded.push(foldWord(text.slice(start, end)))
    words.starts.push(start)
    words.ends.push(end)
  })
  return words
}

export function foldWord(word: string): string {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 128) return foldAccents(word.toLowerCase())
  return word.toLowerCase()
}

/** "é" as "e", "ß" as "ss", "ł" as "l": names are looked up without accents. */
export const foldAccents = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ł', 'l').replaceAll('ø', 'o')

const PLUS = 43
const HASH = 35
const STOP = 46
const isWordAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && foldedCode(text.charCodeAt(at)) > 0

function endWithSigns(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end)
  if (next === HASH) return end - start === 1 && !isWordAt(text, end + 1) ? end + 1 : end
  if (next !== PLUS) return end
  if (text.charCodeAt(end + 1) === PLUS) return end + 2
  const lastIsLetter = text.charCodeAt(end - 1) > 57
  return lastIsLetter && !isWordAt(text, end + 1) ? end + 1 : end
}

const isNet = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === STOP && !isWordAt(text, start - 2) && standsFolded('net', text, start)
