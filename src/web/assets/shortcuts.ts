import { announce } from './announce.ts'
import { button, element } from './element.ts'
import { changeSettings, onChange, settings } from './kept-store.ts'

const keys: [string, string][] = [
  ['/', 'go to the search'],
  ['j', 'next posting'],
  ['k', 'previous posting'],
  ['o or Enter', 'open the posting'],
  ['s', 'save it, or no longer'],
  ['h', 'hide it in lists, or show it again'],
  ['?', 'this help'],
]

const TYPING = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]'
const ITEM = '.card, .my-card'
const LINK = '.card-title a, .my-card-title'
let current: HTMLElement | undefined
let dialog: HTMLDialogElement | undefined

const actions: Record<string, () => void> = {
  '/': focusSearch,
  j: () => step(1),
  k: () => step(-1),
  o: () => here()?.querySelector<HTMLElement>(LINK)?.click(),
  s: () => press('save'),
  h: () => press('hide'),
  '?': openHelp,
}

/** Single keys for lists and postings; never while somebody types, and not at all where they are switched off. */
export function listenToKeys(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event
    const action = Object.hasOwn(actions, key) ? actions[key] : undefined
    if (!action || ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return
    if (!settings().keys || (target as HTMLElement).closest(TYPING) || document.querySelector('dialog[open]')) return
    event.preventDefault()
    action()
  })
  document.addEventListener('focusin', ({ target }) => {
    current = (target as HTMLElement).closest<HTMLElement>(ITEM) ?? current
  })
}

function focusSearch(): void {
  const search = document.querySelector<HTMLInputElement>('#q')
  search?.focus()
  search?.select()
}

const shown = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(ITEM)].filter((one) => one.checkVisibility())

/** The card that has or had the focus; on a posting's own page nothing, until one goes to a card there. */
const here = (): HTMLElement | undefined => (current?.isConnected && current.checkVisibility() ? current : undefined)

function step(by: 1 | -1): void {
  const cards = shown()
  const at = current ? cards.indexOf(current) : -1
  const next = at < 0 ? nearest(cards, by) : cards[at + by]
  if (!next)
    return announce(
      cards.length === 0
        ? 'There is no posting here.'
        : by > 0
          ? 'That was the last one on this page.'
          : 'That was the first one on this page.',
    )
  next.querySelector<HTMLElement>(LINK)?.focus()
}

/** Whoever has hidden the current card, or has none, goes on from what is on the screen. */
const nearest = (cards: HTMLElement[], by: 1 | -1): HTMLElement | undefined =>
  by > 0 ? (cards.find((one) => one.getBoundingClientRect().top >= 0) ?? cards[0]) : cards[0]

function press(what: 'save' | 'hide'): void {
  const scope = here() ?? document.querySelector<HTMLElement>('.mine-posting') ?? undefined
  if (!scope) return announce('Choose a posting first, with j or k.')
  const pressed = scope.querySelector<HTMLElement>(`[data-do=${what}]`)
  if (pressed?.hidden) return announce('It is further than saved already; My postings moves it.')
  pressed?.click()
}

/** Opens the help, also for those who have switched the keys off. */
export const keysButton = (): HTMLButtonElement => button('Keys', openHelp, { 'aria-haspopup': 'dialog' })

/** A dialog of the browser: it keeps the focus inside, closes with Escape, and gives the focus back. */
function openHelp(): void {
  dialog ??= document.body.appendChild(makeHelp())
  dialog.showModal()
}

function makeHelp(): HTMLDialogElement {
  const box = element('input', { type: 'checkbox', change: () => changeSettings({ keys: box.checked }) })
  const show = (): void => void (box.checked = settings().keys)
  show()
  onChange(show)
  const rows = keys.map(([key, words]) =>
    element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, words)),
  )
  const made = element(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    element('h2', { id: 'help-title' }, 'Keys'),
    element('dl', {}, ...rows),
    element('label', { class: 'choice' }, box, element('span', {}, 'Use these single keys')),
    element(
      'p',
      { class: 'small quiet' },
      'Switch them off if you speak to your computer or press keys by accident. On My postings, Shift with the left or right arrow moves a posting to another column.',
    ),
    element('form', { method: 'dialog' }, element('button', { class: 'button' }, 'Close')),
  )
  return made
}
