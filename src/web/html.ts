/** Text that is already safe markup. Only `html` and `raw` make it. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
  toString(): string {
    return this.markup
  }
}

export type Child = Html | string | number | false | null | undefined | Child[]

const UNSAFE = /[&<>"']/
const UNSAFE_OR_WIDE = /[&<>"'\u0100-\uffff]/
const WIDE = /[^\u0000-\u00ff]/gu
const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Escapes for element text and for quoted attributes. Most strings need nothing, so look before replacing. */
export const escape = (text: string): string => (UNSAFE.test(text) ? text.replace(/[&<>"']/g, (c) => ENTITY[c]!) : text)

/**
 * The same, with every sign beyond Latin-1 by its number: one curly quote would double the width of the whole page in memory,
 * and its way into bytes takes four times as long then.
 */
export const escapeNarrow = (text: string): string =>
  UNSAFE_OR_WIDE.test(text) ? escape(text).replace(WIDE, byNumber) : text

/** Half a sign, which no reference can name, is the sign for what cannot be shown, as in any page. */
const byNumber = (sign: string): string => `&#${sign.toWellFormed().codePointAt(0)};`

function render(child: Child): string {
  if (typeof child === 'string') return escapeNarrow(child)
  if (child instanceof Html) return child.markup
  if (Array.isArray(child)) {
    let out = ''
    for (const each of child) out += render(each)
    return out
  }
  return child === false || child === null || child === undefined ? '' : String(child)
}

/** Markup with every value escaped; `false`, `null` and `undefined` show nothing, arrays are joined. Attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...values: Child[]): Html {
  let out = strings[0]!
  for (let i = 0; i < values.length; i++) out += render(values[i]) + strings[i + 1]!
  return new Html(out)
}

/**
 * The same markup as a single run of bytes, for what is kept and put into many pages: text put together from many pieces would be
 * walked through again for every page.
 */
export const inOnePiece = ({ markup }: Html): Html =>
  new Html(Buffer.from(markup.replace(WIDE, byNumber), 'latin1').toString('latin1'))

/** Markup that we wrote ourselves and that needs no escaping: inlined SVG, JSON-LD that is already escaped. */
export const raw = (markup: string): Html => new Html(markup)
