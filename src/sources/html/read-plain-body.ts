import type { Block, Body } from '../../domain/index.ts'
import { LONGEST_BODY } from './block-writer.ts'
import { bulletLength } from './bullet.ts'
import { cleanText } from './clean-text.ts'

const LONGEST_HEADING = 80
const MOST_BLOCKS = 5_000

/** Plain text -> blocks, a line each: items where a bullet was typed, headings where a short line is all upper case. */
export function readPlainBody(text: string): Body {
  const body: Body = []
  for (const line of cleanText(text.slice(0, LONGEST_BODY)).split('\n')) {
    const words = line.replace(/\s+/g, ' ').trim()
    if (words === '') continue
    if (body.length >= MOST_BLOCKS) break
    body.push(readLine(words))
  }
  return body
}

function readLine(words: string): Block {
  const bullet = bulletLength(words)
  if (bullet) return { kind: 'item', text: words.slice(bullet) }
  return { kind: isHeading(words) ? 'heading' : 'paragraph', text: words }
}

function isHeading(words: string): boolean {
  if (words.length > LONGEST_HEADING || /[.,;!]$/.test(words)) return false
  return words === words.toUpperCase() && (words.match(/\p{Lu}/gu)?.length ?? 0) >= 4
}
