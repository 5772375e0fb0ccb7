import type { Evidence, Fact } from '../../domain/index.ts'
import { SMALL_NUMBER, smallNumber } from '../reading/number-words.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'

const RULE = 'openings@1'

const ROLE = String.raw`(?:engineers?|developers?|designers?|scientists?|analysts?|architects?|managers?|interns?|SDRs?|BDRs?|AEs?|reps?|representatives?|specialists?|consultants?|administrators?|researchers?|writers?|programmers?|devs|hires|people|candidates|persons|team members|individuals|contractors|freelancers|associates|executives|technicians|operators|annotators|linguists|translators|editors|recruiters|assistants|nurses|leads|ICs|SWEs|SREs)`
const COUNT = String.raw`(${SMALL_NUMBER})(?!\s?(?:-|–|to|or|\+)\s?(?:${SMALL_NUMBER}))(?!\+|\d|%|k\b| or more| of (?:our|the))`
/** "We are hiring three senior engineers", "looking for 2 more developers". The person's trade must stand behind the number. */
const HIRING = new RegExp(
  String.raw`\b(?:hiring|to hire|hire|looking for|seeking|search(?:ing)? for|recruiting|in need of|need|adding|to add|add|want|bring(?:ing)? on|open(?:ing)?s? for|positions? for)\s(?:for\s|an additional\s|another\s|up to\s|the next\s)?${COUNT}\s(?:more\s|additional\s|new\s)?(?:(?!roles\b|positions\b)[\w/.+#&-]{1,20},?\s){0,5}?${ROLE}\b`,
  'i',
)
/** "Number of openings: 2", "2 openings for this role", "Openings: 3", "(2 positions)". */
const LABEL = new RegExp(
  String.raw`\b(?:number of|no\.? of|total|available)\s(?:open\s)?(?:openings|positions|vacancies|hires|roles|seats|headcount)\s?[:=–-]?\s?${COUNT}|^\W{0,4}(?:openings|open positions|vacancies|headcount)\s?[:=–-]\s?${COUNT}|\b${COUNT}\s(?:open\s|available\s|identical\s)?(?:openings|positions|vacancies|spots|seats|headcount)\s(?:are\s)?(?:for|available for|of|on) (?:this|the same)\b`,
  'i',
)
const IN_TITLE = new RegExp(
  String.raw`[([]\s?(?:x\s?)?${COUNT}\s?(?:x\b|openings|positions|vacancies|roles|hires|seats)?\s?[)\]]|\bx\s?(\d{1,2})\b|\b(\d{1,2})\s?x\b|\b${COUNT} (?:openings|positions|vacancies)\b`,
  'i',
)
const MEANS_COUNT = /x|opening|position|vacanc|role|hires|seats/i
/** Others who hire: customers of a product, the duty to build a team, what was done. */
const DUTY =
  /\b(?:you(?:['’]ll| will| have|['’]ve)?|customers?|clients?|companies|help\w*|manage\w*|mentor\w*|lead|built|grow the team|within|next (?:\w+ )?(?:year|months|quarter)|per (?:month|quarter|year)|a (?:month|year)|KPI|goal|target)\b/i
const MOST_SOUGHT = 50

/**
 * How many people are sought for this role, where the posting says so. Several counts ("2 designers and 3 engineers")
 * are of several roles and give nothing, as does a range.
 */
export function readOpenings(reading: Reading): Fact<number> | undefined {
  const title = IN_TITLE.exec(reading.title)
  if (title && MEANS_COUNT.test(title[0])) {
    const fact = factOf(title, inTitle(reading, title.index, title.index + title[0].length))
    if (fact) return fact
  }
  let found: Fact<number> | undefined
  for (const { start, end } of sentencesOn(reading, 'openings')) {
    const sentence = plainBlanks(reading.text.slice(start, end))
    const match = LABEL.exec(sentence) ?? HIRING.exec(sentence)
    if (!match || isOther(sentence, match)) continue
    const fact = factOf(match, inBody(reading, start + match.index, start + match.index + match[0].length))
    if (!fact) continue
    if (found && found.value !== fact.value) return undefined
    found ??= fact
  }
  return found
}

const NEAR = 60

function isOther(sentence: string, match: RegExpExecArray): boolean {
  const before = sentence.slice(Math.max(0, match.index - NEAR), match.index)
  const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + NEAR)
  return (
    DUTY.test(before) ||
    new RegExp(String.raw`^[^.;]{0,20}\b(?:and|,|&|\+)\s(?:\w+\s)?${SMALL_NUMBER}\b`, 'i').test(after)
  )
}

function factOf(match: RegExpExecArray, evidence: Evidence): Fact<number> | undefined {
  const written = match.slice(1).find((group) => group !== undefined)
  const value = written === undefined ? 0 : smallNumber(written)
  return value >= 1 && value <= MOST_SOUGHT ? { value, evidence: [evidence], rule: RULE } : undefined
}
