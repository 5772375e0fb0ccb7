import type { Nodes, PhrasingContent, Root, Text } from 'mdast'
import { directiveFromMarkdown, type TextDirective } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'

/** Markdown as written here: CommonMark with tables and directives, and `<` is only ever a character. */
export function parseMarkdown(text: string): Root {
  const root = fromMarkdown(text, {
    extensions: [gfmTable(), directive(), { disable: { null: ['htmlFlow', 'htmlText'] } }],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  })
  mend(root)
  return root
}

/** Every node of the tree, in the order of the text. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesOf(child)
}

/** The words of a node as a reader sees them; figures and notes say nothing. `code`: with the text of code in a line. */
export function textOf(node: Nodes, { code = true } = {}): string {
  if (node.type === 'text') return node.value
  if (node.type === 'inlineCode') return code ? node.value : ' '
  if (node.type === 'break') return ' '
  if (node.type === 'textDirective' || node.type === 'code') return ''
  return 'children' in node ? (node.children as Nodes[]).map((child) => textOf(child, { code })).join('') : ''
}

/** The line of the file on which a node begins. */
export const lineOf = (node: Nodes): number => node.position?.start.line ?? 1

/** Notes have no definition in the text, so the parser leaves them as characters: they become references here. */
function mend(node: Nodes): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  children.forEach(mend)
  if (children.some(needsMending)) node.children = children.flatMap(mended) as typeof node.children
}

const NOTE = /\[\^([a-z0-9-]{1,40})\]/g
const needsMending = (node: Nodes): boolean =>
  node.type === 'textDirective' || (node.type === 'text' && node.value.includes('[^'))

function mended(node: Nodes): Nodes[] {
  if (node.type === 'textDirective') return isColon(node) ? [{ type: 'text', value: `:${node.name}` }] : [node]
  return node.type === 'text' ? withNotes(node) : [node]
}

/** A colon before a word, as in `key:value`, is no directive. */
const isColon = ({ attributes, children }: TextDirective): boolean =>
  children.length === 0 && Object.keys(attributes ?? {}).length === 0

function withNotes({ value, position }: Text): PhrasingContent[] {
  const out: PhrasingContent[] = []
  let end = 0
  for (const match of value.matchAll(NOTE)) {
    if (match.index > end) out.push({ type: 'text', value: value.slice(end, match.index), position })
    const line = (position?.start.line ?? 1) + (value.slice(0, match.index).match(/\n/g)?.length ?? 0)
    const place = { line, column: 1 }
    out.push({ type: 'footnoteReference', identifier: match[1]!, label: match[1]!, position: { start: place, end: place } })
    end = match.index + match[0].length
  }
  if (end < value.length) out.push({ type: 'text', value: value.slice(end), position })
  return out
}
