import { linesOf, wordsIn } from '../count-words.ts'
import { lineOf, textOf } from '../parse-markdown.ts'
import type { Piece, Problem } from '../piece.ts'

/** So many words in a row make a sentence that one knows again. */
const IN_A_ROW = 8

/** Runs of words that stand in two pieces, once for each line of the later one. */
export function sharedSentences(pieces: readonly Piece[]): Problem[] {
  const first = new Map<string, { piece: Piece; line: number }>()
  return pieces.flatMap((piece) => {
    const seen = new Map<number, Problem>()
    for (const { run, line } of runsOf(piece)) {
      const other = first.get(run)
      if (!other) first.set(run, { piece, line })
      else if (other.piece !== piece && !seen.has(line)) {
        const message = `“${run}” also stands in ${other.piece.file}:${other.line}`
        seen.set(line, { file: piece.file, line, message })
      }
    }
    return [...seen.values()]
  })
}

function runsOf({ root }: Piece): { run: string; line: number }[] {
  const texts = [...linesOf(root)].filter(({ type }) => type !== 'heading')
  return texts.flatMap((block) => {
    const words = wordsIn(textOf(block)).map((word) => word.toLowerCase().replaceAll('’', "'"))
    const line = lineOf(block)
    return words.slice(IN_A_ROW - 1).map((_, i) => ({ run: words.slice(i, i + IN_A_ROW).join(' '), line }))
  })
}
