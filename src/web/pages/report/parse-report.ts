import {
  factComplaints,
  LONGEST_RIGHT,
  LONGEST_SENTENCE,
  postingComplaints,
  type Complaint,
} from '../../../moderation/index.ts'
import { TRAP, type ReportErrors, type TypedReport } from '../../parts/report-form.ts'

export type ParsedReport =
  | { state: 'trapped'; typed: TypedReport }
  | { state: 'wrong'; typed: TypedReport; errors: ReportErrors }
  | { state: 'fine'; typed: TypedReport; fact?: string; what: Complaint; wouldBeRight?: string; sentence?: string }

const ABOUT = ['fact', 'missing', 'posting'] as const

/**
 * A report as it was sent, by people or by programs. What was typed comes back as it was, so that a mistake loses nothing;
 * the words that are kept have no control characters and no line breaks. `known` are the names of the facts on the page.
 */
export function parseReport(form: Record<string, unknown>, known: readonly string[]): ParsedReport {
  const text = (name: string): string => (typeof form[name] === 'string' ? form[name] : '')
  const about = ABOUT.find((one) => one === form['about']) ?? 'posting'
  const typed = { about, fact: text('fact'), what: text('what'), right: text('right'), sentence: text('sentence') }
  if (text(TRAP)) return { state: 'trapped', typed }

  const what = complaintOf(typed)
  const kept = { wouldBeRight: about === 'posting' ? '' : tidy(typed.right), sentence: tidy(typed.sentence) }
  const errors: ReportErrors = {
    ...(about !== 'posting' && !known.includes(typed.fact) && { fact: 'Say which fact it is about.' }),
    ...(!what && { what: 'Choose one of these.' }),
    ...tooLong('right', kept.wouldBeRight, LONGEST_RIGHT),
    ...tooLong('sentence', kept.sentence, LONGEST_SENTENCE),
    ...(what === 'other' && !kept.sentence && { sentence: 'Say in a sentence what it is.' }),
  }
  if (!what || Object.keys(errors).length > 0) return { state: 'wrong', typed, errors }
  return {
    state: 'fine',
    typed,
    what,
    ...(about !== 'posting' && { fact: typed.fact }),
    ...(kept.wouldBeRight && { wouldBeRight: kept.wouldBeRight }),
    ...(kept.sentence && { sentence: kept.sentence }),
  }
}

function complaintOf({ about, what }: TypedReport): Complaint | undefined {
  if (about === 'missing') return 'missed'
  const all: readonly Complaint[] = about === 'posting' ? postingComplaints : factComplaints
  return all.find((one) => one === what)
}

const tidy = (words: string): string => words.replace(/[\p{Cc}\s]+/gu, ' ').trim()

const tooLong = (name: 'right' | 'sentence', words: string, most: number): ReportErrors =>
  words.length > most
    ? { [name]: `At most ${most} characters, please; these are ${words.length.toLocaleString('en-US')}.` }
    : {}
