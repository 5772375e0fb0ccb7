import type { Fact } from '../../domain/index.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'

const RULE = 'visa@3'

/** "Sponsor" alone may be an executive's, a conference's or a health plan's; these make it the right to work. */
const RIGHT_TO_WORK =
  /\bvisas?\b|immigration|work (?:permit|authori[sz]ation)|authori[sz]ed to work|right to work|eligible to work|legally|\bH-?1B\b|employment[- ]based|\b(?:offer|provide|require|requir\w+|need|available|without|with|employment|employer|candidates?|applicants?|for this (?:role|position))\b[^.]{0,30}\bsponsorship\b|\bsponsorship\b[^.]{0,30}\b(?:available|now or in the future|for this (?:role|position)|not|required|unavailable)\b|(?:unable|not able|cannot|can't|can’t) to sponsor|\bsponsor (?:candidates|applicants|employees|you|individuals)/i
const NOT_EMPLOYMENT =
  /executive sponsor|sponsored (?:listing|content|post|by|ads|health|401|co-?work|benefit|events?|research|insurance|retirement|medical|plan)|(?:company|employer|government|federally|firm|venture)[- ]sponsored|home office equipment sponsorship|mentorship,? (?:and|&) sponsorship|sponsorships? (?:deal|sales|opportunit|manager|packages?|program|revenue|activation)|(?:brand|event|conference|influencer|creator|sports?) sponsor|immigration (?:law|case|attorney|lawyer|platform|software|practice|process\w* for our)/i

const NO =
  /\b(?:not|no|unable|cannot|can['’]?t|don['’]?t|doesn['’]?t|won['’]?t|isn['’]?t|aren['’]?t|never|neither|nor|unavailable|without|ineligible|unfortunately)\b/i
/** Words that make the demand for sponsorship a reason to be refused. */
const REFUSES =
  /without (?:the need (?:for|of)|needing|requiring|requirement for|any|current or future|a need for|employer|visa|company|immigration)?[^.]{0,50}(?:sponsor|visa)|(?:(?:not|n['’]t) (?:\w+ ){0,4}|unable to |cannot |can['’]?t |won['’]?t |no |never )[^.;]{0,80}?(?:sponsor|\bvisas?\b|immigration|H-?1B)|(?:sponsor\w*|visas?|H-?1B)[^.;]{0,60}\b(?:not|isn['’]t|aren['’]t|cannot|unavailable|n['’]t)\b(?! limited)|(?:sponsorship|visas?)\b\s{0,2}[:–—-]\s{0,2}(?:no\b|not\b|none)|(?:must|should) not (?:now|require|need)|do(?:es)? not (?:now or|require|need)|no (?:visa|sponsorship|h-?1b)/i
const OFFERS =
  /\b(?:visas?|immigration|work permit|green cards?|H-?1B)\b[^.;\n]{0,40}\b(?:sponsor\w*|support\w*|assist\w*|help|arranged?|provided|covered|available|transfers?|reimburs\w*|costs?|procedures?)\b|sponsor\w*[^.;\n]{0,40}\b(?:visas?|work permits?|H-?1B|immigration|green cards?)|sponsorship\b[^.;\n]{0,25}\b(?:available|provided|offered|considered|possible)|\b(?:we|you(?:['’]ll)?|our|can|will|happy to|willing to)\b[^.;\n]{0,60}\b(?:offer|provide|help|support\w*|assist\w*|handle|arrange|cover|pay for|secured?|easy to get)[^.;\n]{0,70}\b(?:visas?|immigration|work permit|H-?1B)|easy to get a visa|offer\w*[^.;\n]{0,40}\bsponsorship|relocation[^.;\n]{0,30}\b(?:visas?|immigration)|(?:visas?|sponsorship)\s{0,2}[:–—-]\s{0,2}(?:yes|available)/i
/** The work of someone in personnel, or of someone who sells sponsorships: a duty, not an offer. */
const DUTY =
  /^[\s\p{P}\p{S}\d]*(?:you (?:understand|have (?:managed|led|contributed|experience)|will (?:own|manage|support|lead))|own|manage|support|coordinate|handle|lead|drive|assist|ensure|deep|experience|have experience|track|partner|sponsorship (?:engagement|sales|activation|strategy)|knowledge|familiar\w*|strong|oversee|administer|collaborate|bonus points|whether|develop|advise|provide (?:guidance|advice)|responsible|maintain|process|prepare|understanding)\b/iu
/** Asks or tells nothing: the form's question, a card network among its peers. */
const SILENT =
  /will you (?:now|require)|do you (?:now )?(?:require|need)|\b(?:Mastercard|Amex|American Express|PayPal|Stripe|Coinbase|issuers?|card networks?|acquirers?|Capital One)\b|require sponsorship\?|(?:customers?|clients?) (?:include|like|such)/i

/**
 * Whether the employer sponsors a visa. "no" when it says that it does not, or that applicants must work without it;
 * "yes" when it offers sponsorship, or help with a visa. When the two stand together, as "only in one country", it is yes.
 */
export function readVisa(reading: Reading): Fact<'yes' | 'no'> | undefined {
  let refusal: Fact<'yes' | 'no'> | undefined
  let label: Fact<'yes' | 'no'> | undefined
  for (const { start, end } of sentencesOn(reading, 'visa')) {
    const sentence = plainBlanks(reading.text.slice(start, end))
    const stance = stanceOf(sentence)
    if (!stance) continue
    const fact: Fact<'yes' | 'no'> = { value: stance, evidence: [inBody(reading, start, end)], rule: RULE }
    if (stance === 'no') refusal ??= fact
    else if (sentence.length > LONGEST_LABEL) return fact
    else label ??= fact
  }
  // "Visa sponsorship" alone offers it in a list of benefits, and is a heading above a refusal.
  return refusal ?? label ?? inHeadline(reading)
}

/** Between bars: "VISA", "Onsite (visa)", "H1-B visa"; what is said against it stands in the same part. */
const HEADLINE = /\|[^|]{0,40}?\bvisas?\b[^|]{0,30}(?=\||$)/i
const AGAINST = /\b(?:non|without|must|required?|valid|existing|visa (?:inc|card|team))\b/i

function inHeadline(reading: Reading): Fact<'yes' | 'no'> | undefined {
  const found = HEADLINE.exec(reading.title)
  if (!found) return undefined
  const start = found.index + 1
  const end = found.index + found[0].length
  const value = /\b(?:no|not|unable|cannot)\b/i.test(found[0]) ? 'no' : 'yes'
  if (value === 'yes' && AGAINST.test(found[0])) return undefined
  return { value, evidence: [inTitle(reading, start, end)], rule: RULE }
}

const LONGEST_LABEL = 22

/** What one sentence says of sponsorship, if anything. */
export function stanceOf(sentence: string): 'yes' | 'no' | undefined {
  if (!RIGHT_TO_WORK.test(sentence) && !/\bsponsorship\b/i.test(sentence)) return undefined
  if (NOT_EMPLOYMENT.test(sentence) || SILENT.test(sentence)) return undefined
  if (NO.test(sentence) && REFUSES.test(sentence)) return 'no'
  return OFFERS.test(sentence) && !DUTY.test(sentence) ? 'yes' : undefined
}
