import type { Fact } from '../../domain/index.ts'
import { inBody, sectionAt, type Reading, type SectionKind } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'

const RULE = 'equity@1'

/** What is offered, under names that mean nothing else. */
const CERTAIN =
  /\b(?:(?:employee )?stock options?|share options?|option grants?|restricted (?:stock|share)(?: units?)?|RSUs?|ESOPs?|VSOPs?|EMI options|BSPCE|BSPCEs|phantom (?:stock|shares|equity)|virtual (?:shares|stock)(?: options?)?|equity (?:packages?|grants?|options?|stakes?|compensation|participation|incentives?|awards?|ownership|component|refresh\w*|upside|plan|program|shares?|investment|vesting|bonus|eligib\w+|opportunit\w+)|company (?:equity|stock|shares)|stake in (?:the|our) (?:company|business)|startup equity|token (?:options?|allocations?|grants?|incentives?|warrants?|equity|packages?|compensation)|stock (?:grants?|awards?|compensation|units?|plan)|(?:meaningful|generous|early|significant|competitive|real|substantial|strong|founding|founder|attractive|sizable|early-stage|pre-IPO|big|founder-level) (?:early[- ])?(?:equity|stock|ownership stake|shares)|stock-?options|actions gratuites|Aktienoptionen|Unternehmensanteile|Mitarbeiterbeteiligung|Firmenanteile|virtuelle (?:Anteile|Beteiligung)|acciones de la (?:empresa|compañía)|aandelenopties)\b/i
const EQUITY = /\b(?:equity|stock|tokens?|shares)\b/i
/** The word in another trade: justice, finance, a brand. */
const OTHER =
  /\b(?:access|quality|affordability|outcomes),? (?:and )?equity\b|\b(?:private|brand|health|healthcare|pay|internal|racial|gender|social|educational|home|student|growth|public|ethnic|global|learning|customer) equit(?:y|ies)\b|\bequity (?:research|trading|markets?|derivatives|index|sales|analysts?|firms?|funds?|investors?|crowd\w*|capital markets|admin\w*|stor(?:y|ies)|gaps?|lens|in (?:health|education|care|access|pay|hiring|public)|-?deserving|issues|impact)\b|\b(?:diversity|inclusion|justice|fairness|DEI)\b[^.;\n]{0,40}\bequity\b|\bequity\b[^.;\n]{0,25}\b(?:diversity|inclusion|inclusiveness|belonging|justice|fairness)\b|\bemployment equity|\bequity employer|\bequities\b|\bstock (?:market|trading|exchange|photos?|levels?|management|take|availability|control|images|replenish\w*|counts?|cover|asset|brokers?|kitchen)|\bin stock\b|\bfull stock\b|\b(?:design|access|auth\w*|JWT|API|session|security|LLM|utility) tokens?\b/i
const OFFER =
  /\b(?:salary|salaries|compensation|comp\b|package|offer|offers|offered|grants?|granted|bonus(?:es)?|benefits?|perks|base|ownership|own|owner|owners|stake|receive|eligible|earn|pay|paid|remuneration|upside|equity options|rewards?|401\(?k|insurance|cash|OTE|commission)\b|[$€£]\s?\d|\d\s?k\b|\d\s?%|\+|\||&/i
/** Work on equity plans, or with those who hold shares. */
const DUTY =
  /\b(?:administer\w*|administration|cap(?:italization)? tables?|manage\w*|knowledge of|experience (?:with|in|managing)|familiar\w*|understanding of|valuations?|accounting|plan design|audits?|409A|design(?:ing)? (?:and|equity|our)|model(?:l?ing|s)?|clients?|customers?|investors?|fundrais\w*|portfolio|transactions?|debt|M&A|process\w*|prepare|reporting|tax|payroll|lenders?|hedge|banking|founders|platform|structur\w*|trading|traders?|derivatives|product design|exchange|programs? (?:including|such)|lead the|oversee|develop)\b/i
const NONE =
  /\bno (?:stock|equity|shares|options)\b(?! vesting cliff)|\bequity\b[^.;\n]{0,20}\b(?:is|are) not (?:part|included|offered|available|currently)|\b(?:does not|do not|doesn['’]t|don['’]t|not) (?:currently )?(?:include|offer|provide|eligible for|come with)\b[^.;\n]{0,25}\b(?:equity|stock options?|shares)|\bwithout equity\b|\bequity\s?:\s?(?:no|none|n\/a)\b/i

/**
 * Whether shares, options or tokens come with the role; "no" when the text says that none do. Private equity, fairness, and
 * work on other people's shares are left out.
 */
export function readEquity(reading: Reading): Fact<'yes' | 'no'> | undefined {
  const [field] = reading.raw.pay.filter(({ kind }) => kind === 'equity')
  if (field) {
    return { value: 'yes', evidence: [{ method: 'structured', path: field.path, quote: field.words }], rule: RULE }
  }
  let none: Fact<'no'> | undefined
  for (const { start, end, at } of sentencesOn(reading, 'equity')) {
    const sentence = plainBlanks(reading.text.slice(start, end))
    const refusal = NONE.exec(sentence)
    if (refusal) {
      const from = start + refusal.index
      none ??= { value: 'no', evidence: [inBody(reading, from, from + refusal[0].length)], rule: RULE }
    } else if (isOffered(sentence, sectionAt(reading, at))) {
      return { value: 'yes', evidence: [inBody(reading, start, end)], rule: RULE }
    }
  }
  return none
}

const TASKS = new Set<SectionKind | undefined>(['role', 'requirements', 'nice-to-have'])

function isOffered(sentence: string, section: SectionKind | undefined): boolean {
  const words = sentence.replace(OTHERS, ' ')
  if (CERTAIN.test(words))
    return !DUTY.test(words) || (section === 'benefits' && OFFER.test(words)) || STRONG.test(words)
  if (
    !EQUITY.test(words) ||
    (!/\bequity\b/i.test(words) && !/\b(?:stock|tokens?|shares)\b[^.;\n]{0,3}(?:$|[|,&+)])/i.test(words))
  )
    return false
  if (DUTY.test(words) && !STRONG.test(words)) return false
  if (section === 'benefits' || words.trim().length < SHORT) return !TASKS.has(section) || OFFER.test(words)
  return OFFER.test(words)
}

const OTHERS = new RegExp(OTHER.source, 'gi')
const SHORT = 40
/** Said of what the person gets, whatever else the sentence speaks of. */
const STRONG =
  /\b(?:salary|compensation (?:package|range|includes)|competitive|base pay|bonus|benefits|you(?:['’]ll| will)? (?:get|receive|own|have)|eligible|package|we offer|offers? equity|generous|meaningful)\b|[$€£]\s?\d|\d\s?k\b|\+ ?(?:equity|RSUs?|stock|ESOP)|\bequity ?[+&]|\| ?equity\b/i
