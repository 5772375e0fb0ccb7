import type { Fact } from '../../domain/index.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'

const RULE = 'evergreen@2'

/** Titles of talent pools: "General Application", "Future Opportunities", "Don't see your role?", "Initiativbewerbung". */
const TITLE =
  /\b(?:general|open|spontaneous|speculative|unsolicited|initiative|evergreen|future) (?:applications?|interest|inquiry|enquiry|opportunit(?:y|ies)|openings?|opening|roles?|engineering opportunities|position)\b|\bfuture (?:\w+ ){0,2}(?:opportunit(?:y|ies)|openings?|roles?)\b|\bopen application\b|\btalent (?:pool|community|network|pipeline|bank)\b|\bexpressions? of interest\b|\b(?:create|build|design|write|pitch) (?:your|you) own\b|\b(?:don(?:'|’)?t|do not|didn(?:'|’)?t|can(?:'|’)?t) (?:see|find|fit)\b|\bnot seeing\b|\bjoin our (?:talent|team!?$)|\bpipeline (?:role|req|requisition|posting)|\binitiativbewerbung|\bcandidature spontan|\bcandidatura espont|\bcandidatura spontanea|\bopen sollicitatie|\bgeneral application\b|\binsert (?:\w+ )?job\b|^general$/i
/** The text's own words that there is no vacancy behind it. */
const TEXT =
  /\b(?:this is|this (?:posting|listing|role|position|job|requisition|opening) is)\s(?:not (?:for )?(?:a|an) (?:\w+ ){0,2}(?:specific|current|active|open)|(?:an?|for (?:our|a)) (?:\w+ ){0,2}(?:evergreen|pipeline|talent pool|talent community|general application|future))|\b(?:evergreen (?:role|posting|position|requisition)|(?:posting|listing) (?:is )?for future (?:opportunities|openings|consideration|roles)|no (?:current|open|active) (?:opening|vacancy|position)|not (?:an active|a current|actively hiring for this)|(?:application|apply(?:ing)?|register|sign up)\b[^.\n]{0,20} to (?:join|be added to|be part of) our talent (?:pool|community|network))/i
const READ_AT_MOST = 6000

/** Whether this is a talent pool or a general application and not one vacancy. */
export function readEvergreen(reading: Reading): Fact<boolean> {
  const inTitleWords = TITLE.exec(reading.title)
  if (inTitleWords) {
    const { index } = inTitleWords
    return { value: true, evidence: [inTitle(reading, index, index + inTitleWords[0].length)], rule: RULE }
  }
  for (const { start, end } of sentencesOn(reading, 'pool')) {
    const said = start < READ_AT_MOST && TEXT.exec(reading.text.slice(start, end))
    if (!said) continue
    const at = start + said.index
    return { value: true, evidence: [inBody(reading, at, at + said[0].length)], rule: RULE }
  }
  return { value: false, evidence: [], rule: RULE }
}
