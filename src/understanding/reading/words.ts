/** A text cut into words once: each folded to lower case without accents, with its place in UTF-16 units. */
export type Words = {
  folded: string[]
  starts: number[]
  ends: number[]
  /** For each table the numbers of the words at which one of its terms may begin; see known-words.ts. */
  known?: number[][]
}

/** The words of a text before anything is made of them. Overwritten by the next cut. */
export type Cut = {
  count: number
  starts: Int32Array
  ends: Int32Array
  /** Of the folded word; of no meaning where `beyond` is 1. */
  hashes: Int32Array
  /** 1: the word has letters beyond ASCII, which only `foldWord` can fold. */
  beyond: Uint8Array
}

/** Each letter or digit of ASCII in lower case, 255 for those beyond, 0 for all else: every character is looked up here. */
const FOLDED = new Uint8Array(65_536)
for (let code = 48; code <= 57; code++) FOLDED[code] = code
for (let code = 97; code <= 122; code++) FOLDED[code] = FOLDED[code - 32] = code
for (let code = 0xc0; code < 0x2000; code++) if (code !== 0xd7 && code !== 0xf7) FOLDED[code] = 255
FOLDED[0xaa] = FOLDED[0xba] = 255

const SIGN_PLUS = 43
const SIGN_HASH = 35
const STOP = 46

const cut: Cut = {
  count: 0,
  starts: new Int32Array(1_024),
  ends: new Int32Array(1_024),
  hashes: new Int32Array(1_024),
  beyond: new Uint8Array(1_024),
}

function grow(): void {
  const size = cut.starts.length * 2
  for (const key of ['starts', 'ends', 'hashes'] as const) {
    const larger = new Int32Array(size)
    larger.set(cut[key])
    cut[key] = larger
  }
  const larger = new Uint8Array(size)
  larger.set(cut.beyond)
  cut.beyond = larger
}

/**
 * Words are runs of letters and digits. `C++`, `C#`, `A+` keep their signs and `.NET` its stop, because these are
 * names; scripts without blanks between words (Chinese, Japanese) only separate.
 */
export function cutWords(text: string): Cut {
  const length = text.length
  let count = 0
  let i = 0
  while (i < length) {
    let code = FOLDED[text.charCodeAt(i)]!
    if (code === 0) {
      i++
      continue
    }
    let start = i
    let hash = 0
    let kinds = 0
    do {
      hash = (Math.imul(hash, 31) + code) | 0
      kinds |= code
      i++
    } while (i < length && (code = FOLDED[text.charCodeAt(i)]!) !== 0)
    const next = i < length ? text.charCodeAt(i) : 0
    if (next === SIGN_PLUS || next === SIGN_HASH) {
      for (const end = endWithSigns(text, start, i); i < end; i++) hash = (Math.imul(hash, 31) + next) | 0
    }
    if (hash === NET && isNet(text, start, i)) {
      start--
      hash = DOT_NET
    }
    if (count === cut.starts.length) grow()
    cut.starts[count] = start
    cut.ends[count] = i
    cut.hashes[count] = hash
    cut.beyond[count++] = kinds >> 7
  }
  cut.count = count
  return cut
}

/** The hash of a word that is folded already. */
export function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0
  return hash
}
const NET = hashOf('net')
const DOT_NET = hashOf('.net')

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
  const { count, starts, ends } = cutWords(text)
  const words: Words = { folded: [], starts: [], ends: [] }
  for (let i = 0; i < count; i++) {
    words.folded.push(foldWord(text.slice(starts[i], ends[i])))
    words.starts.push(starts[i]!)
    words.ends.push(ends[i]!)
  }
  return words
}

export function foldWord(word: string): string {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 128) return foldAccents(word.toLowerCase())
  return word.toLowerCase()
}

/** "é" as "e", "ß" as "ss", "ł" as "l": names are looked up without accents. */
export const foldAccents = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ł', 'l').replaceAll('ø', 'o')

const isWordAt = (text: string, at: number): boolean => at >= 0 && at < text.length && FOLDED[text.charCodeAt(at)]! > 0

function endWithSigns(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) === SIGN_HASH) return end - start === 1 && !isWordAt(text, end + 1) ? end + 1 : end
  if (text.charCodeAt(end + 1) === SIGN_PLUS) return end + 2
  const lastIsLetter = text.charCodeAt(end - 1) > 57
  return lastIsLetter && !isWordAt(text, end + 1) ? end + 1 : end
}

const isNet = (text: string, start: number, end: number): boolean =>
  end - start === 3 && text.charCodeAt(start - 1) === STOP && !isWordAt(text, start - 2)
