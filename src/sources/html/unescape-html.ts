import { decodeHTML } from 'entities'

/**
 * HTML that a source has escaped as text ("&lt;p&gt;"), unescaped once; once more if it was escaped twice, so that no tag
 * shows as text. HTML that is not escaped comes back as it is.
 */
export function unescapeHtml(content: string): string {
  let html = content
  for (let times = 0; times < 2 && !TAG.test(html) && ESCAPED_TAG.test(html); times++) html = decodeHTML(html)
  return html
}

const TAG = /<[a-z/!]/i
const ESCAPED_TAG = /&(?:amp;|#38;)?(?:lt|LT|#60|#x3c);?/i
