import type { Skill } from '../../domain/index.ts'
import type { Reading } from '../reading/reading.ts'
import { hasSkills } from './career-from-text.ts'
import { rolePhraseAt, type RolePhrase } from './role-phrase.ts'
import { GENERIC, NON_TECH, titleCareer, UNCLEAR, type TitleCareer } from './title-careers.ts'
import { titleWords } from './title-words.ts'

/** Words an occupation ends in. */
const HEADS =
  /\b(?:engineers?|developers?|designers?|scientists?|analysts?|architects?|administrators?|researchers?|programmers?|product managers?|devops|sre|swe|recruiters?|executives?|representatives?|managers?|directors?|writers?|marketers?|specialists?|cto|devs?|advocates?|heads?(?= of)|engineering(?= (?:vacanc|position|opening|role|job)))\b/gi
const ENGINEERING = 'engineering'
const READ_AT_MOST = 6000
const MOST_HEADS = 150

/** `isSought`: the text says that it looks for one, or the role has a line of its own. */
export type Role = TitleCareer & { isSought: boolean }
type Named = Role & { isCalled: boolean; strength: number }

/**
 * The first occupation that the text names outside of company, benefit and legal parts: one that begins a line or stands
 * behind "we are hiring" before one that is only mentioned, tech before the rest.
 */
export function roleInText(reading: Reading, skills: Skill[], company: string[] = []): Role | undefined {
  const text = reading.text.slice(0, READ_AT_MOST)
  let best: Named | undefined
  let seen = 0
  for (const head of text.matchAll(HEADS)) {
    if (++seen > MOST_HEADS) break
    const role = roleAt(reading, skills, text, head, company)
    if (!role || role.strength <= (best?.strength ?? 0)) continue
    if (best && areEngineersSought(best, text) && NO_ENGINEERS.has(role.slug)) continue
    best = role
    if (role.strength === STRONGEST) break
  }
  return best
}

const STRONGEST = 4

/** "We look for engineers in several teams": a designer or manager named later is not whom the post is for. */
const areEngineersSought = ({ slug, isCalled, end }: Named, text: string): boolean =>
  slug === UNCLEAR && isCalled && /(?:engineers|developers)$/i.test(text.slice(Math.max(0, end - 10), end))
const NO_ENGINEERS = new Set([
  'product-manager',
  'project-manager',
  'ux-ui-designer',
  'graphic-designer',
  'business-analyst',
  'technical-writer',
  'developer-advocate',
  'solutions-engineer',
])

function roleAt(reading: Reading, skills: Skill[], text: string, head: RegExpExecArray, company: string[]) {
  const phrase = rolePhraseAt(reading, text, head[0], head.index)
  if (!phrase) return undefined
  const { start, words, isSought, isCalled } = phrase
  const first = firstOfList(phrase, head, company)
  if (first) return first
  const career = titleCareer(titleWords(words), company)
  if (!career || (head[0].toLowerCase() === ENGINEERING && !isField(career))) return undefined
  // "Architect and build pipelines" is what one does; "gets used by analysts" whom it is made for.
  if (career.needs?.skills && !(isSought && head.index > start && hasSkills(skills, career.needs))) return undefined
  const strength = (isSought ? 2 : 0) + (career.slug === NON_TECH ? 1 : career.slug === UNCLEAR ? 1.5 : 2)
  return { ...career, start: start + career.start, end: start + career.end, isSought, isCalled, strength }
}

/** "Backend, data and mobile engineers": of a list of fields the first is whom the post is for. */
function firstOfList({ first, isSought, isCalled }: RolePhrase, head: RegExpExecArray, company: string[]) {
  const career = first && titleCareer(titleWords(first.words), company)
  if (!career || !isField(career)) return undefined
  const span = { start: first.start, end: head.index + head[0].length }
  return { ...career, ...span, isSought, isCalled, strength: STRONGEST }
}

const isField = ({ slug, needs }: TitleCareer): boolean => !needs && slug !== NON_TECH && !isOpenCareer(slug)

export const isOpenCareer = (slug: string): boolean => slug === GENERIC || slug === UNCLEAR
