const MOST = 400
const LONGEST = 4_000
const MARKS = 4_096

/**
 * The same function with a memory of its last answers: employers repeat whole paragraphs in all their postings, and boards
 * are read one posting after the other. For pure functions whose answer nobody changes. An answer is kept when its text
 * comes for the second time, because what is kept costs more than what is forgotten at once. Bounded: the newer answers
 * push out the older ones, at most 800 are kept, and none about a text of more than 4,000 characters.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const marks = new Int32Array(MARKS)
  let newer = new Map<string, T>()
  let older = new Map<string, T>()
  return (text) => {
    if (text.length > LONGEST) return answer(text)
    const mark = markOf(text)
    const place = mark & (MARKS - 1)
    if (marks[place] !== mark) {
      marks[place] = mark
      return answer(text)
    }
    const known = newer.get(text)
    if (known !== undefined) return known
    const answered = older.get(text) ?? answer(text)
    if (newer.size >= MOST) {
      older = newer
      newer = new Map()
    }
    newer.set(text, answered)
    return answered
  }
}

/** A number made of some characters of a text: other texts hardly ever have the same. */
function markOf(text: string): number {
  const step = 1 + (text.length >> 4)
  let mark = text.length
  for (let i = 0; i < text.length; i += step) mark = (Math.imul(mark, 31) + text.charCodeAt(i)) | 0
  return mark ^ (mark >>> 15)
}
