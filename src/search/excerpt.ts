import { eachWord, fold, isStopWord, stem } from './tokenise.ts'
import { skillSpelled, wordsForSkill } from './skill-words.ts'

/** Offsets in UTF-16 units; `end` is behind the last unit. */
export type Span = { start: number; end: number }
/** `text` is cut out of the posting's at `start`; `marks` are offsets within it. */
export type Excerpt = { text: string; start: number; marks: Span[] }

/**
 * The part of a text, at most `length` units, that holds most different ones of the words found, with the places of all of
 * them in it. Words as the question has them (`TextMatch.words`); other spellings of a skill are marked too. Undefined where
 * the text holds none.
 */
export function excerpt(text: string, words: readonly string[], length = 200): Excerpt | undefined {
  const marks = marksIn(text, words)
  if (marks.length === 0) return undefined
  let best = { from: 0, different: 0 }
  for (let from = 0; from < marks.length; from++) {
    const inside = marks.slice(from, from + 40).filter(({ end }) => end <= marks[from]!.start + length * 0.8)
    const different = new Set(inside.map(({ word }) => word)).size
    if (different > best.different) best = { from, different }
  }
  const first = marks[best.from]!
  const start = wordStart(text, Math.max(0, first.start - Math.floor(length * 0.2)), first.start)
  const end = Math.max(first.end, wordEnd(text, Math.min(text.length, start + length)))
  const shown = marks.filter((mark) => mark.start >= start && mark.end <= end)
  return {
    text: text.slice(start, end),
    start,
    marks: shown.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  }
}

/** Where the words stand in a text, such as a title. */
export const highlights = (text: string, words: readonly string[]): Span[] =>
  marksIn(text, words).map(({ start, end }) => ({ start, end }))

const MOST_MARKS = 500

function marksIn(text: string, words: readonly string[]): (Span & { word: string })[] {
  const wanted = new Map<string, string>()
  for (const word of words) {
    const plain = word.replace(/^(?:title|company|skill):/, '').toLowerCase()
    const skill = skillSpelled(plain)
    for (const key of [...plain.split(' ').map(stem), ...(skill ? wordsForSkill(skill.name) : [])])
      wanted.set(key, word)
  }
  const marks: (Span & { word: string })[] = []
  eachWordAt(text, (word, start, end) => {
    const asked = isStopWord(word) ? undefined : (wanted.get(stem(word)) ?? shortForm(word, wanted))
    if (asked !== undefined && marks.length < MOST_MARKS) marks.push({ start, end, word: asked })
  })
  return marks
}

/** "Node.js" is found by "node" too. */
const shortForm = (word: string, wanted: ReadonlyMap<string, string>): string | undefined =>
  word.endsWith('.js') ? wanted.get(stem(word.slice(0, -3))) : undefined

function wordStart(text: string, at: number, latest: number): number {
  if (at === 0) return 0
  const space = text.indexOf(' ', at)
  return space >= 0 && space < latest ? space + 1 : latest
}

function wordEnd(text: string, at: number): number {
  if (at === text.length) return at
  const space = text.lastIndexOf(' ', at)
  return space > 0 ? space : at
}

/** Words with their places. Where folding changes the length ("ﬁ"), the whole run between spaces is the place. */
function eachWordAt(text: string, found: (word: string, start: number, end: number) => void): void {
  for (const { 0: piece, index } of text.matchAll(/\S+/g)) {
    const folded = fold(piece)
    const isSame = folded.length === piece.length
    let from = 0
    eachWord(piece, (word) => {
      const at = folded.indexOf(word, from)
      from = at + word.length
      found(word, index + (isSame ? at : 0), index + (isSame ? from : piece.length))
    })
  }
}
