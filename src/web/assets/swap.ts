/** What a visitor has done to the page, kept over an exchange of its parts. */

/** Remembers what has the focus; the answer gives it back to the same control, or else to what stands over it. */
export function keepFocus(): () => void {
  const before = document.activeElement
  if (!(before instanceof HTMLElement) || !before.closest('#filters-body, #results')) return () => undefined
  const group = before.closest<HTMLElement>('[data-facet]')?.dataset.facet
  const isInFilters = before.closest('#filters-body') !== null
  const name = before.getAttribute('name')
  const value = before.getAttribute('value')
  const isBox = before instanceof HTMLInputElement && (before.type === 'checkbox' || before.type === 'radio')
  const href = before.getAttribute('href')
  return () => {
    const place = document.getElementById(isInFilters ? 'filters-body' : 'results')!
    const same = [...place.querySelectorAll<HTMLElement>('a, button, input, select, summary')].find((one) =>
      name === null
        ? href !== null && one.getAttribute('href') === href
        : one.getAttribute('name') === name && (!isBox || one.getAttribute('value') === value),
    )
    const summary =
      group === undefined ? undefined : place.querySelector<HTMLElement>(`[data-facet="${group}"] > summary`)
    const next = same ?? summary ?? document.getElementById('results')!
    if (next.id === 'results') next.tabIndex = -1
    next.focus({ preventScroll: true })
    if (same instanceof HTMLInputElement && before instanceof HTMLInputElement && !isBox) keepCaret(before, same)
  }
}

/** A figure that is being typed goes on being typed. */
function keepCaret(before: HTMLInputElement, after: HTMLInputElement): void {
  if (before.selectionStart !== null) after.setSelectionRange(before.selectionStart, before.selectionEnd)
}

/** Remembers which groups are open and how far the filters are scrolled. */
export function keepOpen(): () => void {
  const groups = () => document.querySelectorAll<HTMLDetailsElement>('#filters-body details[data-facet]')
  const before = new Map([...groups()].map((one) => [one.dataset.facet, one.open]))
  const top = document.getElementById('filters-body')?.scrollTop ?? 0
  return () => {
    for (const one of groups()) one.open = before.get(one.dataset.facet) ?? one.open
    document.getElementById('filters-body')?.scrollTo({ top, behavior: 'instant' })
  }
}

const HEAD = 'link[rel=canonical], link[rel=alternate], meta[name=robots], meta[name=description]'

/** Title, and what the head says of the list: its feeds and its address. */
export function swapHead(page: Document): void {
  document.title = page.title
  document.head.querySelectorAll(HEAD).forEach((one) => one.remove())
  document.head.append(...page.head.querySelectorAll(HEAD))
  const place = document.querySelector<HTMLAnchorElement>('.person-switch')
  const now = page.querySelector<HTMLAnchorElement>('.person-switch')
  if (place && now) place.href = now.getAttribute('href')!
}
