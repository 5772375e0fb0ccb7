import type { TextMatch } from '../../../search/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { close } from '../../parts/icons.ts'
import { personWords } from '../../person.ts'
import { addressOf } from './address.ts'
import type { Asked } from './ask.ts'
import { cleared, leftAside, type Chosen, type LeftAside, type OtherWay } from './chosen.ts'
import { fromStart, type Filters } from './filters.ts'

type Read = { path: string; asked: Asked; chosen: readonly Chosen[] }

/** How the question was understood: a chip for each filter, words that change nothing, and what could be meant otherwise. */
export const understanding = (read: Read): Child =>
  html`${chips(read)}${saidPlace(read.asked)}${asideLine(read)}${otherwiseLine(read)}`

function chips({ path, asked, chosen }: Read): Child {
  if (chosen.length === 0) return undefined
  const chip = ({ label, note, without, words }: Chosen): Html =>
    html`<li>
<a class="chip" href="${addressOf(path, without)}" rel="nofollow"><span class="for-ears">${words === undefined ? 'Remove filter: ' : `Take “${words}” out: `}</span>${label}${note && html` <span class="chip-note">(${note})</span>`}${close}</a>
</li>`
  return html`<ul class="chips" role="list" aria-label="Chosen filters">
${chosen.map(chip)}${chosen.length > 1 && html`<li><a class="chip chip-all" href="${addressOf(path, cleared(asked.filters))}" rel="nofollow">Clear all</a></li>`}
</ul>`
}

function saidPlace({ isPlaceSaid, person }: Asked): Child {
  if (!isPlaceSaid) return undefined
  return html`<p class="listing-understood">For this search you are in <strong>${personWords(person)}</strong>, as your words say.</p>`
}

const quoted = (words: string): string => `“${words}”`

/** Every word that narrows nothing is named, with the reason; those with the same reason together. */
function asideLine({ path, asked }: Read): Child {
  const aside = leftAside(asked)
  if (aside.length === 0) return undefined
  const reasons = [...Map.groupBy(aside, ({ why }) => why)]
  const ways = (parts: LeftAside[]): Child =>
    parts
      .flatMap(({ others }) => others)
      .map((other) => html` <a href="${addressOf(path, other.filters)}" rel="nofollow">Read as: ${other.label}</a>`)
  return html`<p class="listing-understood small">Left aside: ${reasons.map(
    ([why, parts], i) =>
      html`${i > 0 && '; '}${parts.map(({ words }) => quoted(words)).join(', ')} (${why})${ways(parts)}`,
  )}. <a href="${addressOf(path, { ...fromStart(asked.filters), plain: true })}" rel="nofollow">Search all of it as plain words</a></p>`
}

/** Words that can be read in another way, and the way there. */
function otherwiseLine({ path, chosen }: Read): Child {
  const doubts = chosen.filter(({ others = [] }) => others.length > 0)
  if (doubts.length === 0) return undefined
  const link = ({ label, filters }: OtherWay): Html =>
    html`<a href="${addressOf(path, filters)}" rel="nofollow">${label}</a>`
  return html`<p class="listing-understood small">Meant otherwise? ${doubts.map(
    ({ words, others = [] }, i) =>
      html`${i > 0 && '; '}${quoted(words!)}: ${others.map((one, at) => html`${at > 0 && ' or '}${link(one)}`)}`,
  )}</p>`
}

/** What was searched where a word is spelled like none, stands nowhere, or a phrase in no title. Nothing is dropped in silence. */
export function textNotices(path: string, filters: Filters, text: TextMatch | undefined, total: number): Child {
  if (!text) return undefined
  const exact = addressOf(path, { ...fromStart(filters), exact: true })
  const { mended = [], loose = [], missing, words, mode } = text
  const lines: Child[] = [
    ...mended.map(
      ({ from, to }) =>
        html`Nothing holds ${quoted(from)}; showing <strong>${to}</strong>. <a href="${exact}" rel="nofollow">Search for it exactly</a>`,
    ),
    ...loose.map(
      (phrase) => html`${quoted(phrase)} is looked for in titles first; postings with all of its words follow.`,
    ),
    missing.length > 0 && html`No posting says ${missing.map(quoted).join(', ')}.`,
    total > 0 &&
      mode === 'some' &&
      html`No posting has every word: these have at least one of ${words.map(quoted).join(', ')}.`,
    total > 0 &&
      mode !== 'some' &&
      missing.length > 0 &&
      words.length > 0 &&
      html`These have ${words.map(quoted).join(', ')}.`,
  ]
  const said = lines.filter(Boolean)
  return said.length > 0 && html`<div class="listing-notices">${said.map((line) => html`<p>${line}</p>`)}</div>`
}
