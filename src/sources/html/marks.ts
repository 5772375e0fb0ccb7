import type { Mark } from '../../domain/index.ts'

/** Marks after `by` characters were cut from the front of a text that is now `length` long; those outside are left out. */
export function shiftMarks(marks: Mark[], by: number, length: number): Mark[] {
  return marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - by), end: Math.min(length, mark.end - by) }))
    .filter(({ start, end }) => end > start)
}

/** Marks without blanks at their ends, in order, those of one kind joined where only blanks part them. */
export function mergeMarks(marks: Mark[], text: string): Mark[] {
  const merged: Mark[] = []
  const last = new Map<string, Mark>()
  for (const mark of marks.map((mark) => trimmed(mark, text)).sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.end <= mark.start) continue
    const key = mark.kind === 'link' ? `link ${mark.href}` : mark.kind
    const before = last.get(key)
    if (before && isBlank(text, before.end, mark.start)) {
      before.end = Math.max(before.end, mark.end)
    } else {
      merged.push(mark)
      last.set(key, mark)
    }
  }
  return merged
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text[i] !== ' ') return false
  return true
}

function trimmed(mark: Mark, text: string): Mark {
  let { start, end } = mark
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return { ...mark, start, end }
}
