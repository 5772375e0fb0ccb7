/**
 * The text of a posting as blocks, never as foreign HTML: what is shown is built from these, so nothing an employer
 * wrote can be executed, and an offset into `textOf(body)` names one place in one block.
 */
export type Block = {
  kind: 'heading' | 'paragraph' | 'item' | 'code'
  text: string
  /** Nesting of a list item, 0 at the margin; absent means 0. */
  depth?: number
  ordered?: boolean
  marks?: Mark[]
}

/** A stretch of a block's text, `start` included and `end` not, in UTF-16 units. */
export type Mark =
  | { kind: 'strong' | 'em' | 'code'; start: number; end: number }
  | { kind: 'link'; href: string; start: number; end: number }

export type Body = Block[]

/** What stands between two blocks in the plain text: items of one list follow line by line, all else has a blank line. */
const between = (before: Block, after: Block): string =>
  before.kind === 'item' && after.kind === 'item' ? '\n' : '\n\n'

/** The plain text that readers read and that evidence offsets point into. */
export function textOf(body: Body): string {
  let text = ''
  body.forEach((block, i) => {
    if (i > 0) text += between(body[i - 1]!, block)
    text += block.text
  })
  return text
}

/** Where each block begins in `textOf(body)`. */
export function blockStarts(body: Body): number[] {
  let at = 0
  return body.map((block, i) => {
    if (i > 0) at += between(body[i - 1]!, block).length
    const start = at
    at += block.text.length
    return start
  })
}
