import { Parser } from 'htmlparser2'
import type { Body, Mark } from '../../domain/index.ts'
import { BlockWriter } from './block-writer.ts'
import { readPlainBody } from './read-plain-body.ts'

/** Characters of HTML that are looked at. */
const LONGEST_HTML = 2_000_000
/** Deeper than any page that people wrote; the parser's search for an open tag would become slow beyond. */
const DEEPEST = 400
const LONGEST_LINK = 2_000
/** An entity that an editor escaped once more would show as "&amp;" or "&nbsp;". */
const ESCAPED_TWICE = /&amp;(?=(?:amp|nbsp|quot|apos|rsquo|lsquo|ndash|mdash|bull|#39|#x27);)/gi

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const BLOCKS = new Set(
  (
    'p div section article main header footer aside nav address blockquote figure figcaption fieldset legend details ' +
    'summary table thead tbody tfoot tr caption dl dt dd hr center hgroup br body html'
  ).split(' '),
)
const LISTS = new Set(['ul', 'ol', 'menu'])
/** Left out with everything inside. */
const DROPPED = new Set(
  (
    'script style noscript template iframe object embed svg math canvas audio video picture form select textarea button ' +
    'head title xmp noembed noframes'
  ).split(' '),
)
const MARKS: Record<string, Mark['kind']> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  code: 'code',
  kbd: 'code',
  tt: 'code',
  samp: 'code',
}

/**
 * Foreign HTML -> blocks of text. Nothing of the markup survives but headings, paragraphs, list items, code, and the marks
 * strong, em, code and link (http, https, mailto). A short paragraph that is wholly bold becomes a heading. Text is NFC,
 * without invisible characters, blanks folded; at most 200,000 characters. Never throws; time is linear in the input.
 */
export function readBody(html: string): Body {
  const source = html.slice(0, LONGEST_HTML).replace(ESCAPED_TWICE, '&')
  const writer = new BlockWriter()
  const walk = new Walk(writer)
  const parser = new Parser(walk, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true })
  // In pieces, so that reading can stop when the writer is full or the depth is hostile.
  for (let at = 0; at < source.length && !walk.over; at += 4096) parser.write(source.slice(at, at + 4096))
  if (walk.tooDeep) return readPlainBody(source.replace(/<[^<>]{0,2000}>/g, '\n'))
  parser.end()
  writer.flush()
  return writer.body
}

class Walk {
  tooDeep = false
  #writer: BlockWriter
  #depth = 0
  #dropped = 0
  #lists: boolean[] = []

  constructor(writer: BlockWriter) {
    this.#writer = writer
  }

  get over(): boolean {
    return this.tooDeep || this.#writer.full
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.#depth > DEEPEST) this.tooDeep = true
    if (DROPPED.has(name)) this.#dropped++
    if (this.over || this.#dropped > 0) return
    if (HEADINGS.has(name)) this.#writer.start({ kind: 'heading' })
    else if (LISTS.has(name)) this.#openList(name)
    else if (name === 'li') this.#openItem()
    else if (name === 'pre') this.#openCode()
    else if (name === 'td' || name === 'th') this.#openCell()
    else if (BLOCKS.has(name)) this.#breakLine()
    else this.#openInline(name, attributes)
  }

  onclosetag(name: string): void {
    this.#depth--
    if (DROPPED.has(name)) this.#dropped--
    if (this.over || this.#dropped > 0) return
    if (LISTS.has(name)) {
      this.#writer.start()
      this.#lists.pop()
    } else if (name === 'pre') {
      this.#writer.flush()
      this.#writer.verbatim = false
      this.#writer.start()
    } else if (HEADINGS.has(name) || name === 'li') this.#writer.start()
    else if (!BLOCKS.has(name)) this.#writer.close(name)
    else if (!this.#writer.verbatim) this.#writer.flush()
  }

  ontext(text: string): void {
    if (!this.over && this.#dropped === 0) this.#writer.write(text)
  }

  #breakLine(): void {
    if (this.#writer.verbatim) this.#writer.write('\n')
    else this.#writer.flush()
  }

  #openList(name: string): void {
    this.#writer.start()
    this.#lists.push(name === 'ol')
  }

  #openItem(): void {
    const depth = Math.min(this.#lists.length - 1, 8)
    const ordered = this.#lists.at(-1) === true
    this.#writer.start({ kind: 'item', ...(depth > 0 ? { depth } : {}), ...(ordered ? { ordered } : {}) })
  }

  #openCode(): void {
    this.#writer.start({ kind: 'code' })
    this.#writer.verbatim = true
  }

  #openCell(): void {
    if (!this.#writer.isEmpty) this.#writer.write(' | ')
  }

  #openInline(name: string, attributes: Record<string, string>): void {
    if (name === 'a') this.#writer.open('a', 'link', safeLink(attributes.href))
    else this.#writer.open(name, markOf(name, attributes.style ?? ''))
  }
}

function markOf(name: string, style: string): Mark['kind'] | undefined {
  const weight = /font-weight\s{0,5}:\s{0,5}(\w{1,10})/i.exec(style)?.[1]?.toLowerCase()
  if (weight && (name === 'b' || name === 'span' || name === 'strong' || name === 'font')) {
    return /^(?:bold|bolder|[6-9]00)$/.test(weight) ? 'strong' : undefined
  }
  return Object.hasOwn(MARKS, name) ? MARKS[name] : undefined
}

/** An address that may stand in a page, or undefined: relative ones, scripts and data are none. */
function safeLink(href: string | undefined): string | undefined {
  const given = href?.trim()
  if (!given || given.length > LONGEST_LINK) return undefined
  const url = URL.parse(given.startsWith('//') ? `https:${given}` : given)
  if (!url || !['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined
  return url.username || url.password ? undefined : url.href
}
