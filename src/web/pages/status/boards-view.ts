import type { BoardHealth, Progress } from '../../../catalogue/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { recentTime } from '../../parts/recent.ts'
import { no, notStated, yes } from '../../parts/icons.ts'
import { sourceNames } from '../posting/source-names.ts'
import { outcomeWords, reasonWords, stateWords } from './words.ts'
import { count } from '../../parts/count.ts'

type Boards = { boards: BoardHealth[]; day: Progress; now: Date }

/** Beyond this a table is no longer read; the counts above it are of all. */
const MOST_TROUBLED = 100
const MOST_QUIET = 1_000

const stateMarks: Record<BoardHealth['state'], { className: string; icon: Html }> = {
  ok: { className: 'state-good', icon: yes },
  held: { className: 'state-bad', icon: no },
  failing: { className: 'state-bad', icon: no },
  waiting: { className: 'state-idle', icon: notStated },
}

/** How the boards fare: by state, by reason, then board by board with the troubled ones first. */
export function boardsSection({ boards, day, now }: Boards): Html {
  const troubled = boards.filter(({ state }) => state === 'failing' || state === 'held')
  const quiet = boards.filter(({ state }) => state === 'ok' || state === 'waiting')
  return html`<section class="section" aria-labelledby="boards">
<h2 id="boards">How the boards fare</h2>
${
  boards.length === 0
    ? html`<p class="quiet">No board is known yet.</p>`
    : html`${byState(boards)}
${failures(day)}
${troubled.length > 0 && troubledBoards(troubled, now)}
${quiet.length > 0 && quietBoards(quiet, boards.length, now)}`
}
</section>`
}

function state(of: BoardHealth['state']): Html {
  const { className, icon } = stateMarks[of]
  return html`<span class="${className}">${icon}${stateWords[of].name}</span>`
}

/** Rows of a name, a number and words, which wrap where a table would have to be pushed sideways. */
const countRows = (rows: { name: Child; value: Child; words: Child }[]): Html =>
  html`<ul class="count-rows" role="list">${rows.map(
    ({ name, value, words }) =>
      html`<li><span class="count-name">${name}</span> <span class="figure">${value}</span> <span class="count-words">${words}</span></li>`,
  )}</ul>`

const boardCount = (n: number): string => `${count(n)} ${n === 1 ? 'board' : 'boards'}`

function byState(boards: readonly BoardHealth[]): Html {
  const of = (name: BoardHealth['state']): number => boards.filter((board) => board.state === name).length
  const names = ['ok', 'held', 'failing', 'waiting'] as const
  return html`<p class="quiet section-note">A board is the list of one employer at one source.</p>
${countRows(names.map((name) => ({ name: state(name), value: boardCount(of(name)), words: stateWords[name].meaning })))}`
}

/** Why boards gave no list during the last 24 hours. */
function failures({ failures: reasons, checked }: Progress): Html {
  const entries = Object.entries(reasons).toSorted((a, b) => b[1] - a[1])
  if (entries.length === 0)
    return html`<p class="section-note quiet">${checked > 0 ? html`In the last 24 hours <span class="figure">${boardCount(checked)}</span> were asked, and every one gave its list.` : 'No board was asked in the last 24 hours.'}</p>`
  return html`<h3 class="section-sub">Failures in the last 24 hours</h3>
${countRows(
  entries.map(([outcome, boards]) => {
    const { name, meaning } = outcomeWords(outcome)
    return { name, value: boardCount(boards), words: meaning }
  }),
)}`
}

function troubledBoards(troubled: readonly BoardHealth[], now: Date): Html {
  const lastRead = ({ lastCompleteAt }: BoardHealth): Child =>
    lastCompleteAt ? html`last read in full ${recentTime(lastCompleteAt, now)}` : 'never read in full'
  return html`<h3 class="section-sub">Boards in trouble</h3>
${troubled.length > MOST_TROUBLED && html`<p class="quiet section-note">The first ${MOST_TROUBLED} of ${count(troubled.length)}.</p>`}
${countRows(
  troubled.slice(0, MOST_TROUBLED).map((board) => ({
    name: html`${board.name ?? board.token} <span class="quiet">${sourceNames[board.source]}</span>`,
    value: state(board.state),
    words: html`${why(board, now)}; ${count(board.open)} open, ${lastRead(board)}`,
  })),
)}`
}

function why({ failureReason, failingSince, state: of }: BoardHealth, now: Date): Child {
  if (of === 'held') return 'A list much shorter than the one before'
  if (!failureReason) return 'No list'
  return html`${reasonWords[failureReason]?.name ?? failureReason}${failingSince && html` <span class="quiet">(began ${recentTime(failingSince, now)})</span>`}`
}

function quietBoards(quiet: readonly BoardHealth[], all: number, now: Date): Html {
  const asked = quiet.toSorted((a, b) => Number(b.lastCompleteAt ?? 0) - Number(a.lastCompleteAt ?? 0))
  const item = ({ name, token, source, open, lastCompleteAt }: BoardHealth): Html =>
    html`<li>${name ?? token} <span class="quiet">${sourceNames[source]}, ${lastCompleteAt ? html`${count(open)} open, read ${recentTime(lastCompleteAt, now)}` : 'not asked yet'}</span></li>`
  return html`<details class="all-boards"><summary>${quiet.length < all ? `The ${count(quiet.length)} other boards` : `All ${boardCount(all)}`}</summary>
<ul class="link-columns" role="list">${asked.slice(0, MOST_QUIET).map(item)}</ul>
${quiet.length > MOST_QUIET && html`<p class="quiet">And ${count(quiet.length - MOST_QUIET)} more.</p>`}
</details>`
}
