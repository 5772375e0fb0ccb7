import { linesOf } from '../reading/cut-sentences.ts'
import type { Reading } from '../reading/reading.ts'
import type { Span } from './read-place-string.ts'

const MARK = /\b(?:remote(?:ly)?|hybrid|on-?site|in[- ](?:office|person)|wfh)\b/i
const FIRST_LINES = 16
const FIRST_SIGNS = 4_000
const LONGEST_LINE = 220
const LONGEST_PART = 60
const LONGEST_WITHOUT_BARS = 70
/** Words of sentences, which no such line has. */
const IS_SAID =
  /\b(?:is|are|was|be|been|we|we['’]re|our|you|your|i|i['’]m|have|has|with|will|can|their|this|that|who|looking|hiring|building|build|work|working|experience|support|using|use)\b/i
const DENIED = /\bremote\s?(?:\?|:)\s?no\b|\bno(?:t|n)?[- ]remote\b/i

/**
 * A post without fields, whose first line is often "Company | Role | REMOTE". Where that line is a name or a sentence, the line
 * that says where the work is done stands below: with bars, or a short one of its own ("On-site San Francisco", "Location:
 * Oslo, hybrid"). The first of them as a span of the text; undefined for postings with fields or places of their own.
 */
export function headLineOf({ raw, text, title }: Reading): Span | undefined {
  if (raw.department !== undefined || raw.places.length > 0 || raw.isRemote || raw.workplace) return undefined
  let count = 0
  for (const line of linesOf(text.slice(0, FIRST_SIGNS))) {
    if (++count > FIRST_LINES) return undefined
    if (line.start === 0 && text.startsWith(title)) {
      const rest = restOfHeadline(text.slice(0, line.end), title)
      if (rest) return rest
      continue
    }
    if (line.end - line.start > LONGEST_LINE) continue
    if (isHeadLine(text.slice(line.start, line.end))) return line
  }
  return undefined
}

/** A headline longer than a title may be goes on in the text: the part that was cut and those behind it. */
function restOfHeadline(line: string, title: string): Span | undefined {
  if (line.length <= title.length || title.split('|').length < FEWEST_PARTS) return undefined
  let start = title.lastIndexOf('|') + 1
  for (const part of line.slice(start, start + LONGEST_REST).split('|')) {
    const isMarked = part.length <= LONGEST_CUT_PART && MARK.test(part) && !DENIED.test(part)
    if (isMarked) return { start, end: start + part.length }
    start += part.length + 1
  }
  return undefined
}
const FEWEST_PARTS = 3
const LONGEST_REST = 1_000
const LONGEST_CUT_PART = 90

function isHeadLine(words: string): boolean {
  if (!MARK.test(words) || DENIED.test(words)) return false
  const parts = words.split('|')
  const marked = parts.filter((part) => MARK.test(part))
  if (parts.length === 1 && words.length > LONGEST_WITHOUT_BARS) return false
  return marked.every((part) => part.length <= LONGEST_PART && !IS_SAID.test(part))
}
