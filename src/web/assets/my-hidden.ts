import { button, element, forEars } from './element.ts'
import { unhide } from './kept-state.ts'
import { change, kept, onChange } from './kept-store.ts'

/** What is hidden in lists, folded, to be shown again. */
export function hiddenSection(): HTMLElement {
  const list = element('ul', { class: 'my-hidden', role: 'list' })
  const summary = element('summary', {})
  const made = element(
    'section',
    { class: 'section', 'aria-labelledby': 'hidden-title' },
    element('h2', { id: 'hidden-title' }, 'Hidden and seen'),
    element('p', { class: 'quiet' }),
    element('details', { class: 'all-boards' }, summary, list),
  )
  function show(): void {
    const { hidden, seen } = kept()
    const all = Object.values(hidden).sort((a, b) => b.at.localeCompare(a.at))
    const opened = Object.keys(seen).length.toLocaleString('en-US')
    made.querySelector('p')!.textContent =
      `${opened} opened in this browser, which lists mark as seen. ${all.length || 'None'} hidden in lists.`
    made.querySelector('details')!.hidden = all.length === 0
    summary.textContent = `${all.length} hidden`
    list.replaceChildren(
      ...all.map(({ id, title, company, path }) => {
        const again = button('Show again', () => change((before) => unhide(before, id)))
        again.append(forEars(`: ${title}`))
        return element('li', {}, element('span', {}, element('a', { href: path }, title), `, ${company}`), again)
      }),
    )
  }
  show()
  onChange(show)
  return made
}
