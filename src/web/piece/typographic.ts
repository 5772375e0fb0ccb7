const OPENS_AFTER = /[\s([{–—/“‘]/

/** Straight quotation marks and apostrophes, as they are typed, as they are printed. `before`: the character that stands before the text. */
export function typographic(text: string, before = ''): string {
  if (!/["']/.test(text)) return text
  let last = before
  let printed = ''
  for (let at = 0; at < text.length; at++) {
    const opens = last === '' || OPENS_AFTER.test(last)
    last = markFor(text[at]!, opens, text[at + 1] ?? '')
    printed += last
  }
  return printed
}

/** What is left out at the beginning has an apostrophe: the '90s. */
function markFor(sign: string, opens: boolean, next: string): string {
  if (sign === '"') return opens ? '“' : '”'
  if (sign === "'") return opens && /[\p{L}"]/u.test(next) ? '‘' : '’'
  return sign
}
