import type { SectionKind } from '../reading/reading.ts'
import type { Around } from './is-asked.ts'
import type { Mention } from './skill-table.ts'

const NEAR = 90

/**
 * A common word is a technology only in company: other technologies beside it in the sentence, and words or marks that
 * make a list. `mentions` are all of the text, in order; `at` is the one in question.
 */
export function isListed(text: string, mentions: (Mention & { around: Around })[], at: number): boolean {
  const mention = mentions[at]!
  const sentence = mention.around
  const besides = [mentions[at - 1], mentions[at + 1], mentions[at - 2], mentions[at + 2]].filter(
    (other): other is Mention & { around: Around } =>
      other !== undefined &&
      other.start >= sentence.start &&
      other.end <= sentence.end &&
      Math.abs(other.start - mention.start) < NEAR,
  )
  const before = text.slice(Math.max(sentence.start, mention.start - 24), mention.start)
  const after = text.slice(mention.end, Math.min(sentence.end, mention.end + 24))
  if (mention.value.guard === 'letter') return isLetterListed(before, after, besides)
  if (goesOn(before, after)) return false
  if (mention.value.kind === 'language' && isUsed(before, after)) return true
  const company =
    besides.length >= 2 || besides.some((other) => other.value.guard === 'sure' || isTwin(text, mention, other))
  if (
    /^\s(?:programming|language|developers?|engineers?|code|codebase|services?|microservices|front-?ends?|back-?ends?|frameworks?|librar(?:y|ies))\b/.test(
      after,
    )
  ) {
    return company || mention.value.kind === 'language'
  }
  if (CLOSES_LIST.test(after) && isLedTo(text, mention)) return true
  if (STANDS_ALONE.test(text.slice(sentence.start, mention.start)) && after.trim() === '')
    return isItemOfList(mentions, at)
  return company && (OPENS_LIST.test(before) || CLOSES_LIST.test(after))
}

/** "Engineer (Rust)", "deep Go experience", "you have written Swift before": a language by what one does with it. */
const isUsed = (before: string, after: string): boolean =>
  (/\b(?:engineers?|developers?|swes?)\s?\($/i.test(before) && /^\s?[),/]/.test(after)) ||
  (/\b(?:deep|strong|solid|prior|previous|production|professional|extensive)\s$/i.test(before) &&
    /^\s(?:experience|skills|expertise|knowledge)\b/.test(after)) ||
  (/\b(?:written|wrote|writing|(?:code|coded|coding|programming) in)\s(?:some\s|production\s)?$/i.test(before) &&
    ENDS_THERE.test(after))
const ENDS_THERE = /^\s?(?:$|[.,;)/]|(?:before|code|services|in|for|at|or|and|on)\b)/

/** "Fluency in", "tools such as": what stands before makes the word a skill. */
function isLedTo(text: string, { start, around }: Mention & { around: Around }): boolean {
  const before = text.slice(Math.max(around.start, start - 80), start)
  return WANTS.test(before.slice(-60)) || (FOR_PERSON.has(around.section) && IS_EXAMPLE.test(before))
}

/** "Rust/Go", "Swift or Dart": one language beside another, with nothing but the joint between them. */
const isTwin = (text: string, mention: Mention, other: Mention): boolean =>
  mention.value.kind === 'language' &&
  other.value.kind === 'language' &&
  JOINT.test(other.start < mention.start ? text.slice(other.end, mention.start) : text.slice(mention.end, other.start))
const JOINT = /^(?: ?[/&+] ?|, | (?:and|or) |, (?:and|or) )$/

const goesOn = (before: string, after: string): boolean =>
  /^[-–]\w/.test(after) || (GOES_ON.test(after) && !/(?:,\s|\b(?:and|or)\s|[/&+]\s?)$/.test(before))
/** The word is a verb or part of the sentence. */
const GOES_ON = /^\s(?:to|beyond|above|live|ahead|the|a|an|you|your|our|sure|it|us|for)\b/
const OPENS_LIST = /(?:[,/(;:&|+•]|\b(?:in|with|using|of|like|or|and|as|e\.g\.|on|via))\s{0,2}$/i
/** "Support tools (Zendesk, Intercom)", "tools such as Linear": examples of a kind of tool, the first or a later one. */
const IS_EXAMPLE =
  /\b(?:tools?|tooling|platforms?|software|APIs?|SDKs?|frameworks?|libraries|technologies|languages|databases|systems)\b,?\s(?:\(|like\s|such as\s|including\s|\(?(?:e\.g\.|i\.e\.|for example),?\s|\((?:like|such as|including)\s)(?:[\w.+# -]{1,24}, (?:and |or )?|[\w.+# -]{1,24} (?:and|or) ){0,3}$/i
const FOR_PERSON = new Set<SectionKind | undefined>(['role', 'requirements', 'nice-to-have'])
const OPENS_LETTERS = new RegExp(`${OPENS_LIST.source}|\\b(?:uses?|know|write|coding)\\s$`, 'i')
const WANTS =
  /\b(?:expertise|experience|proficien(?:t|cy)|mastery|fluen(?:t|cy)|knowledge|familiar(?:ity)?|skilled|skills|strong|background)\s(?:with|in|of)\s(?:[\w-]{1,20}\s){0,2}$/i
const CLOSES_LIST = /^\s{0,2}(?:[,/();:&|+]|$|\.\s*$|(?:or|and)\b)/
const CLOSES_LETTERS = new RegExp(`${CLOSES_LIST.source}|^\\s(?:for|to|is|are)\\b`)
const STANDS_ALONE = /^[\s•*·–-]{0,4}$/

/** A line that is nothing but the word, among lines that name technologies. */
const isItemOfList = (mentions: Mention[], at: number): boolean => {
  const near = (other: Mention | undefined) =>
    other !== undefined && other.value.guard === 'sure' && Math.abs(other.start - mentions[at]!.start) < NEAR
  return near(mentions[at - 1]) || near(mentions[at + 1])
}

function isLetterListed(before: string, after: string, besides: Mention[]): boolean {
  const languages = besides.some(({ value }) => value.kind === 'language' || value.kind === 'data')
  if (/^\s(?:programming|language)\b|^\s?\/\s?C(?:\+\+|#)/.test(after)) return true
  return languages && OPENS_LETTERS.test(before || ',') && CLOSES_LETTERS.test(after) && !/^[&+]\w/.test(after)
}
