import { announce, REFUSED } from './announce.ts'
import { button, dayOf, element, forEars } from './element.ts'
import {
  hasRoomFor,
  hide,
  markSeen,
  most,
  restore,
  track,
  unhide,
  untrack,
  type PostingRef,
  type Stage,
} from './kept-state.ts'
import { change, kept, now, onChange } from './kept-store.ts'

export const stageWords: Record<Stage, string> = {
  saved: 'Saved',
  applied: 'Applied',
  interviewing: 'Interviewing',
  offer: 'Offer',
  closed: 'Closed',
}

/** The posting of a card, from what stands on it. */
export function refOfCard(card: HTMLElement): PostingRef {
  const link = card.querySelector<HTMLAnchorElement>('.card-title a')!
  return {
    id: Number(card.dataset.posting),
    title: link.textContent,
    company: card.dataset.company ?? '',
    path: link.pathname,
  }
}

/** Puts the buttons on every card and on the posting of the page, and keeps them true. Called again it only does what is new. */
export function dressPostings(): void {
  for (const card of document.querySelectorAll<HTMLElement>('.card[data-posting]')) {
    const place = card.querySelector<HTMLElement>('.mine')
    if (place && place.childElementCount === 0) dress(place, refOfCard(card), card)
  }
  const own = document.querySelector<HTMLElement>('.mine-posting')
  if (own && own.childElementCount === 0) {
    const { posting, title = '', company = '', path = '' } = own.dataset
    dress(own, { id: Number(posting), title, company, path })
    change((before) => markSeen(before, Number(posting), now()))
  }
}

function dress(place: HTMLElement, ref: PostingRef, card?: HTMLElement): void {
  const about = forEars(`: ${ref.title}`)
  const save = button('Save', () => toggleSaved(ref), { 'data-do': 'save' })
  const applied = card ? undefined : button('I applied', () => put(ref, 'applied'))
  const hiding = button('Hide', () => toggleHidden(ref), { 'data-do': 'hide' })
  const stage = element('a', { class: 'mine-stage', href: `/my-postings#posting-${ref.id}` })
  const seen = element('span', { class: 'mine-seen' }, 'Seen')
  if (card) [save, hiding].forEach((one) => one.append(about.cloneNode(true)))
  place.append(...(card ? [seen] : []), save, stage, ...(applied ? [applied] : []), hiding)
  const show = (): void => {
    const { tracked, hidden, seen: all } = kept()
    const one = tracked[ref.id]
    const isBeyond = one !== undefined && one.stage !== 'saved'
    save.hidden = isBeyond
    stage.hidden = !isBeyond
    if (applied) applied.hidden = isBeyond
    save.setAttribute('aria-pressed', String(one !== undefined))
    hiding.setAttribute('aria-pressed', String(hidden[ref.id] !== undefined))
    seen.hidden = all[ref.id] === undefined
    if (isBeyond)
      stage.textContent = card
        ? stageWords[one.stage]
        : `${stageWords[one.stage]}, ${dayOf(one.moves.at(-1)?.at ?? one.changedAt)}`
    if (card) card.dataset.mine = one ? 'kept' : hidden[ref.id] ? 'hidden' : all[ref.id] ? 'seen' : ''
  }
  show()
  onChange(show, place)
}

/** Puts a posting in a column, or says why not. */
export function put(ref: PostingRef, stage: Stage): void {
  if (!hasRoomFor(kept(), ref.id))
    return announce(
      `You keep ${most.tracked} postings already, which is all that fits. Remove some on My postings first.`,
    )
  const isKept = change((before) => track(before, ref, stage, now()))
  announce(isKept ? `${stageWords[stage]}: ${ref.title}. It stands on My postings.` : REFUSED)
}

function toggleSaved(ref: PostingRef): void {
  if (kept().tracked[ref.id]) remove(ref.id)
  else put(ref, 'saved')
}

/** Takes a posting off My postings; its notes and dates come back with Undo. */
export function remove(id: number): void {
  const one = kept().tracked[id]
  if (!one) return
  change((before) => untrack(before, id))
  announce(`No longer saved: ${one.title}.`, () => change((before) => restore(before, one)))
}

function toggleHidden(ref: PostingRef): void {
  if (kept().hidden[ref.id]) {
    change((before) => unhide(before, ref.id))
    return announce(`Shown again: ${ref.title}.`)
  }
  const isKept = change((before) => hide(before, ref, now()))
  if (!isKept) return announce(REFUSED)
  announce(`Hidden in lists: ${ref.title}.`, () => change((before) => unhide(before, ref.id)))
}
