import { z } from 'zod'
import {
  LONGEST_ADDRESS,
  LONGEST_MESSAGE,
  LONGEST_NAME,
  messageTopics,
  type MessageTopic,
} from '../../../moderation/index.ts'

/** A field that people do not see; what fills it in is a program. */
export const TRAP = 'homepage'
const FEWEST = 10

/** The form as typed. */
export type Typed = { about: string; name: string; address: string; words: string; token: string; proof: string }
export type Field = 'about' | 'name' | 'address' | 'words'
export type Errors = Partial<Record<Field, string>>
export type ParsedMessage =
  | { state: 'trapped'; typed: Typed }
  | { state: 'wrong'; typed: Typed; errors: Errors }
  | { state: 'fine'; typed: Typed; about: MessageTopic; words: string; name?: string; replyTo?: string }

const address = z.email().max(LONGEST_ADDRESS)

/** A message as it was sent, by people or by programs. What was typed comes back as it was, so that a mistake loses nothing. */
export function parseMessage(form: Record<string, unknown>): ParsedMessage {
  const text = (name: string): string => (typeof form[name] === 'string' ? form[name] : '')
  const typed = { about: text('about'), name: text('name'), address: text('address'), words: text('words'), token: text('token'), proof: text('proof') } // prettier-ignore
  if (text(TRAP)) return { state: 'trapped', typed }
  const about = messageTopics.find((one) => one === typed.about)
  const kept = { name: oneLine(typed.name), replyTo: typed.address.trim(), words: paragraphs(typed.words) }
  const errors: Errors = {
    ...(!about && { about: 'Choose what it is about.' }),
    ...(kept.name.length > LONGEST_NAME && { name: `At most ${LONGEST_NAME} characters, please.` }),
    ...(kept.replyTo && !address.safeParse(kept.replyTo).success && { address: 'This does not look like an e-mail address, such as name@example.org. Leave it empty if you want no answer.' }), // prettier-ignore
    ...wordsError(kept.words),
  }
  if (!about || Object.keys(errors).length > 0) return { state: 'wrong', typed, errors }
  const { name, replyTo, words } = kept
  return { state: 'fine', typed, about, words, ...(name && { name }), ...(replyTo && { replyTo }) }
}

function wordsError(words: string): Errors {
  const { length } = words
  if (length < FEWEST) return { words: 'Write a sentence or two, so that we know what you mean.' }
  if (length <= LONGEST_MESSAGE) return {}
  return { words: `At most ${LONGEST_MESSAGE.toLocaleString('en-US')} characters, please; these are ${length.toLocaleString('en-US')}.` } // prettier-ignore
}

const oneLine = (words: string): string => words.replace(/[\p{Cc}\s]+/gu, ' ').trim()

/** Line breaks are kept, other control characters are not. */
const paragraphs = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
