import { element } from './element.ts'
import { fetchPage } from './fetch-page.ts'

/** Makes a field of the link over each long list that looks through all of its values, not only those that show. */
export function findInFacets(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#filters-body a[data-all]')) {
    const body = link.closest<HTMLElement>('.facet-body')!
    const words = link.textContent
    const field = element('input', { class: 'input facet-find', type: 'search', 'aria-label': words, placeholder: words, autocomplete: 'off' }) // prettier-ignore
    let isWhole: Promise<void> | undefined
    field.addEventListener('input', () => {
      isWhole ??= bringAll(body, link.href)
      void isWhole.then(() => narrow(body, field.value))
    })
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') event.preventDefault()
    })
    link.replaceWith(field)
  }
}

/** The whole list in the place of its first rows; without it those are looked through. */
async function bringAll(body: HTMLElement, address: string): Promise<void> {
  const all = (await fetchPage(address))?.querySelector('[data-all-values]')
  const own = body.querySelector('fieldset')
  if (!all || !own) return
  // what is ticked here and not sent yet stays ticked
  const ticked = new Set([...own.querySelectorAll<HTMLInputElement>(':checked')].map((box) => box.value))
  own.replaceChildren(...all.childNodes)
  for (const box of own.querySelectorAll('input')) box.checked ||= ticked.has(box.value)
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
const MOST_SHOWN = 40

function narrow(body: HTMLElement, typed: string): void {
  const wanted = fold(typed.trim())
  let shown = 0
  for (const row of body.querySelectorAll<HTMLElement>('fieldset > .facet-row, fieldset > .facet-value')) {
    const label = row.querySelector('.facet-label')?.textContent ?? ''
    const isKept = row.querySelector(':checked') !== null || row.matches('.facet-said')
    const isIn = fold(label).includes(wanted) && shown < MOST_SHOWN
    if (isIn) shown++
    row.hidden = !isIn && !isKept
  }
}
