import { announce } from './announce.ts'
import { element } from './element.ts'
import { fillGroups, followGroups, type Groups } from './later-groups.ts'
import { keepFocus, keepOpen, swapHead } from './swap.ts'

/** What of the page belongs to the question; the search box and the frame of the filters stay as they are. */
const PARTS = ['listing-head', 'filters-chosen', 'filters-body', 'results']
/** After a whole word, and within one: half a word finds little, and has its suggestions meanwhile. */
const AFTER_WORD_MS = 150
const WITHIN_WORD_MS = 700
const OFFLINE = 'The site does not answer, so the list is as it was. Are you offline?'

type How = { history: 'push' | 'replace' | 'none'; isTyping?: boolean; isPage?: boolean }

/**
 * Makes a listing change in place: the same addresses are asked, and the parts of the answer put where the old ones stand.
 * Whatever cannot be done this way is done by going to the address. `changed` is called after each exchange.
 */
export function followList(form: HTMLFormElement, changed: () => void): void {
  const list = new LiveList(form, followGroups(form, changed), changed)
  const path = form.getAttribute('action')!
  let isTyping = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const go = (address: string, how: How): void => {
    clearTimeout(timer)
    void list.go(address, how)
  }
  const type = (): void => {
    go(addressOf(form), { history: isTyping ? 'replace' : 'push', isTyping: true })
    isTyping = true
  }
  list.words.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(type, /[\p{L}\p{N}]$/u.test(list.words.value) ? WITHIN_WORD_MS : AFTER_WORD_MS)
  })
  list.words.addEventListener('blur', () => (isTyping = false))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    isTyping = false
    if (event.submitter === list.button) hideDrawer(form)
    go(addressOf(form, event.submitter), { history: 'push' })
  })
  form.addEventListener('change', ({ target }) => {
    if (target !== list.words && (target as HTMLInputElement).name) go(addressOf(form), { history: 'push' })
  })
  document.addEventListener('click', (event) => {
    const link = linkOf(event, path)
    if (!link) return
    event.preventDefault()
    go(link.pathname + link.search, { history: 'push', isPage: link.closest('.pager') !== null })
  })
  addEventListener('popstate', () => go(location.pathname + location.search, { history: 'none' }))
}

class LiveList {
  readonly words: HTMLInputElement
  /** At the foot of the filters: says what they show, and closes the drawer, for the list has changed already. */
  readonly button: HTMLButtonElement
  private readonly ears = document.body.appendChild(element('p', { class: 'for-ears', role: 'status' }))
  private readonly groups: Groups
  private readonly changed: () => void
  private running: AbortController | undefined

  constructor(form: HTMLFormElement, groups: Groups, changed: () => void) {
    this.groups = groups
    this.words = form.querySelector('#q')!
    this.button = form.querySelector('.filters-foot button')!
    this.changed = changed
    this.sayCount()
  }

  async go(address: string, how: How): Promise<void> {
    this.running?.abort()
    const { signal } = (this.running = new AbortController())
    const typed = this.words.value
    const results = document.getElementById('results')!
    results.setAttribute('aria-busy', 'true')
    const opened = this.groups.openAt(address)
    try {
      const answer = await fetch(address, { signal, headers: { accept: 'text/html' } })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const all = await opened
      if (signal.aborted) return
      if (!answer.ok || !page.getElementById('results')) return location.assign(address)
      if (how.history === 'push') history.pushState(null, '', address)
      if (how.history === 'replace') history.replaceState(null, '', address)
      if (all) fillGroups(page, all)
      // whoever has typed on meanwhile is not interrupted
      this.exchange(page, { ...how, isTyping: how.isTyping === true || this.words.value !== typed })
    } catch {
      if (!signal.aborted) announce(OFFLINE)
    } finally {
      if (!signal.aborted) results.removeAttribute('aria-busy')
    }
  }

  private exchange(page: Document, { isTyping, isPage }: How): void {
    const [refocus, reopen] = [keepFocus(), keepOpen()]
    swapHead(page)
    for (const id of PARTS) document.getElementById(id)!.replaceChildren(...page.getElementById(id)!.childNodes)
    if (!isTyping) this.words.value = page.querySelector<HTMLInputElement>('#q')?.value ?? ''
    reopen()
    this.changed()
    refocus()
    this.ears.textContent = this.sayCount()
    if (isPage) document.getElementById('results')!.scrollIntoView()
  }

  private sayCount(): string {
    const count = document.querySelector('.listing-count')?.firstChild?.textContent?.trim() ?? ''
    this.button.textContent = count ? `Show ${count}` : 'Show results'
    return count
  }
}

function hideDrawer(form: HTMLFormElement): void {
  const drawer = form.querySelector<HTMLElement>('#filters')!
  if (drawer.matches(':popover-open')) drawer.hidePopover()
}

/** The address that the form would go to, without its empty fields. */
function addressOf(form: HTMLFormElement, submitter: HTMLElement | null = null): string {
  const named = submitter instanceof HTMLButtonElement && submitter.name ? submitter : null
  const data = new FormData(form, named)
  const pairs = [...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '')
  const isAsked = pairs.some(([name]) => name === 'overlap')
  const query = new URLSearchParams(pairs.filter(([name]) => isAsked || name !== 'overlap-hours')).toString()
  return form.getAttribute('action')! + (query && `?${query}`)
}

/** A plain click on a link of the list to this same list. */
function linkOf(event: MouseEvent, path: string): HTMLAnchorElement | undefined {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return undefined
  const link = (event.target as Element).closest<HTMLAnchorElement>('#results a, #filters-body a')
  if (!link || link.origin !== location.origin || link.pathname !== path || link.hash) return undefined
  return event.defaultPrevented ? undefined : link
}
