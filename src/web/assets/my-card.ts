import { announce, REFUSED } from './announce.ts'
import { button, dayOf, element, forEars } from './element.ts'
import { most, stages, writeNote, type Stage, type Tracked } from './kept-state.ts'
import { change, kept, now } from './kept-store.ts'
import { remove, stageWords } from './posting-marks.ts'
import type { State } from './posting-states.ts'

type MoveTo = (id: number, stage: Stage) => void

/** A tracked posting: what it is, whether it is still open, when it moved, notes, and the ways to the neighbouring columns. */
export function myCard(one: Tracked, move: MoveTo): HTMLElement {
  const at = stages.indexOf(one.stage)
  const [before, after] = [stages[at - 1], stages[at + 1]]
  const card = element(
    'article',
    { class: 'my-card', id: `posting-${one.id}` },
    element('a', { class: 'my-card-title', href: one.path, draggable: 'false' }, one.title),
    element('p', { class: 'my-card-company' }, one.company),
    element('p', { class: 'my-card-state small' }),
    dates(one),
    note(one),
    element(
      'div',
      { class: 'my-card-tools' },
      before && moveButton(one, before, 'back', move),
      after && moveButton(one, after, 'on', move),
      removeButton(one),
    ),
  )
  card.addEventListener('keydown', (event) => {
    const to = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined
    if (!to || !event.shiftKey || (event.target as HTMLElement).matches('textarea')) return
    event.preventDefault()
    move(one.id, to)
  })
  if (matchMedia('(pointer: fine)').matches) makeDraggable(card, one.id)
  return card
}

function moveButton(one: Tracked, to: Stage, what: 'back' | 'on', move: MoveTo): HTMLElement {
  const made = button('', () => move(one.id, to), { 'data-what': what })
  const words = stageWords[to]
  made.append(forEars('Move to '), what === 'back' ? `← ${words}` : `${words} →`, forEars(`: ${one.title}`))
  return made
}

function removeButton(one: Tracked): HTMLElement {
  const made = button('Remove', () => remove(one.id), { 'data-what': 'remove' })
  made.append(forEars(`: ${one.title}`))
  return made
}

/** The last move, and on demand all of them. */
function dates({ moves, stage, changedAt }: Tracked): HTMLElement {
  const last = moves.at(-1) ?? { to: stage, at: changedAt }
  const line = `${stageWords[last.to]} ${dayOf(last.at)}`
  if (moves.length < 2) return element('p', { class: 'small quiet' }, line)
  return element(
    'details',
    { class: 'my-dates small quiet' },
    element('summary', { 'data-what': 'dates' }, line),
    element('ol', {}, ...moves.map(({ to, at }) => element('li', {}, `${stageWords[to]} ${dayOf(at)}`))),
  )
}

/** Plain text, kept when one leaves the field: not at each key, which would write everything again each time. */
function note(one: Tracked): HTMLElement {
  const field = element('textarea', {
    class: 'input',
    maxlength: String(most.note),
    rows: '4',
    'aria-label': `Notes on ${one.title}`,
    'data-what': 'note',
  })
  field.value = one.note
  const keep = (): void => {
    // a field that the board has replaced holds what was, not what is
    if (!field.isConnected || field.value === (kept().tracked[one.id]?.note ?? '')) return
    if (!change((before) => writeNote(before, one.id, field.value, now()))) announce(REFUSED)
  }
  field.addEventListener('change', keep)
  addEventListener('pagehide', keep)
  const made = element(
    'details',
    { class: 'my-note small' },
    element('summary', { 'data-what': 'notes' }, one.note ? 'Notes' : 'Add notes', forEars(`: ${one.title}`)),
    field,
  )
  made.open = one.note !== ''
  return made
}

/** A note that was written elsewhere, in another tab or by an import; never under the hands of who is writing. */
export function showNote(card: HTMLElement, note: string): void {
  const field = card.querySelector('textarea')!
  if (field !== document.activeElement) field.value = note
}

function makeDraggable(card: HTMLElement, id: number): void {
  card.draggable = true
  card.addEventListener('dragstart', (event) => {
    if ((event.target as HTMLElement | null) !== card) return event.preventDefault()
    event.dataTransfer?.setData('application/x-offing-posting', String(id))
  })
}

/** "Still open", "Closed since 3 December 2026", "No longer known here"; nothing while that is not known. */
export function stateWords(state: State | undefined): (Node | string)[] {
  if (!state) return []
  if (state.state === 'open') return [element('span', { class: 'state-open' }, 'Still open')]
  const words =
    state.state === 'gone'
      ? 'No longer known to this site'
      : `Closed${state.closedAt ? ` since ${dayOf(state.closedAt)}` : ''}`
  return [element('span', { class: 'state-over' }, words)]
}
