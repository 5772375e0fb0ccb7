/** The page My postings, made whole from what this browser keeps. */
import { element } from './element.ts'
import { fileSection } from './my-file.ts'
import { makeBoard } from './my-board.ts'
import { hiddenSection } from './my-hidden.ts'
import { searchSection } from './my-searches.ts'
import { keysButton } from './shortcuts.ts'

const place = document.querySelector<HTMLElement>('[data-my-postings]')
if (place) {
  place.append(makeBoard(), searchSection(), hiddenSection(), fileSection())
  place.append(element('p', {}, keysButton()))
  // what an address names did not exist when the browser looked for it
  const named = location.hash ? document.getElementById(location.hash.slice(1)) : null
  named?.scrollIntoView({ block: 'center' })
  named?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
}
