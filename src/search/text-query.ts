import { skillsBelow } from '../understanding/index.ts'
import { IN_COMPANY, IN_TITLE, MENTIONED, PAIR, SKILL } from './frequencies.ts'
import { skillSpelled, wordsForSkill } from './skill-words.ts'
import { eachWord, isStopWord, stem } from './tokenise.ts'

/** As much as the sentence reader takes. */
const LONGEST_TEXT = 300
const MOST_WORDS = 20

/**
 * One thing that is asked: as people read it, and the words of the dictionary that each meet it. `below` are met less well.
 * `word` is there for a plain word, whose typing error may be mended. `everyday`: a word that names the skill of `keys` and is
 * common English as well ("go"): where far more postings hold it than have the skill, it meets the term in titles only.
 */
export type AskedTerm = { shown: string; keys: string[]; below?: string[]; everyday?: string; word?: string }
/** `pairs`: neighbours in the question, which count more where they are neighbours in a title. */
export type TextQuery = { wanted: AskedTerm[]; excluded: AskedTerm[]; pairs: string[]; loose: string[] }

type Part = { isExcluded: boolean; field?: string; quoted?: string; plain?: string }

/**
 * Reads the search box: words that a posting must hold, `-words` that it must not, "phrases in quotes", and words of one
 * field (`title:`, `company:`, `skill:`, each also with a phrase). Bounded: the first 300 characters and 20 words. Stop words
 * and words said twice are left out. `literal`: no other spellings of skills.
 */
export function readText(text: string, literal = false): TextQuery {
  const query: TextQuery = { wanted: [], excluded: [], pairs: [], loose: [] }
  const seen = new Set<string>()
  let before: string | undefined
  const take = (isExcluded: boolean, term: AskedTerm): void => {
    const once = `${isExcluded ? '-' : ''}${term.keys.join()}`
    if (seen.has(once) || seen.size >= MOST_WORDS) return
    seen.add(once)
    ;(isExcluded ? query.excluded : query.wanted).push(term)
  }
  for (const part of together(partsOf(text.slice(0, LONGEST_TEXT)))) {
    const words = wordsIn(part.quoted ?? part.plain ?? '')
    const isPlain = part.field === undefined && part.quoted === undefined
    for (const term of termsOf(part, words, literal, query)) take(part.isExcluded, term)
    if (part.isExcluded || part.field !== undefined) continue
    for (const { word } of words) {
      if (before !== undefined && !literal) query.pairs.push(`${PAIR}${before} ${word}`)
      before = word
    }
    if (!isPlain) before = undefined
  }
  return query
}

type Word = { shown: string; word: string }

function termsOf({ field, quoted, plain, isExcluded }: Part, words: Word[], literal: boolean, query: TextQuery) {
  const said = quoted ?? plain ?? ''
  if (field === 'skill') return [skillTerm(said)]
  if (field !== undefined) return fieldTerms(field, words, quoted !== undefined)
  if (quoted === undefined) return plainTerms(words, literal, isExcluded)
  return quotedTerms(said, words, isExcluded, query)
}

function plainTerms(words: Word[], literal: boolean, isExcluded: boolean): AskedTerm[] {
  if (literal || isExcluded) return words.map((word) => plainTerm(word, literal))
  return joined(words).map((one) => ('keys' in one ? one : plainTerm(one, false)))
}

function quotedTerms(said: string, words: Word[], isExcluded: boolean, query: TextQuery): AskedTerm[] {
  if (words.length < 2) return words.map((word) => plainTerm(word, true))
  const skill = skillSpelled(said)?.name
  if (isExcluded) {
    const pairs = pairsOf(words)
    const keys = [...(skill ? namesOf(skill) : []), ...(pairs.length === 1 ? pairs : [])]
    return [{ shown: said, keys }]
  }
  if (skill) return [{ shown: said, keys: [...namesOf(skill), ...(words.length === 2 ? pairsOf(words) : [])] }]
  query.loose.push(said)
  return words.map((word) => plainTerm(word, true))
}

const pairsOf = (words: readonly Word[]): string[] =>
  words.slice(1).map(({ word }, i) => `${PAIR}${words[i]!.word} ${word}`)

function plainTerm({ shown, word }: Word, literal: boolean): AskedTerm {
  return literal ? { shown, keys: [word], word } : { shown, word, ...meetingWord(word) }
}

/** A skill as the readers found it, and its name of several words wherever it stands in a text. */
const namesOf = (skill: string): string[] => [SKILL + skill, MENTIONED + skill]

/** What meets a word: itself and the other spellings of the skill that it names, or the skill as it was read. */
export function meetingWord(word: string): Pick<AskedTerm, 'keys' | 'everyday'> {
  const skill = skillSpelled(word)
  if (!skill) return { keys: [word] }
  const keys = [...namesOf(skill.name), ...wordsForSkill(skill.name)]
  return skill.everyday ? { keys, everyday: word } : { keys: [...new Set([word, ...keys])] }
}

/** Names of several words ("google cloud") among plain words, each made one term. */
function joined(words: readonly Word[]): (Word | AskedTerm)[] {
  const found: (Word | AskedTerm)[] = []
  for (let at = 0; at < words.length;) {
    const name = nameAt(words, at)
    found.push(name?.term ?? words[at]!)
    at += name?.length ?? 1
  }
  return found
}

const LONGEST_NAME = 4

function nameAt(words: readonly Word[], at: number): { term: AskedTerm; length: number } | undefined {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 1; length--) {
    const some = words.slice(at, at + length)
    const said = some.map(({ shown }) => shown).join(' ')
    const skill = skillSpelled(said)
    if (!skill) continue
    const pair = length === 2 ? pairsOf(some) : []
    return { term: { shown: said, keys: [...namesOf(skill.name), ...wordsForSkill(skill.name), ...pair] }, length }
  }
  return undefined
}

function skillTerm(said: string): AskedTerm {
  const name = skillSpelled(said)?.name ?? said
  return { shown: `skill:${said}`, keys: [SKILL + name], below: skillsBelow(name).map((each) => SKILL + each) }
}

/** Each word must stand in the field; of a phrase in a title also next to the other. */
function fieldTerms(field: string, words: readonly Word[], isPhrase: boolean): AskedTerm[] {
  const sign = field === 'title' ? IN_TITLE : IN_COMPANY
  if (isPhrase && field === 'title' && words.length > 1)
    return pairsOf(words).map((key) => ({ shown: `title:“${key.slice(PAIR.length)}”`, keys: [key] }))
  return words.map(({ shown, word }) => ({ shown: `${field}:${shown}`, keys: [sign + word] }))
}

/** Words with what stands before them. One pass; quotes that are not closed end with the text. */
function partsOf(text: string): Part[] {
  const found = text.matchAll(
    /([-\u2212]?)(?:(title|company|skill):)?(?:["\u201c]([^"\u201d]{0,200})(?:["\u201d]|$)|([^\s"\u201c\u201d]{1,200}))/giu,
  )
  return [...found].map(([, minus, field, quoted, plain]) => ({
    isExcluded: minus !== '' && (quoted !== undefined || /^["'(]{0,2}[\p{L}\p{N}.]/u.test(plain ?? '')),
    ...(field && { field: field.toLowerCase() }),
    ...(quoted === undefined ? {} : { quoted }),
    ...(plain === undefined ? {} : { plain }),
  }))
}

/** Plain words that follow one another as one part, so that names of several words are seen. */
function together(parts: readonly Part[]): Part[] {
  const found: Part[] = []
  const isPlain = (part: Part | undefined): boolean => part?.plain !== undefined && !part.isExcluded && !part.field
  for (const part of parts) {
    const last = found.at(-1)
    if (isPlain(last) && isPlain(part)) found[found.length - 1] = { ...last!, plain: `${last!.plain} ${part.plain}` }
    else found.push(part)
  }
  return found
}

function wordsIn(text: string): Word[] {
  const words: Word[] = []
  eachWord(text, (shown) => {
    if (!isStopWord(shown)) words.push({ shown, word: stem(shown) })
  })
  return words
}
