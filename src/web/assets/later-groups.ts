import { fetchPage } from './fetch-page.ts'

const LATER = 'details[data-later]'

/** The filters that the list only names, as the page of all filters has them. */
export type Groups = {
  /** What to fill the page at `address` with, where a group that was brought stands open; nothing else needs to be there at once. */
  openAt(address: string): Promise<Document | undefined> | undefined
}

/** Brings the groups of filters that the page only names when somebody comes near them; offline their links stay. */
export function followGroups(form: HTMLFormElement, changed: () => void): Groups {
  const path = form.getAttribute('action')!
  let last: { search: string; all: Promise<Document | undefined> } | undefined
  const allFor = (search: string): Promise<Document | undefined> => {
    if (last?.search !== search) last = { search, all: fetchPage(`${path}/filters${search}`) }
    return last.all
  }
  const bring = async (): Promise<void> => {
    if (!form.querySelector(LATER)) return
    const { search } = location
    const all = await allFor(search)
    if (!all) last = undefined
    if (!all || search !== location.search) return
    fillGroups(document, all)
    changed()
  }
  const near = ({ target }: Event): void => {
    if ((target as Element).closest(LATER)) void bring()
  }
  for (const name of ['pointerover', 'focusin', 'toggle']) form.addEventListener(name, near, true)
  return {
    openAt: (address) =>
      form.querySelector('details[data-brought][open]') ? allFor(new URL(address, location.href).search) : undefined,
  }
}

/** Puts the values of `all` into the groups of `page` that have none. */
export function fillGroups(page: Document, all: Document): void {
  for (const group of page.querySelectorAll<HTMLElement>(LATER)) {
    const whole = all.querySelector(`#filters-body details[data-facet="${group.dataset.facet}"]`)
    group.lastElementChild!.replaceChildren(
      ...(whole ? whole.lastElementChild!.childNodes : ['Nothing to choose here.']),
    )
    group.removeAttribute('data-later')
    group.dataset.brought = ''
  }
}
