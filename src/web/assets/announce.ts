import { button, element } from './element.ts'

let region: HTMLElement | undefined
let before: Element | null = null

/** There from the start, so that screen readers know it before the first words come. */
export function openRegion(): void {
  region ??= document.body.appendChild(element('div', { class: 'said' }))
  if (region.childElementCount === 0) region.append(element('p', { role: 'status' }), element('div', {}))
}

/** Says it to eyes and ears, with a way back if there is one. It stays until it is closed or the next is said. */
export function announce(words: string, undo?: () => void): void {
  openRegion()
  if (!region!.contains(document.activeElement)) before = document.activeElement
  const [text, buttons] = region!.children
  text!.textContent = words
  buttons!.replaceChildren(
    ...(undo
      ? [
          button('Undo', () => {
            close()
            undo()
          }),
        ]
      : []),
    button('Close', close, { 'aria-label': 'Close this message' }),
  )
  region!.dataset.open = ''
}

/** The button that is pressed goes; the focus goes back to where it was. */
function close(): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  const [text, buttons] = region!.children
  text!.textContent = ''
  buttons!.replaceChildren()
  delete region!.dataset.open
}

export const REFUSED = 'This browser does not let the site keep anything, so nothing was saved.'
