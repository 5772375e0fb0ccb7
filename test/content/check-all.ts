import { checkLinks, checkNumbers, checkParts, checkSpelling, sharedSentences } from '../../src/content/checks/index.ts'
import type { Content, Problem } from '../../src/content/index.ts'
import { checkFigure } from '../../src/web/figures/index.ts'
import { isSiteAddress } from '../../src/web/site-addresses.ts'
import { knownWords } from './known-words.ts'

/** Everything that is asked of the pieces together, in the order of files and lines. */
export function checkAll(content: Content): Problem[] {
  const isWord = knownWords()
  const known = { isAddress: isSiteAddress, checkFigure }
  const each = content.pieces.flatMap((piece) => [
    ...checkParts(piece),
    ...checkNumbers(piece),
    ...checkLinks(piece, content, known),
    ...checkSpelling(piece, isWord),
  ])
  return [...content.problems, ...each, ...sharedSentences(content.pieces)].toSorted(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line,
  )
}
