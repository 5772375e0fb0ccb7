import { element } from './element.ts'

type Item = { kind: string; label: string; count: number; write: string; start: number }
type Completions = { items: Item[] }

const kinds: Record<string, string> = { skill: 'Skill', career: 'Career', company: 'Company', title: 'Title' }
const MOST_KEPT = 200

/**
 * Suggests skills, careers, companies and titles under the search box while one types (a combobox as in the ARIA practices).
 * Nothing is chosen until the arrow keys or a pointer do; Enter without a choice searches.
 */
export function completeWords(input: HTMLInputElement): void {
  const list = new CompletionList(input)
  input.addEventListener('input', () => void list.suggest())
  input.addEventListener('keydown', (event) => list.press(event))
  input.addEventListener('blur', () => list.close())
  input.form?.addEventListener('submit', () => list.close())
}

const NOTHING: Completions = { items: [] }

class CompletionList {
  private readonly input: HTMLInputElement
  private readonly list = element('ul', {
    id: 'completions',
    class: 'completions',
    role: 'listbox',
    'aria-label': 'Suggestions',
  })
  private readonly kept = new Map<string, Completions>()
  private shown = NOTHING
  private current = -1
  private running: AbortController | undefined

  constructor(input: HTMLInputElement) {
    this.input = input
    this.list.hidden = true
    input.parentElement!.append(this.list)
    input.type = 'text' // a search field may not be a combobox
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': 'completions', 'aria-autocomplete': 'list' })) input.setAttribute(name, value) // prettier-ignore
  }

  async suggest(): Promise<void> {
    this.running?.abort()
    const { input, kept } = this
    const text = input.value.slice(0, input.selectionStart ?? input.value.length)
    const known = kept.get(text)
    if (known || text.trim().length < 2) return this.show(known ?? NOTHING)
    const { signal } = (this.running = new AbortController())
    try {
      const answer = await fetch(`/api/complete?${new URLSearchParams({ q: text })}`, { signal })
      if (!answer.ok) return this.close()
      const found = (await answer.json()) as Completions
      if (kept.size > MOST_KEPT) kept.clear()
      kept.set(text, found)
      if (document.activeElement === input && !signal.aborted) this.show(found)
    } catch {
      // away or overtaken by the next letter: the search goes on without suggestions
    }
  }

  press(event: KeyboardEvent): void {
    const { key, isComposing } = event
    if (isComposing || this.list.hidden) return
    const { current } = this
    const last = this.shown.items.length - 1
    if (key === 'ArrowDown') this.mark(current >= last ? -1 : current + 1)
    else if (key === 'ArrowUp') this.mark(current < 0 ? last : current - 1)
    else if (key === 'Enter' && current >= 0) this.choose(current)
    else if (key === 'Escape') this.close()
    else return
    event.preventDefault()
  }

  close(): void {
    this.running?.abort()
    this.mark(-1)
    this.open(false)
  }

  private show(found: Completions): void {
    this.mark(-1)
    this.shown = found
    this.list.replaceChildren(...found.items.map((item, i) => this.optionOf(item, i)))
    this.open(found.items.length > 0)
  }

  private optionOf({ kind, label, count }: Item, i: number): HTMLElement {
    const press = { mousedown: (event: Event) => event.preventDefault(), click: () => this.choose(i) }
    return element(
      'li',
      { id: `completion-${i}`, role: 'option', 'aria-selected': 'false', ...press },
      element('span', { class: 'completion-label' }, label),
      element('span', { class: 'completion-kind' }, `${kinds[kind] ?? kind}, ${count.toLocaleString('en-US')}`),
    )
  }

  private mark(i: number): void {
    const { list, input } = this
    list.children[this.current]?.setAttribute('aria-selected', 'false')
    this.current = i
    const one = list.children[i]
    one?.setAttribute('aria-selected', 'true')
    one?.scrollIntoView({ block: 'nearest' })
    if (one) input.setAttribute('aria-activedescendant', one.id)
    else input.removeAttribute('aria-activedescendant')
  }

  private open(isOpen: boolean): void {
    this.list.hidden = !isOpen
    this.input.setAttribute('aria-expanded', String(isOpen))
  }

  /** Puts it in the place of what was typed, and searches. */
  private choose(i: number): void {
    const { input, shown } = this
    const rest = input.value.slice(input.selectionStart ?? input.value.length).trimStart()
    const before = input.value.slice(0, shown.items[i]!.start) + shown.items[i]!.write
    input.value = rest ? `${before} ${rest}` : `${before} `
    input.setSelectionRange(before.length, before.length)
    this.close()
    input.form?.requestSubmit()
  }
}
