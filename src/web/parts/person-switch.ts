import type { Person } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'
import { personWords, switchAddress } from '../person.ts'
import { pin } from './icons.ts'

/** The place in the header, on every page: who the answers are for, and the way to change it. */
export function personSwitch(person: Person, path: string): Html {
  const words = personWords(person)
  return html`<a class="person-switch" href="${switchAddress(path)}" rel="nofollow">${pin}<span class="person-words">${words ? html`<span class="person-you">You: </span>${words}` : 'Where do you live?'}</span><span class="person-change">${words ? 'change' : 'set'}</span></a>`
}
