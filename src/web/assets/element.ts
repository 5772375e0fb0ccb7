type Child = Node | string | false | undefined
type Attributes = Record<string, string | boolean | ((event: Event) => void) | undefined>

/** An element; functions listen, `true` is an attribute without value, `false` and `undefined` none. Text stays text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value)
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value)
  }
  made.append(...children.filter((child) => child !== false && child !== undefined))
  return made
}

export const forEars = (words: string): HTMLElement => element('span', { class: 'for-ears' }, words)

export const button = (words: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement =>
  element('button', { type: 'button', class: 'mine-button', click: press, ...attributes }, words)

/** "24 November 2026", by the visitor's own calendar. */
export const dayOf = (at: string): string =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
