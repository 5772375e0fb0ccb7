import type { TitleWord } from './title-words.ts'

/** A stretch of a title between commas, dashes or brackets. `inner` stands in brackets behind `outer`, `listed` behind a comma. */
export type Segment = { words: TitleWord[]; inner: boolean; listed: boolean; outer?: Segment }

const BREAK = /\s[-–—~]|[-–—~]\s|[–—,;:•·|]|\s\/\s/

/**
 * Cuts a title where it pauses: "Engineer (iOS) II, Payments - Berlin" is "Engineer II", "iOS", "Payments", "Berlin".
 * What follows a bracket goes on with what stood before it.
 */
export function segmentsOf(words: TitleWord[]): Segment[] {
  const segments: Segment[] = []
  let outer: Segment | undefined
  let current: Segment | undefined
  for (const word of words) {
    const { gap } = word
    const closed = /[)\]]/.test(gap)
    const opened = /[([][^)\]]*$/.test(gap)
    const pauses = BREAK.test(gap)
    if (!current || opened || pauses || (closed && !outer)) {
      const inner: boolean = opened || (!!current?.inner && !closed)
      current = { words: [], inner, listed: gap.includes(','), ...(inner && outer && { outer }) }
      segments.push(current)
      if (!inner) outer = current
    } else if (closed && outer) current = outer
    current.words.push(word)
  }
  return segments
}

/** The title cut at its bars: "Harbour Labs | Back-End Engineer | Remote". */
export function partsOf(words: TitleWord[]): TitleWord[][] {
  const parts: TitleWord[][] = []
  for (const word of words) {
    if (parts.length === 0 || word.gap.includes('|')) parts.push([])
    parts.at(-1)!.push(word)
  }
  return parts
}

/** Where the words of a name stand one behind the other, or -1. */
export function indexOfWords(words: TitleWord[], name: string[]): number {
  for (let i = 0; name.length > 0 && i + name.length <= words.length; i++) {
    if (name.every((word, k) => words[i + k]!.word === word)) return i
  }
  return -1
}
