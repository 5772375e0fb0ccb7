import { announce, REFUSED } from './announce.ts'
import { button, element } from './element.ts'
import { dropSearch, most, saveSearch } from './kept-state.ts'
import { change, changeSettings, kept, now, onChange, settings } from './kept-store.ts'
import { densityButton } from './density.ts'
import { aside, asideWords } from './put-aside.ts'
import { visited } from './saved-searches.ts'
import { keysButton } from './shortcuts.ts'

/** The bar over a list: what of it to show, and to keep the list itself. It narrows what is on the page, and says so. */
export function fillBar(bar: HTMLElement): void {
  const { mineBar: address = '/jobs', name = 'Search' } = bar.dataset
  let isShowingAll = false
  let isOnlySaved = false
  const hideSeen = toggle('Hide seen', () => changeSettings({ hideSeen: !settings().hideSeen }))
  const onlySaved = toggle('Only saved', () => {
    isOnlySaved = !isOnlySaved
    show()
  })
  const save = toggle('Save this search', () => toggleSearch(address, name))
  const all = button('Show them', () => {
    isShowingAll = !isShowingAll
    show()
  })
  const words = element('span', { role: 'status' })
  const line = element('p', { class: 'mine-aside' }, words, ' ', all)
  const group = element('div', { class: 'mine-tools', role: 'group', 'aria-label': 'This list, in your browser' })
  group.append(hideSeen, onlySaved, save, densityButton(), keysButton())
  bar.append(group, line)

  function show(): void {
    const state = kept()
    const cards = [...document.querySelectorAll<HTMLElement>('.results .card[data-posting]')]
    const ids = cards.map((card) => Number(card.dataset.posting))
    const filter = { hideSeen: settings().hideSeen, onlySaved: isOnlySaved }
    const out = aside(ids, state, filter)
    cards.forEach((card, i) => {
      const isOut = out[i] !== undefined
      moveFocusFrom(card, isOut && !isShowingAll)
      ;(card.closest('li') ?? card).hidden = isOut && !isShowingAll
    })
    const said = asideWords(out)
    words.textContent = said
    line.hidden = said === ''
    all.textContent = isShowingAll ? 'Put them aside again' : 'Show them'
    pressed(hideSeen, filter.hideSeen)
    pressed(onlySaved, isOnlySaved)
    pressed(save, state.searches[address] !== undefined)
  }
  show()
  onChange(show, bar)
  if (kept().searches[address]) void visited(address)
}

const toggle = (words: string, press: () => void): HTMLButtonElement => button(words, press)
const pressed = (one: HTMLElement, is: boolean): void => one.setAttribute('aria-pressed', String(is))

/** Whoever hides the card that they are on goes on from the next one, not from the top of the page. */
function moveFocusFrom(card: HTMLElement, isGoing: boolean): void {
  if (!isGoing || !card.contains(document.activeElement)) return
  const cards = [...document.querySelectorAll<HTMLElement>('.results .card')]
  const at = cards.indexOf(card)
  const isShown = (one: HTMLElement): boolean => one.closest('li')?.hidden !== true
  const next = cards.slice(at + 1).find(isShown) ?? cards.slice(0, at).findLast(isShown)
  next?.querySelector<HTMLElement>('.card-title a')?.focus()
}

function toggleSearch(address: string, name: string): void {
  if (kept().searches[address]) {
    change((before) => dropSearch(before, address))
    return announce(`This search is no longer saved.`)
  }
  if (Object.keys(kept().searches).length >= most.searches)
    return announce(`You keep ${most.searches} searches already. Remove one on My postings first.`)
  const isKept = change((before) => saveSearch(before, address, name, now()))
  announce(isKept ? `Search saved: ${name}. My postings will say what is new.` : REFUSED)
  if (isKept) void visited(address)
}
