import type { Evidence, Fact } from '../../domain/index.ts'
import { termsIn } from '../reading/block-reading.ts'
import { inBody, sectionAt, sentenceAt, type Reading, type SectionKind } from '../reading/reading.ts'
import type { Match } from '../reading/term-table.ts'
import { isOtherSense } from './benefit-senses.ts'
import { benefitTable, type BenefitGuard, type BenefitTerm } from './benefit-table.ts'

const RULE = 'benefits@1'
type Mention = Match<BenefitTerm>

/**
 * What the posting says that the person gets, as slugs of data/benefits.json in the order named. What an employer sells,
 * what the work is about and what is refused are left out; unlimited time off is paid time off as well.
 */
export function readBenefits(reading: Reading): Fact<string[]> | undefined {
  const found = new Map<string, Evidence>()
  const mentions = termsIn(benefitTable, reading.blocks)
    .slice(0, MOST_MENTIONS)
    .filter(({ value }, i, all) => value.guard !== 'beside' || isBeside(all, i))
  mentions.forEach(({ value, start, end }, i) => {
    if (found.has(value.slug) || !isGiven(reading, mentions, i)) return
    found.set(value.slug, inBody(reading, start, end))
    if (value.slug === 'unlimited-time-off' && !found.has('paid-time-off')) {
      found.set('paid-time-off', inBody(reading, start, end))
    }
  })
  return found.size === 0 ? undefined : { value: [...found.keys()], evidence: [...found.values()], rule: RULE }
}

/** No posting names a tenth of it; bounds the work on a text that is made of names. */
const MOST_MENTIONS = 1_000
const BESIDE = 70

/** "Dental and vision": the word means insurance only next to another insurance. */
function isBeside(mentions: Mention[], at: number): boolean {
  const { value, start, end } = mentions[at]!
  return [-2, -1, 1, 2].some((step) => {
    const other = mentions[at + step]
    if (!other || other.value.group !== value.group || other.value.slug === value.slug) return false
    return (step < 0 ? start - other.end : other.start - end) < BESIDE
  })
}

const NOT_GIVEN = new Set<SectionKind | undefined>(['legal', 'apply'])
const TASKS = new Set<SectionKind | undefined>(['role', 'requirements', 'nice-to-have', 'company'])
const OFFER =
  /\b(?:(?:we|company|which|also) (?:also )?(?:offer|provide|cover|pay|give|match|support|sponsor|reimburse)s?|offer(?:s|ed|ing)?|provided|benefits?|perks?|you(?:['’]ll| will)? (?:get|receive|enjoy|be eligible)|includ(?:es|ing|ed)|eligible|package|competitive|generous|company-paid|paid|covered|stipend|reimburs\w*|allowance|salary)\b/i
/** Of the work or of those who apply, not of what is given. */
const DUTY =
  /\b(?:experience|manag(?:e|es|ing)|administ\w+|oversee\w*|responsib\w*|knowledge|customers?|clients?|patients?|members?|our (?:product|platform|mission|app)|coordinat\w*|process\w*|design(?:ing)?|develop(?:ing)?|calculat\w*|plan and|organi[sz]e|ensure|build(?:ing)?|revenue|brokers?|carriers?|providers?|policies|claims|compliance|analy\w+|startup\w*|sell\w*|markets?|industry|payroll|audits?)\b/i
/** The work of those who run such plans for all. */
const RUNS_THEM =
  /\b(?:administ\w+|oversee\w*|manag(?:e|es|ing)|responsible for|lead|own|design(?:ing)?|support(?:ing)?)\b[^.;\n]{0,60}\b(?:benefits?|leave|payroll|compensation|relocation|rewards|equity|travel|wellness|programs?)\b/i
const PROTECTED =
  /\b(?:race|religion|religious|veteran|sexual orientation|gender identity|national origin|marital status|discriminat\w*|protected (?:class|by law|characteristic)|ethnicity)\b/i
const REFUSED_BEFORE =
  /\b(?:no|not|without|unable to (?:offer|provide)|cannot (?:offer|provide)|don['’]t (?:offer|provide)|isn['’]t|neither|nor|never|referral)\s(?:[\w-]+\s){0,3}$|(?:\bnot (?:able to |currently |yet )?|unable to |cannot |n['’]t (?:currently )?)(?:offer|provide|cover|sponsor|include|support)\b[^.;]{0,50}$/i
const REFUSED_AFTER =
  /^[^.;,|\n]{0,30}\b(?:(?:is|are) not (?:offered|provided|available|included|covered)|not (?:offered|provided|available|included)|unavailable)\b/i

function isGiven(reading: Reading, mentions: Mention[], at: number): boolean {
  const { text } = reading
  const { value, start, end } = mentions[at]!
  const section = sectionAt(reading, start)
  if (NOT_GIVEN.has(section) || isOtherSense(value.slug, text, start, end)) return false
  const sentence = sentenceAt(reading, start)
  const from = Math.max(sentence.start, start - AROUND)
  const to = Math.min(sentence.end, end + AROUND)
  if (REFUSED_BEFORE.test(text.slice(Math.max(from, start - NEAR), start))) return false
  if (REFUSED_AFTER.test(text.slice(end, Math.min(to, end + NEAR)))) return false
  const words = text.slice(from, to)
  if (value.guard === 'beside' && PROTECTED.test(words)) return false
  return isOffered(section, value.guard, slugsNear(mentions, at), words)
}

/** The nearer to a list of benefits, the less must be said of an offer. */
function isOffered(section: SectionKind | undefined, guard: BenefitGuard, besides: number, words: string): boolean {
  const isSure = guard === 'sure'
  if (section === 'benefits') return isSure || besides >= 1 || !DUTY.test(words)
  if (TASKS.has(section)) {
    if (RUNS_THEM.test(words)) return false
    return besides >= 3 || ((isSure || besides >= 1) && OFFER.test(words) && !DUTY.test(words))
  }
  if (besides >= 2 || (isSure && besides >= 1)) return true
  return (isSure || OFFER.test(words)) && !DUTY.test(words)
}

const NEAR = 80
const AROUND = 200

/** How many other benefits stand within 200 characters. */
function slugsNear(mentions: Mention[], at: number): number {
  const { value, start, end } = mentions[at]!
  const slugs = new Set<string>()
  for (let i = at - 1; i >= 0 && start - mentions[i]!.end < AROUND; i--) slugs.add(mentions[i]!.value.slug)
  for (let i = at + 1; i < mentions.length && mentions[i]!.start - end < AROUND; i++) slugs.add(mentions[i]!.value.slug)
  slugs.delete(value.slug)
  return slugs.size
}
