import type { Fact, OfficeDays } from '../../domain/index.ts'
import { cluesOf } from '../reading/clues.ts'
import { SMALL_NUMBER, smallNumber } from '../reading/number-words.ts'
import { inBody, type Reading } from '../reading/reading.ts'
import { plainBlanks } from '../reading/text-windows.ts'

const RULE = 'office-days@2'

/** "2-3 days a week", "at least 3x per week", "three full days/wk", "4 days". Groups: bound, from, to, plus, what, unit. */
const COUNT = new RegExp(
  String.raw`(?<![\w$€£.,/-])(?:(at least|a minimum of|minimum of|minimum|min\.?|up to|a maximum of|maximum|max\.?|no more than)\s)?` +
    String.raw`(?:~\s?|about |around |approximately )?(${SMALL_NUMBER})(?:\s?x)?(?:\s?(?:-|–|—|to|or|\/|and)\s?(${SMALL_NUMBER}))?(\s?\+| or more| plus)?[- ]?` +
    String.raw`(x|times|(?:full |work(?:ing)? |in-?office |on-?site |anchor |core |set )?(?:days|day(?![- ](?:work[- ]?)?week)))` +
    String.raw`(?:\s?(?:\/|a|per|each|every|out of the|of the|p\/|in a|weekly|minimum)?\s?\/?(week|wk|w\b|month|year|quarter))?`,
  'gi',
)
/** "Drei Tage pro Woche im Büro", "trois jours par semaine au bureau", "dwa dni w tygodniu w biurze". */
const ABROAD =
  /(?<![\p{L}\d])(\p{L}{2,7}|\d)(?:\s?(?:-|–|bis|oder|à|a|ou|o|do|of|tot)\s?(\p{L}{2,7}|\d))?\s(?:Tagen?|jours?|d[ií]as?|giorn[io]|dagen?|dni|dzie[ńn])\s(?:pro|in der|die|par|por|a la|à la|alla|a|per|w|na)\s(?:Woche|semaine|semana|settimana|week|tygodni\p{L}{1,2})\s(?:\p{L}{2,10}\s){0,2}?(?:vor Ort|(?:im|ins?) (?:unser\p{L}{0,3} )?B[üu]ro|(?:au|aux|dans (?:nos|les|notre)) bureaux?|sur (?:site|place)|en (?:la |nuestras? )?oficinas?|(?:no|em nosso) escrit[óo]rio|presencial\p{L}{0,5}|in (?:ufficio|sede)|op (?:ons |het )?kantoor|w (?:naszym )?biurze)(?!\p{L})/iu
const BY_WORD = new Map(
  [
    'ein einen einem eine un une uno una um uma een jeden',
    'zwei deux dos dois duas due twee dwa',
    'drei trois tres três tre drie trzy',
    'vier quatre cuatro quatro quattro cztery',
  ].flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)),
)

/** "Once a week", "twice a month". */
const ADVERB = /\b(once|twice)\s(?:a|per|every|each)\s(week|month)\b/gi
const QUICK =
  /\b(?:mon|tues?|wednes|thurs|fri)(?:days?)?\b|\bdays?\b|\d\s?days|\dx\b|\d x\b|\btimes\b|\bonce\b|\btwice\b|Woche|semaine|semana|settimana|tygodni|\bdagen\b/i

const OFFICE = String.raw`(?:(?<!home )(?<!back )(?<!front )(?<!home-)offices?|in[- ]?person|on-?site|on site|hq|headquarters?|hub|on[- ]campus|co-?located|studio)`
const OFFICE_AFTER = new RegExp(String.raw`^[^.;|]{0,60}?\b${OFFICE}\b`, 'i')
const OFFICE_NEXT = new RegExp(String.raw`^\W{0,3}(?:in|at|from|per week in)?\W{0,2}(?:the |our )?${OFFICE}\b`, 'i')
const OFFICE_BEFORE = new RegExp(String.raw`\b(?:${OFFICE}|hybrid\w*)\b[^;]{0,80}$`, 'i')
/** The days are those at home. */
const HOME_AFTER =
  /^\W{0,3}(?:(?:of|to|for|you can|where you|in which you|per week)\W{1,2})?(?:a week |per week |weekly )?(?:of )?(?:fully )?(?:remote|wfh|work(?:ing)?[- ]from[- ]home|from home|at home|home|home ?office|from anywhere|t[ée]l[ée]travail)/i
const HOME_BEFORE = /\b(?:remote(?:ly)?|from home|wfh|home office)\b(?: for| up to|,|:|\/)? ?$/i
/** Meals, interviews, visits and gatherings are no days at a desk; nor is what was, or what only may be done. */
const OTHER =
  /\b(?:interview|trial|lunch\w*|dinners?|meals?|snacks?|breakfast|happy hours?|gym|retreats?|off-?sites?|hackathon|vacation|pto|holidays?|leave|onboarding|travel\w*|summits?|gather\w*|rotation|on-call|conference|event|sick|paid|if you (?:want|like|prefer|wish)|optional\w*|encourag\w*|prefer\w*|notice|turnaround|sla|respond\w*|within|forced)\b/i
/** "Tuesdays and Thursdays in the office": the days are named instead of counted. */
const WEEKDAYS =
  /\b(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri)(?:days?)?\b(?:[,/&+ ]{1,3}(?:and |or )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri)(?:days?)?\b){1,3}/gi
const A_WEEKDAY = /mon|tue|wed|thu|fri/gi
const DAYS_OF_A_FULL_WEEK = 5

/**
 * Days in an office demanded of those who work there and at home. Five days a week are no hybrid week and give nothing, as
 * do days at home, visits, and days that are only welcome.
 */
export function readOfficeDays(reading: Reading): Fact<OfficeDays> | undefined {
  for (const clue of cluesOf(reading)) {
    if (!QUICK.test(clue.words)) continue
    const words = plainBlanks(clue.words)
    const found = countIn(words) ?? countAbroadIn(words)
    if (!found) continue
    const start = clue.start + found.start
    return { value: found.value, evidence: [inBody(reading, start, clue.start + found.end)], rule: RULE }
  }
  return undefined
}

type Found = { value: OfficeDays; start: number; end: number }
const MOST_COUNTS = 12

function countIn(words: string): Found | undefined {
  let count = 0
  for (const match of words.matchAll(COUNT)) {
    if (++count > MOST_COUNTS) return undefined
    const value = valueOf(match)
    if (value && isOfOffice(words, match)) return spanOf(words, match, value)
  }
  for (const match of words.matchAll(ADVERB)) {
    if (++count > MOST_COUNTS) return undefined
    const days = match[1]!.toLowerCase() === 'once' ? 1 : 2
    if (!isOfOffice(words, match)) continue
    return spanOf(words, match, { from: days, to: days, per: match[2]!.toLowerCase() as 'week' | 'month' })
  }
  for (const match of words.matchAll(WEEKDAYS)) {
    if (++count > MOST_COUNTS) return undefined
    const days = new Set(match[0].toLowerCase().match(A_WEEKDAY)).size
    if (/\bor\b/i.test(match[0]) || !isOfOffice(words, match)) continue
    return spanOf(words, match, { from: days, to: days, per: 'week' })
  }
  return undefined
}

function countAbroadIn(words: string): Found | undefined {
  const match = ABROAD.exec(words)
  if (!match) return undefined
  const from = daysOf(match[1]!)
  const to = match[2] === undefined ? from : daysOf(match[2])
  if (!from || !to || to < from || to >= DAYS_OF_A_FULL_WEEK) return undefined
  return { value: { from, to, per: 'week' }, start: match.index, end: match.index + match[0].length }
}

const daysOf = (written: string): number | undefined =>
  BY_WORD.get(written.toLowerCase()) ?? (Number(written) || undefined)

function valueOf(match: RegExpExecArray): OfficeDays | undefined {
  const [, bound, low, high, more, what, unit] = match
  const per = perOf(unit)
  const from = smallNumber(low!)
  const to = high === undefined ? from : smallNumber(high)
  // "3x a year" are visits, and "2 times" alone says nothing.
  if (!per || from === 0 || to < from || (!/day/i.test(what!) && (unit === undefined || per === 'year')))
    return undefined
  if (per === 'week' && (from >= DAYS_OF_A_FULL_WEEK || to > DAYS_OF_A_FULL_WEEK)) return undefined
  if (/up|max|more/i.test(bound ?? '')) return { to, per }
  return bound !== undefined || more !== undefined ? { from, per } : { from, to, per }
}

function perOf(unit: string | undefined): OfficeDays['per'] | undefined {
  const word = unit?.toLowerCase()
  if (word === undefined || word.startsWith('w')) return 'week'
  return word === 'month' || word === 'year' ? word : undefined
}

const NEAR = 90
/** How far from the office and the days stands what one does there: "lunch in the office four days a week". */
const WHAT_FOR = 24

function isOfOffice(words: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length
  const before = words.slice(Math.max(0, match.index - NEAR), match.index)
  const after = words.slice(end, end + NEAR)
  if (HOME_AFTER.test(after) || (HOME_BEFORE.test(before) && !OFFICE_NEXT.test(after))) return false
  const inBefore = OFFICE_BEFORE.exec(before)
  const inAfter = OFFICE_AFTER.exec(after)
  const within = /office|site/i.test(match[5] ?? '')
  if (!inBefore && !inAfter && !within) return false
  const from = Math.max(0, (inBefore?.index ?? before.length) - WHAT_FOR)
  return !OTHER.test(before.slice(from) + match[0] + (inAfter?.[0] ?? '') + after.slice(0, WHAT_FOR / 2))
}

/** The count with the words to the office beside it. */
function spanOf(words: string, match: RegExpExecArray, value: OfficeDays): Found {
  const end = match.index + match[0].length
  const inAfter = OFFICE_AFTER.exec(words.slice(end, end + NEAR))
  if (inAfter) return { value, start: match.index, end: end + inAfter[0].length }
  const from = Math.max(0, match.index - NEAR)
  const inBefore = OFFICE_BEFORE.exec(words.slice(from, match.index))
  return { value, start: inBefore ? from + inBefore.index : match.index, end }
}
