import type { Block, Body, Mark } from '../../domain/index.ts'
import { cleanText } from './clean-text.ts'
import { mergeMarks, shiftMarks } from './marks.ts'
import { bulletLength } from './bullet.ts'

/** Characters of text in one body; what stands beyond is left out. */
export const LONGEST_BODY = 200_000
const MOST_BLOCKS = 5_000
const MOST_MARKS = 5_000
const LONGEST_BOLD_HEADING = 100

type Inline = { tag: string; kind: Mark['kind'] | undefined; href?: string; start: number }
type Kind = Pick<Block, 'kind' | 'depth' | 'ordered'>

/** Collects text and marks into blocks; `full` once the bounds are reached. */
export class BlockWriter {
  readonly body: Body = []
  full = false
  /** Text as it stands, line breaks kept. */
  verbatim = false
  #kind: Kind = { kind: 'paragraph' }
  #text = ''
  #marks: Mark[] = []
  #inline: Inline[] = []
  #characters = 0
  #markCount = 0

  get isEmpty(): boolean {
    return this.#text.trim() === ''
  }

  /** Ends the block at hand; what follows is of that kind. */
  start(kind: Kind = { kind: 'paragraph' }): void {
    this.flush()
    this.#kind = kind
  }

  write(chunk: string): void {
    if (this.full) return
    let text = cleanText(chunk)
    // A combining mark that came as an entity of its own joins the letter before it.
    if (this.#text && /^\p{M}/u.test(text)) {
      text = (this.#text.slice(-1) + text).normalize('NFC')
      this.#text = this.#text.slice(0, -1)
    }
    if (!this.verbatim) {
      text = text.replace(/\s+/g, ' ')
      if (text.startsWith(' ') && (this.#text === '' || this.#text.endsWith(' '))) text = text.slice(1)
    }
    const room = LONGEST_BODY - this.#characters - this.#text.length
    if (text.length > room) {
      this.full = true
      text = text.slice(0, room).toWellFormed()
    }
    this.#text += text
  }

  open(tag: string, kind: Mark['kind'] | undefined, href?: string): void {
    if (this.#inline.length < 200) this.#inline.push({ tag, kind, href, start: this.#text.length })
  }

  close(tag: string): void {
    const at = this.#inline.findLastIndex((inline) => inline.tag === tag)
    if (at < 0) return
    this.#mark(this.#inline[at]!)
    this.#inline.splice(at, 1)
  }

  flush(): void {
    for (const inline of this.#inline) {
      this.#mark(inline)
      inline.start = 0
    }
    const block = finish(this.#kind, this.#text, this.#marks, this.verbatim)
    // An item that began with an empty line is still to come; one that is written is over (see #push).
    if (block) this.#push(block)
    this.#text = ''
    this.#marks = []
  }

  #push(block: Block): void {
    this.body.push(block)
    this.#characters += block.text.length
    this.#markCount += block.marks?.length ?? 0
    if (this.body.length >= MOST_BLOCKS) this.full = true
    this.#kind = { kind: 'paragraph' }
  }

  #mark({ kind, href, start }: Inline): void {
    const end = this.#text.length
    if (!kind || end <= start || this.#markCount + this.#marks.length >= MOST_MARKS) return
    if (kind !== 'link') this.#marks.push({ kind, start, end })
    else if (href) this.#marks.push({ kind, href, start, end })
  }
}

function finish(kind: Kind, written: string, marks: Mark[], verbatim: boolean): Block | undefined {
  const lead = verbatim ? 0 : written.length - written.trimStart().length
  const text = verbatim ? written.replace(/^\n+|\s+$/g, '') : written.trim()
  if (text === '') return undefined
  if (kind.kind === 'code') return { kind: 'code', text }
  const merged = mergeMarks(shiftMarks(marks, lead, text.length), text)
  if (kind.kind === 'paragraph' && isHeadingInBold(text, merged)) return withMarks({ kind: 'heading', text }, merged)
  const bullet = kind.kind === 'heading' ? 0 : bulletLength(text)
  if (!bullet) return withMarks({ ...kind, text }, merged)
  const item = text.slice(bullet)
  return withMarks(
    { ...(kind.kind === 'item' ? kind : { kind: 'item' as const }), text: item },
    shiftMarks(merged, bullet, item.length),
  )
}

/** A short paragraph that is wholly bold and does not read as a sentence. */
function isHeadingInBold(text: string, marks: Mark[]): boolean {
  if (text.length > LONGEST_BOLD_HEADING || /[.,;]$/.test(text) || !/\p{L}/u.test(text)) return false
  if (bulletLength(text)) return false
  let rest = text
  for (const mark of marks.filter(({ kind }) => kind === 'strong').toReversed()) {
    rest = rest.slice(0, mark.start) + rest.slice(mark.end)
  }
  return !/[\p{L}\p{N}]/u.test(rest)
}

function withMarks(block: Block, marks: Mark[]): Block {
  const kept = block.kind === 'heading' ? marks.filter(({ kind }) => kind !== 'strong') : marks
  return kept.length > 0 ? { ...block, marks: kept } : block
}
