import { announce } from './announce.ts'
import { button, dayOf, element, forEars } from './element.ts'
import { changeSearch, dropSearch, most, type SavedSearch } from './kept-state.ts'
import { change, kept, onChange } from './kept-store.ts'
import { countOf, type Count } from './saved-searches.ts'

/** The saved searches, each with what came since the last visit. */
export function searchSection(): HTMLElement {
  const counts = new Map<string, Count>()
  const list = element('ul', { class: 'my-searches', role: 'list' })
  const empty = element('p', { class: 'quiet' }, 'None yet. “Save this search” stands above each list.')
  const rows = new Map<string, HTMLElement>()

  function show(): void {
    const searches = Object.values(kept().searches).sort((a, b) => b.savedAt.localeCompare(a.savedAt))
    for (const address of rows.keys()) if (!kept().searches[address]) drop(address)
    for (const search of searches) if (!rows.has(search.address)) add(search)
    empty.hidden = searches.length > 0
  }
  function add(search: SavedSearch): void {
    const made = row(search)
    rows.set(search.address, made)
    list.append(made)
    void countOf(search.address, search.newest).then((count) => {
      if (count) counts.set(search.address, count)
      made.querySelector('.my-search-new')!.textContent = newWords(search, count)
    })
  }
  function drop(address: string): void {
    rows.get(address)?.remove()
    rows.delete(address)
  }
  show()
  onChange(show)
  return element(
    'section',
    { class: 'section', 'aria-labelledby': 'searches-title' },
    element('h2', { id: 'searches-title' }, 'Saved searches'),
    empty,
    list,
  )
}

function newWords({ visitedAt }: SavedSearch, count: Count | undefined): string {
  if (!count) return 'How many are new cannot be told now.'
  const all = `${count.total.toLocaleString('en-US')} in all`
  const fresh = count.new === 0 ? 'Nothing new' : `${count.new.toLocaleString('en-US')} new`
  return `${fresh} since ${dayOf(visitedAt)}, ${all}`
}

function row(search: SavedSearch): HTMLElement {
  const { address } = search
  const link = element('a', { href: address }, search.name)
  const field = element('input', {
    class: 'input',
    maxlength: String(most.name),
    value: search.name,
    'aria-label': 'Name',
  })
  const form = element(
    'form',
    { class: 'my-rename', hidden: true },
    field,
    element('button', { class: 'mine-button' }, 'Keep the name'),
  )
  const rename = button('Rename', () => {
    form.hidden = false
    field.focus()
    field.select()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const name = field.value.trim() || search.name
    change((before) => changeSearch(before, address, { name }))
    link.textContent = name
    form.hidden = true
    rename.focus()
    announce(`The search is called ${name}.`)
  })
  const remove = button('Remove', () => {
    change((before) => dropSearch(before, address))
    announce(`Search removed: ${link.textContent}.`, () =>
      change((before) => ({ ...before, searches: { ...before.searches, [address]: search } })),
    )
  })
  for (const one of [rename, remove]) one.append(forEars(`: ${search.name}`))
  return element(
    'li',
    {},
    element('p', { class: 'my-search-name' }, link),
    element('p', { class: 'my-search-new small', role: 'status' }, 'Counting …'),
    element('p', { class: 'my-search-address small quiet' }, readable(address)),
    element('div', { class: 'my-card-tools' }, rename, remove),
    form,
  )
}

/** The address as one can read it. */
function readable(address: string): string {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '))
  } catch {
    return address
  }
}
