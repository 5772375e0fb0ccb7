import { basename } from 'node:path'
import type { Heading, Nodes, Root } from 'mdast'
import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import { blockFigures, inlineFigures } from './figure-names.ts'
import { readFrontMatter, splitFile } from './front-matter.ts'
import { countWords } from './count-words.ts'
import { headingId } from './heading-id.ts'
import { lineOf, nodesOf, parseMarkdown, textOf } from './parse-markdown.ts'
import { pathOf, type ContentsEntry, type FigureUse, type Piece, type Problem, type Section } from './piece.ts'

/**
 * Words a minute of quiet reading of English non-fiction: Brysbaert, "How many words do we read per minute?", Journal of
 * Memory and Language 109 (2019), 104047.
 */
const WORDS_A_MINUTE = 238

type ReadPiece = { ok: true; piece: Piece } | { ok: false; problems: Problem[] }

/** One file of `content/<section>/` as a piece, or everything that keeps it from being one. */
export function readPiece(content: string, section: Section, file: string): ReadPiece {
  const slug = basename(file, '.md')
  const problem = (line: number, message: string): Problem => ({ file, line, message })
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))
    return { ok: false, problems: [problem(1, 'The name of the file is small letters, digits and hyphens')] }
  const halves = splitFile(content)
  if (!halves) return { ok: false, problems: [problem(1, 'No front matter between two lines of ---')] }
  const front = readFrontMatter(halves.yaml, section, file)
  const root = parseMarkdown(halves.text)
  const keys = front.ok ? front.value.sources.map(({ key }) => key) : undefined
  const problems = [
    ...(front.ok ? [] : front.problems),
    ...(front.ok && front.value.career !== undefined && front.value.career !== slug
      ? [problem(1, `The file of the guide to ${front.value.career} is named ${front.value.career}.md`)]
      : []),
    ...treeProblems(root, keys).map(([line, message]) => problem(line, message)),
  ]
  if (!front.ok || problems.length > 0) return { ok: false, problems }
  const words = countWords(root)
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE))
  const made = { root, contents: contentsOf(root), figures: figuresOf(root), words, minutes }
  return { ok: true, piece: { ...front.value, section, slug, file, path: pathOf(section, slug), ...made } }
}

const refused: Partial<Record<Nodes['type'], string>> = {
  html: 'HTML is not read',
  image: 'Pictures are figures: write a directive',
  imageReference: 'Pictures are figures: write a directive',
  linkReference: 'Write the address of a link beside it',
  definition: 'Write the address of a link beside it; sources stand in the front matter',
  footnoteDefinition: 'The note is made of `sources`: write no definition',
  containerDirective: 'Only `::name{..}` on a line of its own and `:figure[name]{..}` are read',
}

function treeProblems(root: Root, sourceKeys: string[] | undefined): [number, string][] {
  return [...nodesOf(root)].flatMap((node): [number, string][] => {
    const message = problemOf(node, sourceKeys)
    return message === undefined ? [] : [[lineOf(node), message]]
  })
}

function problemOf(node: Nodes, sourceKeys: string[] | undefined): string | undefined {
  if (node.type === 'heading' && (node.depth < 2 || node.depth > 3)) return 'Headings are ## and ###'
  if (node.type === 'leafDirective' && !blockFigures.includes(node.name)) return `There is no figure ::${node.name}`
  if (node.type === 'textDirective') return inlineProblem(node)
  if (node.type === 'footnoteReference' && sourceKeys && !sourceKeys.includes(node.identifier))
    return `No source has the key ${node.identifier}`
  if (node.type === 'link' && !/^(?:https?:\/\/|mailto:|\/|#)/.test(node.url))
    return `A link is a path of the site or a whole address: ${node.url}`
  return refused[node.type]
}

function inlineProblem(node: TextDirective): string | undefined {
  if (node.name !== 'figure') return `There is no directive :${node.name}; a block figure has two colons and its own line`
  const kind = kindOf(node)
  return inlineFigures.includes(kind) ? undefined : `There is no figure in a sentence named “${kind}”`
}

const kindOf = (node: TextDirective): string => node.children.map((child) => textOf(child)).join('').trim()

/** The name of a figure and what it asks for, as written. */
export function figureUse(node: LeafDirective | TextDirective): FigureUse {
  const inline = node.type === 'textDirective'
  const given = Object.entries(node.attributes ?? {})
  const attributes = Object.fromEntries(given.map(([name, value]) => [name, value ?? '']))
  return { name: inline ? kindOf(node) : node.name, inline, attributes, line: lineOf(node) }
}

const figuresOf = (root: Root): FigureUse[] =>
  [...nodesOf(root)].flatMap((node) =>
    node.type === 'leafDirective' || node.type === 'textDirective' ? [figureUse(node)] : [],
  )

/** Headings in two levels, each with the id it has on the page; ids of headings that say the same are numbered. */
function contentsOf(root: Root): ContentsEntry[] {
  const taken = new Set<string>()
  const out: ContentsEntry[] = []
  for (const heading of root.children.filter((node): node is Heading => node.type === 'heading')) {
    const text = textOf(heading).trim()
    const entry = { id: headingId(text, taken), text, parts: [] }
    heading.data = { ...heading.data, id: entry.id }
    const above = out.at(-1)
    if (heading.depth === 3 && above) above.parts.push(entry)
    else out.push(entry)
  }
  return out
}

declare module 'mdast' {
  interface HeadingData {
    /** The id of the heading on the page. */
    id?: string
  }
}
