import type { Nodes } from 'mdast'
import { linesOf } from '../count-words.ts'
import { lineOf, nodesOf, textOf } from '../parse-markdown.ts'
import type { Piece, Problem } from '../piece.ts'

/**
 * Words that claim an amount: percents, money, large counts, shares in words. Years, versions, names of standards and
 * lengths of time in advice claim nothing.
 */
const claims: readonly RegExp[] = [
  /\d[\d.,]* ?(?:%|per ?cent\b)/,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) percent\b/i,
  /[$€£¥] ?\d/,
  /\b\d[\d.,]* ?(?:dollars|euros|pounds|USD|EUR|GBP)\b/,
  /\b\d[\d.,]* (?:thousand|million|billion)\b/,
  /\b\d{1,3}(?:,\d{3})+\b/,
  /(?<![\w.:/-]|[A-Z]{2} )\d{5,}\b/,
  /\b(?:one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?(?:three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d+) (?!minutes|hours|days|weeks|months|years)\p{L}/iu,
  /\b\d+ out of (?:every )?\d+ \p{L}/u,
]

/** Each block of text that claims a number has, in the same block, a note with its source or a figure that is counted. */
export function checkNumbers({ root, file }: Piece): Problem[] {
  return root.children.flatMap((block) => claimsIn(block).map(([line, message]) => ({ file, line, message })))
}

function claimsIn(block: Nodes): [number, string][] {
  const parts = block.type === 'table' ? [block] : [...linesOf(block)]
  return parts.flatMap((part): [number, string][] => {
    if ([...nodesOf(part)].some(({ type }) => type === 'footnoteReference' || type === 'textDirective')) return []
    const text = part.type === 'table' ? [...linesOf(part)].map((cell) => textOf(cell)).join(' | ') : textOf(part)
    const claim = claims.map((one) => one.exec(textWithoutCode(part, text))?.[0]).find((found) => found !== undefined)
    return claim === undefined ? [] : [[lineOf(part), `“${claim.trim()}” has no source and no figure beside it`]]
  })
}

const textWithoutCode = (node: Nodes, text: string): string =>
  node.type === 'table' ? text : textOf(node, { code: false })
