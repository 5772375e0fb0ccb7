import { sectionAt, type Reading } from '../reading/reading.ts'
import { GENERIC, NON_TECH, titleCareer, UNCLEAR, type TitleCareer } from './title-careers.ts'
import { titleWords } from './title-words.ts'

/** Words an occupation ends in. */
const HEADS =
  /\b(?:engineers?|developers?|designers?|scientists?|analysts?|architects?|administrators?|researchers?|programmers?|product managers?|devops|sre|swe|recruiters?|executives?|representatives?|managers?|directors?|writers?|marketers?|specialists?|cto|devs|advocates?)\b/gi
const WORDS_BEFORE = 42
const WORDS_AFTER = 48
const READ_AT_MOST = 6000
const MOST_HEADS = 150

/** "We are hiring a ...", "Open roles: ...": what comes next is a role. */
const HIRING =
  /\b(?:hiring|hire|looking for|seeking|searching for|in search of|looking to (?:add|hire|bring)|needs?|recruiting|open (?:roles?|positions?)|openings?|(?:roles?|positions?|vacanc(?:y|ies)|jobs?)(?: \w+)?:|join (?:us|our team) as|available)\b/i
/** "An LLM developer platform", "loved by engineers", "our designers": people and products, not roles. */
const OF_OTHERS =
  /\b(?:by|our|for|with|of|from|other|fellow|experienced|between|among|to|helps?|lets?|empowers?|enables?|gives?|your|where|former|ex|trusted|their)\s(?:\w+\s){0,3}$/i
const OTHER_THINGS =
  /^\s(?:(?:here )?(?:at|of)\b|platforms?|tools?|tooling|communit\w+|experience|productivity|teams?|who\b|workflows?|first\b|friendly|relations?|focus\w*|infrastructure|ecosystem|portal|resources?|docs|documentation)/i
const BULLET = /^[\s\-–—*•·▪>#\d.)([\]]*$/

/** `isSought`: the text says that it looks for one, or the role has a line of its own. */
export type Role = TitleCareer & { isSought: boolean }
type Named = Role & { strength: number }

/**
 * The first occupation that the text names outside of company, benefit and legal parts: one that begins a line or stands
 * behind "we are hiring" before one that is only mentioned, tech before the rest.
 */
export function roleInText(reading: Reading, company: string[] = []): Role | undefined {
  const text = reading.text.slice(0, READ_AT_MOST)
  let best: Named | undefined
  let seen = 0
  for (const head of text.matchAll(HEADS)) {
    if (++seen > MOST_HEADS) break
    const role = roleAt(reading, text, head, company)
    if (!role || role.strength <= (best?.strength ?? 0)) continue
    best = role
    if (role.strength === STRONGEST) break
  }
  return best
}

const STRONGEST = 4

function roleAt(reading: Reading, text: string, head: RegExpExecArray, company: string[]): Named | undefined {
  const section = sectionAt(reading, head.index)
  if (section === 'benefits' || section === 'legal' || section === 'company') return undefined
  const end = head.index + head[0].length
  if (OTHER_THINGS.test(text.slice(end, end + 20))) return undefined
  const from = startOfPhrase(text, head.index)
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', from - 1) + 1, from - 160), from)
  const opensLine = BULLET.test(line) && !isHeadlineAgain(reading, text, from)
  const isRole = opensLine || HIRING.test(line.slice(-110))
  if (!isRole && OF_OTHERS.test(line)) return undefined
  const phrase = text.slice(from, opensLine ? endOfPhrase(text, end) : end)
  const career = titleCareer(titleWords(phrase), company)
  if (!career || career.needs) return undefined
  const strength = (isRole ? 2 : 0) + (career.slug === NON_TECH ? 1 : career.slug === UNCLEAR ? 1.5 : 2)
  return { ...career, start: from + career.start, end: from + career.end, isSought: isRole, strength }
}

/** The first line of a post is often its headline once more. */
const isHeadlineAgain = ({ title }: Reading, text: string, at: number): boolean =>
  at < title.length && text.startsWith(title.slice(0, 20))

/** Back to where the sentence, line or list item begins, but no further than an occupation is long. */
function startOfPhrase(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - WORDS_BEFORE), at)
  const cut = Math.max(
    ...[
      '\n',
      '. ',
      ', ',
      '|',
      ': ',
      '; ',
      ' our ',
      ' with ',
      ' and ',
      ' for ',
      ' a ',
      ' an ',
      '- ',
      '* ',
      '! ',
      '? ',
    ].map((mark) => (before.includes(mark) ? before.lastIndexOf(mark) + mark.length : 0)),
  )
  if (cut > 0 || before.length < WORDS_BEFORE) return at - before.length + cut
  return at - before.length + before.indexOf(' ') + 1
}

/** On to the field behind the occupation: "Software Engineer, Data Platform (Berlin): we ...". */
function endOfPhrase(text: string, from: number): number {
  const after = text.slice(from, from + WORDS_AFTER)
  const stop = /[\n:.!?|]|https?/.exec(after)
  return from + (stop?.index ?? 0)
}

export const isOpenCareer = (slug: string): boolean => slug === GENERIC || slug === UNCLEAR
