import type { Level } from '../../domain/index.ts'
import type { LevelWord } from './level-words.ts'
import { sectionAt, type Reading } from '../reading/reading.ts'
import { openingsOf } from '../reading/sentences-on.ts'
import { windowsAt, type Window } from '../reading/text-windows.ts'

const READ_AT_MOST = 5000
const HEAD =
  '(?:engineer|developer|designer|scientist|analyst|architect|administrator|researcher|programmer|manager|writer|specialist|associate|consultant|professional|sre|devops|role|position|opportunity|contributor|candidate|intern|swe|sde|programmer)s?'
const LEVEL = '(senior|sr\\.?|junior|jr\\.?|mid[- ]level|mid|intermediate|entry[- ]level|staff|principal|lead|graduate)'
const WORD = '[\\w&/().+#-]{1,24}'

/** "We are seeking a Senior Back-End Engineer", "as a Staff Engineer you ...", "Job title: Analyst I". */
const WANTED = new RegExp(
  `\\b(?:looking for|seeking|hiring for|hiring|searching for|in search of|recruiting|as|join(?:ing)? us as|title:|role:|position:|roles:|positions:)\\s(?:(?:an?|our|the|your)\\s)?(?:${WORD}\\s){0,2}?${LEVEL}(?:[- ]level)?\\b,?(?:\\s${WORD}){0,4}?\\s${HEAD}\\b`,
  'gi',
)
/** "This is a senior, hands-on role", "a 3-6 month internship program". */
const THIS_ROLE = new RegExp(
  `\\bthis (?:is|will be)\\s(?:an?|our)\\s(?:${WORD},?\\s){0,3}?(?:${LEVEL}(?:-level)?|(internship))\\b,?(?:\\s${WORD}){0,4}?(?:\\s(?:role|position|opportunity|program|programme|hire)\\b|(?<=internship))`,
  'gi',
)
const INTERNSHIP =
  /\b(?:an?|our|this)\s(?:[\w-]{1,14}\s){0,4}internship\s(?:program|programme|opportunity|role|position)\b/gi
/** "Experience level: Mid to Senior", "Seniority: Staff". */
const STATED = new RegExp(
  `\\b(?:(?:experience|seniority|career|job|role) level|seniority|level):\\s{0,3}${LEVEL}\\b`,
  'gi',
)
const FIELD = /\bjob title:\s?[^\n]{3,60}?\b(?:engineer|developer|analyst|scientist|designer)\s(I{1,3}|IV|V)(?=\s|$)/gi

const LEVELS: Record<string, Level> = {
  senior: 'senior',
  sr: 'senior',
  junior: 'entry',
  jr: 'entry',
  'mid-level': 'mid',
  mid: 'mid',
  intermediate: 'mid',
  'entry-level': 'entry',
  staff: 'staff',
  principal: 'staff',
  lead: 'lead',
  graduate: 'entry',
  internship: 'intern',
  i: 'entry',
  ii: 'mid',
  iii: 'senior',
  iv: 'staff',
  v: 'staff',
}

/** The level that the text gives this role, where it says whom it looks for; other people's levels are none of ours. */
export function levelInText(reading: Reading): LevelWord | undefined {
  const openings = openingsOf(reading, 'level').filter((at) => at < READ_AT_MOST)
  for (const window of windowsAt(reading.text, openings, BEFORE, AFTER)) {
    const found = [WANTED, THIS_ROLE, INTERNSHIP, STATED, FIELD].flatMap(
      (pattern) => firstIn(reading, window, pattern) ?? [],
    )
    if (found.length > 0) return found.sort((a, b) => a.start - b.start)[0]
  }
  return undefined
}

const before = ({ text }: Window, at: number): string => text.slice(Math.max(0, at - 80), at)

/** More than any of the patterns spans on either side of the word that names the level. */
const BEFORE = 120
const AFTER = 140

function firstIn(reading: Reading, window: Window, pattern: RegExp): LevelWord | undefined {
  for (const match of window.text.matchAll(pattern)) {
    const start = window.start + match.index
    const section = sectionAt(reading, start)
    if (section === 'benefits' || section === 'legal') continue
    // "Experience as a founding or senior engineer" is what one was.
    if (
      /^as\s/i.test(match[0]) &&
      /\b(?:experience|worked|background)\b[^.;\n]{0,60}$/i.test(before(window, match.index))
    )
      continue
    // "as the lead on three projects" is a task.
    if (/^as\s/i.test(match[0]) && match[1]?.toLowerCase() === 'lead') continue
    const word = (match[1] ?? match[2] ?? 'internship').toLowerCase().replace(/\.$/, '').replace(' ', '-')
    return { level: LEVELS[word]!, start, end: start + match[0].length }
  }
  return undefined
}
