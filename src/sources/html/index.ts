/** Foreign HTML and plain text -> blocks. */
export { cleanLine, cleanText } from './clean-text.ts'
export { readBody } from './read-body.ts'
export { readPlainBody } from './read-plain-body.ts'
export { unescapeHtml } from './unescape-html.ts'
