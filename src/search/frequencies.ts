import type { IndexRow } from '../catalogue/index.ts'
import { classOf, USUAL } from './rank.ts'
import { SkillMentions } from './skill-mentions.ts'
import { wordsForSkill } from './skill-words.ts'
import { tokenise, tokeniseSeeing } from './tokenise.ts'

/** Signs before a word of the dictionary that stands for a field: no word of a text has a colon. */
export const IN_TITLE = 't:'
export const IN_COMPANY = 'c:'
export const SKILL = 's:'
/** A skill whose name of several words stands in the text, where the readers have not taken it for one that is asked for. */
export const MENTIONED = 'm:'
/** Two words that follow one another in a title. */
export const PAIR = 'p:'

// How often a word stands in each field, in one number: title 0-3, company 0-1, skills 0-1, body and places 0-15.
const TITLE = { shift: 0, most: 3 }
const COMPANY = { shift: 2, most: 1 }
const SKILLS = { shift: 3, most: 1 }
const BODY = { shift: 4, most: 15 }
type Field = { shift: number; most: number }

/** How many times each field holds the word, up to what is counted. */
export const timesOf = (packed: number) => ({
  title: packed & 3,
  company: (packed >> 2) & 1,
  skills: (packed >> 3) & 1,
  body: packed >> 4,
})
/** A pair in a title is as much as any word can be. */
const AS_PAIR = 15

/** The classes of a posting's words (see rank.ts), those of its fields with their signs. */
export function wordsOf(row: IndexRow): Map<string, number> {
  const times = new Map<string, number>()
  const add = (words: readonly string[], { shift, most }: Field): number => {
    for (const word of words) {
      const packed = times.get(word) ?? 0
      if (((packed >> shift) & most) < most) times.set(word, packed + (1 << shift))
    }
    return words.length
  }
  const read = row.facts.skills?.value ?? []
  const skills = read.map(({ name }) => name)
  const [title, company] = [tokenise(row.title), tokenise(row.company)]
  add(title, TITLE)
  add(company, COMPANY)
  add(tokenise(skills.join('\n')), SKILLS)
  const mentions = new SkillMentions()
  const bodyLength = add(tokenise(row.places.join('\n')), BODY) + add(textOf(row, mentions), BODY)

  const classes = new Map<string, number>()
  for (const [word, packed] of times) classes.set(word, classOf(timesOf(packed), title.length, bodyLength))
  for (const word of title) classes.set(IN_TITLE + word, classes.get(word)!)
  for (const word of company) classes.set(IN_COMPANY + word, classes.get(word)!)
  for (let i = 1; i < title.length; i++) classes.set(`${PAIR}${title[i - 1]} ${title[i]}`, AS_PAIR)
  for (const [name, times] of mentions.times) {
    const body = { title: 0, company: 0, skills: 0, body: times }
    classes.set(MENTIONED + name, classOf(body, title.length, bodyLength))
  }
  const titled = new Set(title)
  for (const { name, must } of read) {
    const times = { title: isNamed(name, titled) ? 2 : 0, company: 0, skills: 1, body: must ? 3 : 0 }
    // how long the text is says nothing of what it demands
    classes.set(SKILL + name, classOf(times, title.length, USUAL.body))
    classes.delete(MENTIONED + name)
  }
  return classes
}

const textOf = ({ text }: IndexRow, mentions: SkillMentions): string[] =>
  tokeniseSeeing(text, (word, isNear) => mentions.see(word, isNear))

/** Whether a title has the skill, in any sure spelling or in all words of its name. */
const isNamed = (name: string, title: ReadonlySet<string>): boolean =>
  wordsForSkill(name).some((word) => title.has(word)) || tokenise(name).every((word) => title.has(word))
