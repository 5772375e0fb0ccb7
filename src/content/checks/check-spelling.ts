import type { Nodes } from 'mdast'
import { linesOf } from '../count-words.ts'
import { lineOf, textOf } from '../parse-markdown.ts'
import type { Piece, Problem } from '../piece.ts'

const WORD = /\p{L}[\p{L}’']*/gu

/** Words that are in no list, nor in the names of the piece's sources. Code, addresses and words with a digit are left alone. */
export function checkSpelling(piece: Piece, isListed: (word: string) => boolean): Problem[] {
  const { file, title, name, description, sources } = piece
  const cited = new Set(sources.flatMap(({ title, by = '' }) => `${title} ${by}`.match(WORD) ?? []))
  const isWord = (word: string): boolean => isListed(word) || cited.has(word)
  const front = [title, name, description].flatMap((text) => unknown(text, isWord))
  return [
    ...front.map((word) => ({ file, line: 1, message: `spelling: ${word}` })),
    ...[...linesOf(piece.root)].flatMap((block) => inBlock(block, file, isWord)),
  ]
}

const inBlock = (block: Nodes, file: string, isWord: (word: string) => boolean): Problem[] =>
  unknown(textOf(block, { code: false }), isWord).map((word) => ({
    file,
    line: lineOf(block),
    message: `spelling: ${word}`,
  }))

function unknown(text: string, isWord: (word: string) => boolean): string[] {
  const plain = text.replace(/\S*(?:\d|\/\/|@|_|\.\p{L})\S*/gu, ' ')
  const words = (plain.match(WORD) ?? []).map((word) => word.replaceAll('’', "'").replace(/(?:'s|')$/, ''))
  return [...new Set(words)].filter((word) => word.length > 1 && !isWord(word))
}
