import { sectionAt, sentenceAt, type Reading, type SectionKind } from '../reading/reading.ts'
import type { Mention } from './skill-table.ts'

const ELSEWHERE = new Set<SectionKind | undefined>(['benefits', 'legal', 'apply'])
const DEMANDS = new Set<SectionKind | undefined>(['requirements', 'nice-to-have'])
const OUR_STACK =
  /\bstack\b|\bwe(?:'re| are)? (?:(?:currently|mainly|mostly|primarily|also|heavily) )?(?:use|using|run|build|write|rely|lean)\b|\bbuilt (?:in|on|with)\b|\bwritten in\b/i
/** A sentence that begins like a demand is one, whatever the heading above it was taken for. */
const A_DEMAND =
  /^\W{0,3}(?:[\w &/-]{1,40}: ?)?(?:strong|solid|deep|proven|demonstrated|hands-on|extensive|\d{1,2}\+? years|(?:prior |previous )?experience|expertise|expert|proficien|fluen|familiar|knowledge|(?:very )?comfortable (?:with|in|using|writing|coding|working)|you have|you are (?:willing|comfortable))/i
/** Names of companies that back, buy or bred the employer are no technologies here. */
const OTHER_COMPANIES =
  /\b(?:backed by|back(?:ers|ing)|investors?|founders?|co-?founders?|founded by|trusted by|used by|raised|alumni|veterans|clients (?:include|like|such)|companies (?:like|such)|CEO|CPO|CTO of)\b/i
/** The same, in two steps: who, and a list behind it. */
const OTHERS_FROM =
  /\b(?:customers|leaders|brands|enterprises)\b[^.]{0,60}(?:\b(?:include|including|like|such)\b|:)|\b(?:engineers|designers|researchers|leaders|team|people)\b[^.]{0,40}\b(?:from|formerly|previously) (?:at )?[A-Z]|\bpartner(?:s|ed|ing)? with\b[^.]{0,50}\b(?:like|such as|including|from)\b/
/** "from product companies (e.g. Figma, Notion)": where people worked, not what with. */
const EMPLOYERS =
  /\b(?:companies|startups|employers)\s(?:\(|like|such as|including|e\.g\.)[^.;)]{0,60}(?:e\.g\.[^.;)]{0,60})?$/i
/** "think Datadog, but ...", "the Figma of": what the product is compared with. */
const COMPARED = /\b(?:think|the|alternative to|competitors?(?: like| such as)?|similar to|unlike)\s$/i
const COMPARISON_GOES_ON = /^(?:[/,][\w ]{1,20})?,? (?:but|for|of)\b/
/** "A Kafka-like log": what the product resembles. */
const RESEMBLED = /^-(?:like|style|esque|inspired)\b/i
const STUDIES = /\b(?:degree|bachelor|master(?:'|’)?s|b\.?sc|m\.?sc|ph\.?d|diploma|graduat)/i
/** Canadian dollars. */
const AMOUNT = /[$\d]\d*k?\s?$|\d\s?$/i
const TEAM =
  /^[\s-](?:teams?|engineers?|scientists?|researchers?|department|colleagues|company|companies|industry|ecosystem|space|startup|veterans|lead|environments?|engineering)\b/i
const OCCUPATIONS = new Set(['DevOps', 'SRE'])
const OCCUPATION = /^[^.;:]{0,50}\b(?:engineers?|engineering|roles?|teams?|reliability|environments?)\b/i
const A_TASK =
  /^\W{0,3}(?:build|design|develop|ship|implement|deploy|architect|optimi[sz]e|maintain|integrate|train|create|deliver|lead|own|drive|work|write|improve|research|help|define|manage|evaluate|fine-tune|experiment)\b/i
export const DEMANDED =
  /\b(?:must|require|need|proficien|experience|expert|strong|solid|deep|knowledge|familiar|skill|comfortable|fluen|background|hands-on|understanding)/i

/** What the product does for its customers: "Our platform connects to Jira", "We help shops automate SOC 2". */
const OUR_PRODUCT =
  /\bour (?:\w{2,14} )?(?:platform|products?|solutions?|tools?|software|app|technology)\b[^.]{0,50}\b(?:integrat|connect|support|automat|fits?\b|enabl|combin|lets?\b|help|allow|works? with)|^\W{0,3}we help\b/i
/** "Harbour is the tide platform for pilots", "our mission": what the company is. */
const OUR_COMPANY =
  /\b(?:is|as) (?:the|an?) [^.]{0,70}\b(?:platform|company|startup|provider|start-up)\b(?! engineer)|\bour (?:mission|vision)\b/i
/** What stands before it leads to it: "Solid knowledge of the SDLC", not "improve our SDLC with your experience". */
const LED =
  /\b(?:experienced?|knowledge|expertise|familiar(?:ity)?|understanding|proficien(?:t|cy)|background|skills?|skilled|fluen(?:t|cy)|expert|mastery|comfortable|exposure|versed|grasp|command)\b[^.;:]{0,70}$/i

const LONGEST = 600

/** The sentence around a mention, and what it says of every mention in it. */
export type Around = {
  section: SectionKind | undefined
  start: number
  end: number
  words: string
  /** Nothing in it is asked of the person. */
  idle: boolean
}

/** `last` is given back when the offset stands in it: a list of ten names is one sentence. */
export function aroundOf(reading: Reading, offset: number, last: Around | undefined): Around {
  if (last && offset >= last.start && offset < last.end) return last
  const section = sectionAt(reading, offset)
  const { start, end } = sentenceAt(reading, offset)
  const words = reading.text.slice(start, Math.min(end, start + LONGEST))
  return { section, start, end, words, idle: isIdle(section, words) }
}

function isIdle(section: SectionKind | undefined, words: string): boolean {
  if (DEMANDS.has(section)) return false
  if (OUR_PRODUCT.test(words) || OUR_COMPANY.test(words)) return true
  const isStack = section !== 'legal' && section !== 'apply' && OUR_STACK.test(words)
  if ((section === 'company' || ELSEWHERE.has(section)) && !isStack) return !A_DEMAND.test(words)
  return (!isStack && OTHER_COMPANIES.test(words)) || OTHERS_FROM.test(words)
}

/** Whether the text names it for the person: not the company's past, its customers, a team, a course of study. */
export function isAsked(text: string, mention: Mention, { section, start: from, words, idle }: Around): boolean {
  if (idle) return false
  const { value, start, end } = mention
  const before = text.slice(Math.max(from, start - 90), start)
  if (EMPLOYERS.test(before)) return false
  if (RESEMBLED.test(text.slice(end, end + 10))) return false
  if (COMPARED.test(before) && COMPARISON_GOES_ON.test(text.slice(end, end + 40))) return false
  if (value.name === 'CAD' && AMOUNT.test(before)) return false
  if (!value.topic) return true
  if (isField(text, mention, words)) return false
  if (value.topic === 'led') return LED.test(before)
  if (DEMANDS.has(section) || DEMANDED.test(words)) return true
  return value.topic !== 'demanded' && (section === 'role' || A_TASK.test(words))
}

/** A topic that names a team, an occupation, a course of study, or half of "AI/ML" is nobody's skill. */
const isField = (text: string, { value, start, end }: Mention, sentence: string): boolean =>
  TEAM.test(text.slice(end, end + 16)) ||
  STUDIES.test(sentence) ||
  (OCCUPATIONS.has(value.name) && OCCUPATION.test(text.slice(end, end + 70))) ||
  /\bAI ?\/ ?$/.test(text.slice(Math.max(0, start - 5), start)) ||
  /^ ?\/ ?AI\b/.test(text.slice(end, end + 5))
