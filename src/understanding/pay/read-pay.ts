import { likelyMoneyIn } from './read-pay-amounts.ts'
import type { Evidence, Fact, Pay } from '../../domain/index.ts'
import { judgePay, type Setting } from './read-pay-context.ts'
import { meaningOf, unsignedCurrencyOf, type Meaning } from './read-pay-currency.ts'
import { payFromFields, payFromMetadata, type FoundPay } from './read-pay-fields.ts'
import { rangesIn } from './read-pay-ranges.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'

const RULE = 'pay@2'
const MOST_RANGES = 20
const TRAINEE = /\b(?:intern|internship|resident|residency|trainee|fellow|fellowship|apprentice|stagiaire|praktikant)/i

/**
 * Every range of base pay or on-target earnings that a posting states for its role, in the order stated. The source's own
 * fields come first and, when they have pay, the text adds nothing: it repeats them in other words. Funding, bonuses,
 * budgets and the like are no pay, and nor is a figure whose currency or period cannot be told.
 */
export function readPay(reading: Reading): Fact<Pay[]> | undefined {
  const fields = payFromFields(reading)
  if (fields.length > 0) return factOf(fields)
  const meanings = new Map<string, Meaning | undefined>()
  const meaning = (sign: string) => {
    if (!meanings.has(sign)) meanings.set(sign, meaningOf(reading, sign))
    return meanings.get(sign)
  }
  const unsigned = lazily(() => unsignedCurrencyOf(reading))
  const trainee = TRAINEE.test(reading.title)
  const { title, text, blocks } = reading
  const setting = { meaning, unsigned, trainee }
  const inBlocks = blocks.flatMap(({ at, block }) => likelyMoneyIn(block.text).map((offset) => at + offset))
  const found = [
    ...payFromMetadata(reading, { part: 'field', ...setting }),
    ...payIn(title, likelyMoneyIn(title), { part: 'title', ...setting }, (...at) => inTitle(reading, ...at)),
    ...payIn(text, inBlocks, { part: 'body', ...setting }, (...at) => inBody(reading, ...at)),
  ]
  return found.length > 0 ? factOf(found) : undefined
}

/** Most postings have no figure to ask for it. */
function lazily<T>(compute: () => T): () => T {
  let answer: { value: T } | undefined
  return () => (answer ??= { value: compute() }).value
}

/** `likely`: where in the text money may stand. */
function payIn(text: string, likely: readonly number[], setting: Setting, evidence: EvidenceAt): FoundPay[] {
  return rangesIn(text, likely).flatMap((range) =>
    judgePay(text, range, setting).map((pay) => ({ pay, evidence: evidence(range.start, range.end) })),
  )
}
type EvidenceAt = (start: number, end: number) => Evidence

function factOf(found: FoundPay[]): Fact<Pay[]> {
  const seen = new Map<string, Set<string | undefined>>()
  // the same range again is no other one, unless it is for another place or level
  const fresh = found.filter(({ pay }) => {
    const key = [pay.min, pay.max, pay.currency, pay.period, pay.kind].join()
    const wheres = seen.get(key) ?? new Set()
    if (wheres.size > 0 && (wheres.has(pay.where) || wheres.has(undefined) || pay.where === undefined)) return false
    seen.set(key, wheres.add(pay.where))
    return true
  })
  const kept = fresh.slice(0, MOST_RANGES)
  return { value: kept.map(({ pay }) => pay), evidence: kept.map(({ evidence }) => evidence), rule: RULE }
}
