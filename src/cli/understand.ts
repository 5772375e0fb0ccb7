import { createInterface } from 'node:readline'
import type { Education, Eligibility, Evidence, Fact, Facts, Pay } from '../domain/index.ts'
import { understand as readFacts } from '../understanding/index.ts'
import { goldRecordSchema, rawPostingOf } from './gold-record.ts'

/** Where the command reads from and writes to; the process's own streams outside of tests. */
export type UnderstandStreams = {
  input: NodeJS.ReadableStream
  out: NodeJS.WritableStream
  err: NodeJS.WritableStream
}

/**
 * `offing understand`: one posting a line on standard input, one line of facts each on standard output, in the field
 * names of the marking guide. A line that cannot be read is named on standard error and the others go on; exit code 1.
 */
export async function understand(
  _args: string[],
  io: UnderstandStreams = { input: process.stdin, out: process.stdout, err: process.stderr },
): Promise<number> {
  let number = 0
  let bad = 0
  for await (const line of createInterface({ input: io.input, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const record = parse(line)
    if ('why' in record) {
      bad++
      io.err.write(`Line ${number}: ${record.why}\n`)
      continue
    }
    const facts = readFacts(rawPostingOf(record.value))
    const flushed = io.out.write(JSON.stringify({ id: record.value.id, ...labelsOf(facts) }) + '\n')
    if (!flushed) await new Promise((resolve) => io.out.once('drain', resolve))
  }
  if (bad > 0) io.err.write(`${bad} of ${number} lines could not be read.\n`)
  return bad > 0 ? 1 : 0
}

function parse(line: string) {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { why: 'not JSON' }
  }
  const record = goldRecordSchema.safeParse(json)
  if (record.success) return { value: record.data }
  const issue = record.error.issues[0]!
  return { why: `${issue.path.join('.') || 'record'}: ${issue.message}` }
}

/** Facts under the names of the marking guide; nothing found is null or the empty list. */
export function labelsOf(facts: Facts) {
  const { career, level, yearsMin, employment, workplace, visaSponsorship, clearance, postingLanguage } = facts
  return {
    career: career.value.slug,
    career_alt: career.value.alternative ?? null,
    seniority: valueOf(level),
    years_min: valueOf(yearsMin),
    employment: listOf(employment),
    workplace: listOf(workplace),
    eligibility: eligibilityLabels(facts.eligibility.value),
    visa_sponsorship: valueOf(visaSponsorship),
    clearance: valueOf(clearance),
    pay: listOf(facts.pay).map(payLabels),
    skills: listOf(facts.skills).map(({ name, must }) => ({ name, must: must ?? null })),
    languages: listOf(facts.languages),
    posting_language: valueOf(postingLanguage),
    evergreen: facts.evergreen.value,
    tech: facts.tech.value,
    ...furtherLabels(facts),
    quotes: quotesOf(facts),
  }
}

/** The further facts: what the person gets, what else is asked, and what the posting says of itself. */
function furtherLabels(facts: Facts) {
  const { travel, education, officeDays } = facts
  return {
    benefits: listOf(facts.benefits),
    equity: valueOf(facts.equity),
    travel: travel ? openRange(travel.value) : null,
    skill_years: listOf(facts.skillYears),
    education: education ? educationLabels(education.value) : null,
    deadline: valueOf(facts.deadline),
    openings: valueOf(facts.openings),
    agency: valueOf(facts.agency),
    vacancy: valueOf(facts.vacancy),
    ai_screening: valueOf(facts.aiScreening),
    office_days: officeDays ? { ...openRange(officeDays.value), per: officeDays.value.per } : null,
  }
}

const openRange = ({ from, to }: { from?: number; to?: number }) => ({ from: from ?? null, to: to ?? null })
const educationLabels = ({ level, must, orExperience }: Education) => ({ level, must, or_experience: orExperience })

const valueOf = <T>(fact: Fact<T> | undefined): T | null => fact?.value ?? null
const listOf = <T>(fact: Fact<T[]> | undefined): T[] => fact?.value ?? []

const payLabels = ({ min, max, currency, couldBe, period, kind, where }: Pay) => ({
  min: min ?? null,
  max: max ?? null,
  currency,
  period,
  kind,
  where: where ?? null,
  ...(couldBe ? { could_be: couldBe } : {}),
})

function eligibilityLabels(eligibility: Eligibility) {
  const zone = eligibility.timeZone
  return {
    scope: eligibility.scope,
    countries: eligibility.countries,
    regions: eligibility.regions,
    states: eligibility.states,
    not_countries: eligibility.notCountries,
    not_states: eligibility.notStates,
    timezone: zone
      ? { from: zone.from ?? null, to: zone.to ?? null, overlap_hours: zone.overlapHours ?? null, text: zone.words }
      : null,
    work_permit: eligibility.workPermit,
  }
}

const QUOTED: [string, keyof Facts][] = [
  ['career', 'career'],
  ['seniority', 'level'],
  ['years_min', 'yearsMin'],
  ['employment', 'employment'],
  ['workplace', 'workplace'],
  ['eligibility', 'eligibility'],
  ['visa_sponsorship', 'visaSponsorship'],
  ['clearance', 'clearance'],
  ['pay', 'pay'],
  ['skills', 'skills'],
  ['languages', 'languages'],
  ['evergreen', 'evergreen'],
  ['benefits', 'benefits'],
  ['equity', 'equity'],
  ['travel', 'travel'],
  ['skill_years', 'skillYears'],
  ['education', 'education'],
  ['deadline', 'deadline'],
  ['openings', 'openings'],
  ['agency', 'agency'],
  ['vacancy', 'vacancy'],
  ['ai_screening', 'aiScreening'],
  ['office_days', 'officeDays'],
]

/** The words each fact was read from, without doubles; a value that a source states without words has none. */
function quotesOf(facts: Facts): Record<string, string[]> {
  const quotes: Record<string, string[]> = {}
  for (const [name, key] of QUOTED) {
    const evidence: Evidence[] = facts[key]?.evidence ?? []
    const words = [...new Set(evidence.map(({ quote }) => quote).filter((quote) => quote.trim() !== ''))]
    if (words.length > 0) quotes[name] = words
  }
  return quotes
}
