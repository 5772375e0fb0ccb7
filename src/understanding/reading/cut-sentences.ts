export type Sentence = { start: number; end: number }

/** The lines of a text that are not empty. */
export function* linesOf(text: string): Generator<Sentence> {
  let start = 0
  while (start <= text.length) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    if (end > start) yield { start, end }
    start = end + 1
  }
}

/** The sentences of a text, in order; a line break ends a sentence. */
export function cutSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const line of linesOf(text)) {
    let start = line.start
    for (let i = line.start; i < line.end; i++) {
      const c = text.charCodeAt(i)
      const ends = (c === 46 || c === 33 || c === 63) && endsSentence(text, i, start)
      if (!ends) continue
      sentences.push({ start, end: i + 1 })
      start = i + 1
      while (start < line.end && text.charCodeAt(start) === 32) start++
      i = start - 1
    }
    if (start < line.end) sentences.push({ start, end: line.end })
  }
  return sentences
}

/** A stop followed by a blank and an upper-case letter or digit, unless it closes a short form such as "U.S." or "e.g.". */
function endsSentence(text: string, at: number, start: number): boolean {
  const next = text[at + 1]
  if (next !== undefined && next !== ' ') return false
  const after = text[at + 2]
  if (after !== undefined && after === after.toLowerCase() && after !== after.toUpperCase()) return false
  const before = text.slice(Math.max(start, at - 4), at)
  // A stop for a comma within a list of codes: "LA, MS. MO, NE".
  if (/^, [A-Z]{2}$/.test(before) && /^ [A-Z]{2},/.test(text.slice(at + 1, at + 5))) return false
  return !/(?:^|[\s.(])(?:[A-Za-z]|Inc|Ltd|Sr|Jr|St|vs|etc|e\.g|i\.e|approx|No)$/.test(before)
}
