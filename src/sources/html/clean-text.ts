// Blanks of every width become one kind; a form feed or a vertical tab is a blank as well.
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u000b\u000c]/g
// Controls, soft hyphens, zero-width marks, direction overrides, and what Unicode leaves to private use.

const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff]/g
// Joiners mean something inside Indic, Persian and emoji text; beside Latin they only hide.

const STRAY_JOINER = /(?<=^|[\u0000-\u05ff])[\u200c\u200d]|[\u200c\u200d](?=[\u0000-\u05ff]|$)/g
/** The bullet of the Symbol font, as word processors paste it. */
const SYMBOL_BULLET = /\uf0b7/g

const PLAIN = /^[\u0020-\u007e\n\t]*$/

/** Well-formed NFC text without invisible characters; line breaks and tabs stay. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(SYMBOL_BULLET, '•')
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .normalize('NFC')
}

/** One line: cleaned, blanks folded, trimmed, at most `longest` UTF-16 units. */
export function cleanLine(text: string, longest = 500): string {
  const line = cleanText(text.slice(0, longest * 4))
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= longest ? line : line.slice(0, longest).toWellFormed().trimEnd()
}
