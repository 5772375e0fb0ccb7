import { nodesOf, type Piece, type Source } from '../../content/index.ts'
import { html, type Child, type Html } from '../html.ts'

/** A source with its number on the page, and how often the text cites it. */
export type Note = { source: Source; number: number; cited: number }

/** Sources in the order in which the text cites them first; any that it does not cite come last. */
export function notesOf({ root, sources }: Piece): Map<string, Note> {
  const cited = [...nodesOf(root)].flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []))
  const keys = new Set([...cited, ...sources.map(({ key }) => key)])
  const notes = [...keys].flatMap((key) => sources.find((source) => source.key === key) ?? [])
  return new Map(
    notes.map((source, i) => [
      source.key,
      { source, number: i + 1, cited: cited.filter((key) => key === source.key).length },
    ]),
  )
}

/** The mark in the text: the `nth` time that this source is cited. */
export const noteMark = ({ source, number }: Note, nth: number): Html =>
  html`${WORD_JOINER}<sup class="note"><a href="#source-${source.key}" id="cited-${source.key}-${nth}" aria-label="Source ${number}">${number}</a></sup>`

/** Keeps the mark in the line of the word that it stands at. */
const WORD_JOINER = '\u2060'

/** The list of sources, each with the way back to where it is cited. */
export function sourceList(notes: ReadonlyMap<string, Note>): Child {
  if (notes.size === 0) return undefined
  return html`<section class="sources" aria-labelledby="sources">
<h2 id="sources">Sources</h2>
<ol>
${[...notes.values()].map((note) => html`<li id="source-${note.source.key}">${sourceWords(note.source)}${waysBack(note)}</li>`)}
</ol>
</section>`
}

function sourceWords({ title, by, year, url }: Source): Html {
  const name =
    url === undefined ? html`<cite>${title}</cite>` : html`<a href="${url}" rel="noopener"><cite>${title}</cite></a>`
  const rest = [by, year].filter((part) => part !== undefined).join(', ')
  return html`${name}${rest && `. ${rest}`}.`
}

const waysBack = ({ source, cited, number }: Note): Html[] =>
  Array.from(
    { length: cited },
    (_, i) =>
      html` <a class="note-back" href="#cited-${source.key}-${i + 1}" aria-label="Back to where source ${number} is cited${cited > 1 && ` (${i + 1})`}">↑</a>`,
  )
