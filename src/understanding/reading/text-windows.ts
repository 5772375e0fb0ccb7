/** With every kind of blank as a plain one, unit for unit, so that patterns may say " " and offsets hold. */
export const plainBlanks = (text: string): string => text.replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')

export type Window = { start: number; end: number; text: string }

const LONGEST_WORD = 40
const MOST_WINDOWS = 400

/**
 * The stretches of a text around some offsets (ascending), so that a costly pattern need not read the rest. A window begins
 * and ends between words; windows that touch are one; at most 400, so that a hostile text costs no more.
 */
export function windowsAt(text: string, offsets: Iterable<number>, before: number, after: number): Window[] {
  const spans: { start: number; end: number }[] = []
  for (const index of offsets) {
    const last = spans.at(-1)
    const end = wordEnd(text, index + after)
    if (last && index - before <= last.end) last.end = Math.max(last.end, end)
    else if (spans.length === MOST_WINDOWS) break
    else spans.push({ start: wordStart(text, index - before), end })
  }
  return spans.map(({ start, end }) => ({ start, end, text: plainBlanks(text.slice(start, end)) }))
}

const isBlank = (code: number): boolean => code <= 32 || code === 160

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  for (let i = at; i > Math.max(0, at - LONGEST_WORD); i--) if (isBlank(text.charCodeAt(i - 1))) return i
  return at
}

function wordEnd(text: string, at: number): number {
  for (let i = at; i < Math.min(text.length, at + LONGEST_WORD); i++) if (isBlank(text.charCodeAt(i))) return i
  return Math.min(text.length, at + LONGEST_WORD)
}
