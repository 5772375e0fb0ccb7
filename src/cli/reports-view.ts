import type { PostingPage } from '../catalogue/index.ts'
import type { Complaint, Report } from '../moderation/index.ts'
import { clean } from './explain-view.ts'
import type { Terminal } from './terminal.ts'
import { labelsOf } from './understand.ts'

const complaintWords: Record<Complaint, string> = {
  'value-wrong': 'the value is wrong',
  'not-said': 'the posting does not say it',
  missed: 'it is said, but missed',
  closed: 'the posting is closed',
  spam: 'the posting is spam',
  duplicate: 'the posting stands here twice',
  other: 'something else',
}
const LONGEST_VALUE = 160

/** One report for people: what it is about, what was read from which words, and what the reporter says. */
export function reportLines(report: Report, siteUrl: string, paint: Terminal['paint']): string[] {
  const { id, fact, what, read, rulesVersion, wouldBeRight, sentence, postingTitle, reportedAt } = report
  const field = (label: string, words: string): string => `      ${paint('dim', label.padEnd(10))} ${clean(words)}`
  const asRead = read ? `${JSON.stringify(read.value).slice(0, LONGEST_VALUE)}  (${read.rule})` : 'not stated'
  return [
    `${paint('bold', String(id).padStart(5))} ${paint('bold', fact ?? 'posting')}: ${complaintWords[what]}   ${paint('dim', reportedAt.toISOString().slice(0, 16).replace('T', ' '))}`,
    field('posting', `${postingTitle}  ${addressOf(report, siteUrl)}`),
    ...(fact ? [field('read as', `${asRead}, rules ${rulesVersion}`)] : []),
    ...(read?.quotes ?? []).slice(0, 3).map((quote) => field('from', `“${quote}”`)),
    ...(wouldBeRight ? [field('right', wouldBeRight)] : []),
    ...(sentence ? [field('sentence', `“${sentence}”`)] : []),
    '',
  ]
}

/**
 * A report as a marked case (evaluation/cases/*.json) that waits to be completed: `posting` is for a posting of one's own
 * invention in the shape of the source, `labels` are the facts as they are read today, to be put right. What was said,
 * and of which posting, stands in `report`, which goes when the case is done. No text of the employer but the quotes.
 */
export function caseOf(report: Report, posting: PostingPage | undefined, siteUrl: string): object {
  const { id, fact, what, read, rulesVersion, wouldBeRight, sentence, reportedAt } = report
  return {
    id: `own:report-${id}`,
    about: `${fact ?? 'posting'}: ${complaintWords[what]}`,
    source: posting?.source,
    posting: {},
    labels: posting && { ...labelsOf(posting.facts), quotes: {} },
    report: {
      fact: fact ?? null,
      what,
      read: read ?? 'not stated',
      rulesVersion,
      wouldBeRight: wouldBeRight ?? null,
      sentence: sentence ?? null,
      reportedAt: reportedAt.toISOString(),
      record: posting ? `${posting.source}/${posting.boardToken}/${posting.raw.nativeId}` : null,
      address: addressOf(report, siteUrl),
      sourceUrl: posting?.sourceUrl ?? null,
    },
  }
}

const addressOf = ({ postingSlug }: Report, siteUrl: string): string => `${siteUrl}/postings/${postingSlug}`
