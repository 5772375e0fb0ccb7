import type { Nodes } from 'mdast'
import { textOf } from './parse-markdown.ts'

const WORD = /[\p{L}\p{N}]+(?:['’.+#-][\p{L}\p{N}+#]+)*/gu

/** The words of a text, punctuation left out. */
export const wordsIn = (text: string): string[] => text.match(WORD) ?? []

const HOLDS_LINES = new Set<Nodes['type']>(['paragraph', 'heading', 'tableCell'])

/** The blocks of text under a node: paragraphs, headings, cells; those of lists and quotations as well. */
export function* linesOf(node: Nodes): Generator<Nodes> {
  if (HOLDS_LINES.has(node.type)) yield node
  else if ('children' in node) for (const child of node.children) yield* linesOf(child)
}

/** How many words a reader of the text reads: figures, notes and blocks of code are left out. */
export function countWords(node: Nodes): number {
  let count = 0
  for (const line of linesOf(node)) count += wordsIn(textOf(line)).length
  return count
}
