import { announce } from './announce.ts'
import { element } from './element.ts'
import { inStage, stages, track, type Kept, type Stage, type Tracked } from './kept-state.ts'
import { change, kept, now, onChange } from './kept-store.ts'
import { myCard, showNote, stateWords } from './my-card.ts'
import { statesOf, type States } from './posting-states.ts'
import { stageWords } from './posting-marks.ts'

const columnNote: Record<Stage, string> = {
  saved: 'to look at, to apply to',
  applied: 'sent, waiting',
  interviewing: 'talking',
  offer: 'to decide',
  closed: 'over, either way',
}

/** Five columns; a posting is moved by its buttons, by Shift and an arrow, or by dragging. */
export function makeBoard(): HTMLElement {
  const place = element('section', { 'aria-labelledby': 'board-title' })
  const cards = new Map<number, HTMLElement>()
  let states: States = new Map()
  let shown: string | undefined

  function show(): void {
    const now = shapeOf(kept())
    // a note that is left by pressing a button must not take that button away
    if (now === shown) return void cards.forEach((card, id) => showNote(card, kept().tracked[id]?.note ?? ''))
    shown = now
    const focused = document.activeElement?.closest<HTMLElement>('.my-card')?.id
    const what = (document.activeElement as HTMLElement | null)?.dataset.what
    const all = kept()
    const isEmpty = Object.keys(all.tracked).length === 0
    cards.clear()
    place.replaceChildren(
      element('h2', { id: 'board-title', class: 'for-ears' }, 'Postings'),
      isEmpty
        ? nothingYet()
        : element('div', { class: 'board' }, ...stages.map((stage) => column(stage, inStage(all, stage)))),
    )
    if (focused) giveBackFocus(focused, what)
  }

  function column(stage: Stage, postings: Tracked[]): HTMLElement {
    const made = element(
      'section',
      { class: 'column', 'aria-labelledby': `column-${stage}`, 'data-stage': stage },
      element(
        'h3',
        { id: `column-${stage}` },
        stageWords[stage],
        ' ',
        element('span', { class: 'facet-count' }, String(postings.length)),
      ),
      postings.length === 0
        ? element('p', { class: 'small quiet' }, columnNote[stage])
        : element('ul', { role: 'list' }, ...postings.map((one) => element('li', {}, cardOf(one)))),
    )
    acceptDrops(made, (id) => move(id, stage))
    return made
  }

  function cardOf(one: Tracked): HTMLElement {
    const made = myCard(one, move)
    cards.set(one.id, made)
    showState(one.id)
    return made
  }

  function showState(id: number): void {
    const line = cards.get(id)?.querySelector<HTMLElement>('.my-card-state')
    if (line) line.replaceChildren(...stateWords(states.get(id)))
  }

  show()
  onChange(show)
  void statesOf(Object.keys(kept().tracked).map(Number)).then((found) => {
    states = found
    for (const id of cards.keys()) showState(id)
  })
  return place
}

/** What the board is made of, notes aside. */
const shapeOf = ({ tracked }: Kept): string =>
  JSON.stringify(Object.values(tracked).map(({ note: _, changedAt: __, ...rest }) => rest))

function move(id: number, stage: Stage): void {
  const one = kept().tracked[id]
  if (!one || one.stage === stage) return
  change((before) => track(before, one, stage, now()))
  announce(`${one.title}: from ${stageWords[one.stage]} to ${stageWords[stage]}.`)
}

/** The card was made anew in another column: the same button of it, or its title, has the focus again. */
function giveBackFocus(id: string, what: string | undefined): void {
  const card = document.getElementById(id)
  const same = what ? card?.querySelector<HTMLElement>(`[data-what=${what}]`) : undefined
  const next =
    same ?? card?.querySelector<HTMLElement>('.my-card-title') ?? document.querySelector<HTMLElement>('.my-card-title')
  next?.focus()
}

function acceptDrops(column: HTMLElement, drop: (id: number) => void): void {
  const TYPE = 'application/x-offing-posting'
  column.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes(TYPE)) return
    event.preventDefault()
    column.dataset.over = ''
  })
  column.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!column.contains(relatedTarget as Node | null)) delete column.dataset.over
  })
  column.addEventListener('drop', (event) => {
    delete column.dataset.over
    const id = Number(event.dataTransfer?.getData(TYPE))
    if (!id) return
    event.preventDefault()
    drop(id)
  })
}

const nothingYet = (): HTMLElement =>
  element(
    'div',
    { class: 'nothing' },
    element('p', {}, element('strong', {}, 'Nothing is kept here yet.')),
    element(
      'p',
      {},
      'Press Save on a posting, or the key s, and it stands here, with its dates and your notes, from saved to offer. It stays when the posting closes. If you kept postings in another browser, export them there and import them below.',
    ),
    element('p', {}, element('a', { href: '/jobs' }, 'Look at all jobs')),
  )
