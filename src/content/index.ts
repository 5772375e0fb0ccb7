/**
 * The words of the site: guides, resources, blog, AI Corner and plain pages, written as Markdown files under
 * `content/`, read once into trees. What the figures in them show is not known here, only their names as written.
 */
export { blockFigures, inlineFigures } from './figure-names.ts'
export { followContent, type ContentFollower } from './follow-content.ts'
export { contentOf, loadContent, problemLine, type Content } from './load-content.ts'
export { nodesOf, textOf } from './parse-markdown.ts'
export {
  pathOf,
  sections,
  type ContentsEntry,
  type FigureUse,
  type FrontMatter,
  type Piece,
  type Problem,
  type Section,
  type Source,
} from './piece.ts'
export { figureUse, readPiece } from './read-piece.ts'
