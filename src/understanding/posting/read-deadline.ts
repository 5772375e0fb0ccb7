import type { Fact } from '../../domain/index.ts'
import { inBody, inField, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'
import { writtenDate } from '../reading/written-dates.ts'

const RULE = 'deadline@1'

/** Words after which the last day to apply is named, in English, German, French, Spanish, Portuguese and Dutch. */
const CUE =
  /\b(?:(?:application|applications|submission|apply|application submission|closing|posting|filing|hiring)?\s?deadlines?\b|closing date|close date|end date for applications|(?:posting|posting end|application end|expiration|expiry) date|apply (?:by|before|until|no later than|on or before|latest by)|(?:submit|send|submitted|received|applications?)\b[^.;\n]{0,50}\b(?:by|before|until|no later than|on or before|through)|(?:applications?|posting|listing|role|position|window|job|requisition|opening|vacancy)\b[^.;\n]{0,40}\b(?:clos(?:e|es|ing|ed)|expires?|ends?|open (?:until|through|till)|accepted (?:until|through|till))|accept(?:ing)? applications?\b[^.;\n]{0,40}\b(?:until|through|till|to|by)|bewerbungs(?:frist|schluss|ende)|bewerb\w*\b[^.;\n]{0,30}\bbis|date limite|candidat\w+\b[^.;\n]{0,40}\bavant le|fecha l[ií]mite|fecha de cierre|data[- ]limite|prazo|candidatar?\w*\b[^.;\n]{0,20}\bat[ée]|sluitingsdatum|solliciteer\w*\b[^.;\n]{0,20}\bvoor)\b/i
const NEAR = 70
/** Between the cue and the date stands something else that is dated. */
const OTHER =
  /\b(?:start|begin\w*|interview\w*|review\w*|posted|founded|launch\w*|since|graduat\w*|complet\w*|project)\b/i

/**
 * The last day to apply (ISO 8601): the source's field first, then a full date that the text names as such. A day without
 * its year and an ambiguous one (03/04/2026) are none.
 */
export function readDeadline(reading: Reading): Fact<string> | undefined {
  const { deadlineAt } = reading.raw
  if (deadlineAt) {
    const evidence = inField({ words: deadlineAt.at, path: 'deadlineAt' })
    return { value: deadlineAt.at.slice(0, 'yyyy-mm-dd'.length), evidence: [evidence], rule: RULE }
  }
  for (const { start, end } of sentencesOn(reading, 'deadline')) {
    const sentence = plainBlanks(reading.text.slice(start, end))
    const cue = CUE.exec(sentence)
    if (!cue) continue
    const behind = cue.index + cue[0].length
    // "11. November" ends a sentence for those who cut them.
    const [line] = plainBlanks(reading.text.slice(start + behind, start + behind + NEAR)).split('\n', 1) as [string]
    const date = writtenDate(line)
    if (!date || OTHER.test(line.slice(0, date.start))) continue
    const evidence = inBody(reading, start + cue.index, start + behind + date.end)
    return { value: date.iso, evidence: [evidence], rule: RULE }
  }
  return undefined
}
