import type { Fact } from '../../domain/index.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'

const RULE = 'clearance@2'
const SECURITY =
  /security clearance|(?:secret|top[- ]secret|TS|SCI|DoD|DV|SC|NV-?[12]|Q|L|public trust|polygraph|government|federal|baseline|NATO|active|U\.?S\.?) (?:\w+ ){0,2}clearance|TS\/SCI|(?:SC|DV) cleared|clearance (?:level|eligib|required)/i
const DEMANDED =
  /\b(?:must|requir\w*|need(?:s|ed)?|mandatory|active|current(?:ly)?|hold|possess|obtain|maintain|eligib\w*|have|ability|able|willing\w*|cleared)\b/i
const OPTIONAL =
  /\b(?:plus|preferred|prefer|nice|bonus|desir\w*|advantage\w*|helpful|ideal\w*|welcome|beneficial|not (?:be )?(?:required|necessary)|no clearance|valued|asset|may (?:be|require)|some (?:roles|positions)|if (?:you|required|applicable))\b/i
const OTHER =
  /customs clearance|clearance (?:sale|house|rate|events?)|medical clearance|background clearance|data clearance|vulnerable|child|export/i

const BEFORE = 90
const BEHIND = 70

/** True when a security clearance is demanded, or the ability to get one. One that is only welcome is no demand. */
export function readClearance(reading: Reading): Fact<true> | undefined {
  const inItsTitle = /\b(?:TS\/SCI|(?:secret|security) clearance|cleared\b)/i.exec(reading.title)
  if (inItsTitle) {
    const { index } = inItsTitle
    return { value: true, evidence: [inTitle(reading, index, index + inItsTitle[0].length)], rule: RULE }
  }
  for (const { start, end, at } of sentencesOn(reading, 'clearance')) {
    const sentence = plainBlanks(reading.text.slice(start, end))
    // Lists that lost their line breaks run demands and wishes together: what is said of the clearance stands near it.
    const around = plainBlanks(reading.text.slice(Math.max(start, at - BEFORE), Math.min(end, at + BEHIND)))
    if (!SECURITY.test(sentence) || OTHER.test(sentence) || OPTIONAL.test(around) || !DEMANDED.test(sentence)) continue
    if (isWelcomeOnly(reading, at)) continue
    return { value: true, evidence: [inBody(reading, start, end)], rule: RULE }
  }
  return undefined
}

const isWelcomeOnly = (reading: Reading, at: number): boolean => {
  const kind = reading.sections.findLast((section) => section.start <= at)?.kind
  return kind === 'nice-to-have' || kind === 'company'
}
