import type { Fact } from '../../domain/index.ts'
import { inBody, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'
import { readEvergreen } from './read-evergreen.ts'

const RULE = 'vacancy@1'

/** "This posting is for an existing vacancy", "Vacancy status: existing vacancy". */
const EXISTING =
  /\b(?:posting|position|role|job|this|it|requisition|advert\w*|opportunity|listing)\b[^.;\n]{0,40}\b(?:is|for|fills?|represents?|reflects?|concerns?|advertises?)\s(?:\w+\s){0,3}?(?:an? |the )?(?:existing|current(?:ly)?|active|actual|real|immediate|open|new and existing|present)(?:,? (?:open|and|available|existing|current|active|confirmed|funded)){0,2} (?:vacanc(?:y|ies)|vacant (?:position|role))|\bvacancy (?:status|type|disclosure|information)\b[^.;\n]{0,40}\b(?:existing|current|active|open|yes)\b|\b(?:this is|for) an? (?:existing|current|active|actual) (?:vacancy|vacant (?:position|role)|opening)\b|\b(?:existing|current) vacancy\s?[:–-]\s?yes\b|\bactively (?:hiring|recruiting) (?:for|to fill) (?:this|an existing|a current) (?:vacancy|existing vacancy)\b/i
/** The text's own words that there is none yet. */
const FUTURE =
  /\b(?:not|no|isn['’]t|rather than)\b[^.;\n]{0,30}\b(?:existing|current|active|immediate|specific|open) (?:vacancy|vacancies)\b|\b(?:no|not an?|isn['’]t an?|don['’]t have an?|do not have an?|without an?) (?:\w+ )?(?:existing|current|currently open|active|immediate|specific|open) (?:opening|role|position|job)s?\b[^.;\n]{0,40}(?:yet|at (?:the|this) (?:moment|time)|right now|however|today|—|-|$)|\b(?:posting|role|position|listing|this|job) is (?:for|part of|to build)\b[^.;\n]{0,30}\b(?:talent (?:pool|pipeline|community|bench)|pipeline|future (?:opening|opportunit|vacanc|role|position|hir|need|consider)\w*)|\bfuture vacanc(?:y|ies)\b|\bpipeline (?:requisition|posting|req)\b|\b(?:join|added to|part of|add you to|enter) our talent (?:pool|community|network|pipeline|bench)\b|\bconsidered? (?:\w+ )?for (?:\w+ )?future (?:opportunit\w+|openings|roles|positions)\b/i

/** "Not the right role? Join our talent community": a way on for others, not what this posting is. */
const INSTEAD =
  /\?\s{0,3}$|\b(?:not (?:quite|the right|selected|a (?:fit|match))|if (?:this|you)|in case|even if|also|otherwise)\b/i
const BEFORE = 90

/**
 * Whether the posting says that there is a vacancy behind it ("existing") or none yet ("future": a talent pool, a general
 * application, a pipeline). Most postings say neither.
 */
export function readVacancy(reading: Reading): Fact<'existing' | 'future'> | undefined {
  for (const { start, end } of sentencesOn(reading, 'vacancy')) {
    const said = EXISTING.exec(plainBlanks(reading.text.slice(start, end)))
    if (!said || /\bnot\b|n['’]t\b/i.test(said[0])) continue
    const at = start + said.index
    return { value: 'existing', evidence: [inBody(reading, at, at + said[0].length)], rule: RULE }
  }
  const evergreen = readEvergreen(reading)
  if (evergreen.value) return { value: 'future', evidence: evergreen.evidence, rule: RULE }
  for (const { start, end } of sentencesOn(reading, 'vacancy')) {
    const said = FUTURE.exec(plainBlanks(reading.text.slice(start, end)))
    if (!said || INSTEAD.test(reading.text.slice(Math.max(0, start - BEFORE), start + said.index))) continue
    const at = start + said.index
    return { value: 'future', evidence: [inBody(reading, at, at + said[0].length)], rule: RULE }
  }
  return undefined
}
