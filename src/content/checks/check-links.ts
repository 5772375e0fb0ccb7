import type { Content } from '../load-content.ts'
import { lineOf, nodesOf } from '../parse-markdown.ts'
import type { ContentsEntry, Piece, Problem } from '../piece.ts'

export type Known = {
  /** Whether the site answers at that path; the query is not part of it. */
  isAddress(path: string): boolean
  /** What is wrong with a figure as it is asked for, in words; undefined when nothing is. */
  checkFigure(name: string, attributes: Record<string, string>): string | undefined
}

/** Every link inside the site, every related piece and every figure leads somewhere. */
export function checkLinks(piece: Piece, content: Content, known: Known): Problem[] {
  const { file, root, related, figures } = piece
  const broken = [...nodesOf(root)].flatMap((node): Problem[] => {
    if (node.type !== 'link') return []
    const message = linkProblem(node.url, piece, content, known)
    return message === undefined ? [] : [{ file, line: lineOf(node), message }]
  })
  const lost = related
    .filter((address) => content.at(address) === undefined || content.at(address) === piece)
    .map((address) => ({ file, line: 1, message: `related: there is no piece ${address}` }))
  const wrong = figures.flatMap(({ name, attributes, inline, line }): Problem[] => {
    const message = known.checkFigure(name, attributes)
    return message === undefined ? [] : [{ file, line, message: `${inline ? `:figure[${name}]` : `::${name}`}: ${message}` }]
  })
  return [...broken, ...lost, ...wrong]
}

function linkProblem(url: string, piece: Piece, content: Content, known: Known): string | undefined {
  if (!/^[/#]/.test(url)) return undefined
  const [path, id] = url.split('#')
  const target = path === '' ? piece : content.pieces.find((one) => one.path === path)
  if (path !== '' && !target && !known.isAddress(path!.split('?')[0]!)) return `The site has no page ${path}`
  if (id !== undefined && target && !idsOf(target.contents).includes(id)) return `No heading there has the id ${id}`
  return undefined
}

const idsOf = (entries: readonly ContentsEntry[]): string[] => entries.flatMap(({ id, parts }) => [id, ...idsOf(parts)])
