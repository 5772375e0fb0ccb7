import { isStopWord } from '../tokenise.ts'
import { matchAt, type PartReader } from './question.ts'

const QUOTED = /"[^"]{1,200}"/y
const TOKEN = /[^\s,;|"]+/uy
/** Names of two words whose second one says nothing alone. */
const NAMES = /series [a-f]/y
const TRAILING = /[^\p{L}\p{N}\p{M}+#]+$/u

/** A phrase in quotes, kept as it is. */
export const phraseAt: PartReader = ({ plain }, at) => {
  QUOTED.lastIndex = at
  const found = QUOTED.exec(plain)
  return found && /[\p{L}\p{N}]/u.test(found[0]) ? { kind: 'text', end: at + found[0].length } : undefined
}

/** The word at an offset as it stands, up to a blank or a comma, without the stop behind it. */
export const wordAt: PartReader = (question, at) => {
  const name = matchAt(question, NAMES, at)
  if (name) return { kind: 'text', end: at + name[0].length }
  TOKEN.lastIndex = at
  const found = TOKEN.exec(question.plain)
  if (!found) return undefined
  const words = found[0].replace(TRAILING, '')
  if (words === '') return undefined
  // "frontend/backend": each may be something of its own
  const cut = matchAt(question, /[\p{L}\p{M}]{2,}(?=[/&()[\]][\p{L}\p{M}]{2,})/uy, at)
  return { kind: 'text', end: at + (cut?.[0].length ?? words.length) }
}

/** A word that the index leaves out of every text. */
export const commonAt: PartReader = (question, at) => {
  const found = wordAt(question, at)
  if (!found || !isStopWord(question.plain.slice(at, found.end))) return undefined
  return { kind: 'ignored', end: found.end, why: 'so common a word that nothing is searched by it' }
}
