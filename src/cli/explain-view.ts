import type { Career, Education, Evidence, Facts, Travel } from '../domain/index.ts'
import type { Terminal } from './terminal.ts'

export type Explained = { title: string; company?: string; places: string[]; text: string; facts: Facts }
type Paint = Terminal['paint']

const FACTS: [keyof Facts, string][] = [
  ['career', 'career'],
  ['tech', 'tech'],
  ['level', 'level'],
  ['yearsMin', 'years'],
  ['employment', 'employment'],
  ['workplace', 'workplace'],
  ['eligibility', 'eligibility'],
  ['visaSponsorship', 'visa'],
  ['clearance', 'clearance'],
  ['pay', 'pay'],
  ['skills', 'skills'],
  ['languages', 'languages'],
  ['postingLanguage', 'written in'],
  ['evergreen', 'evergreen'],
  ['benefits', 'benefits'],
  ['equity', 'equity'],
  ['travel', 'travel'],
  ['skillYears', 'skill years'],
  ['education', 'education'],
  ['officeDays', 'office days'],
  ['deadline', 'deadline'],
  ['openings', 'openings'],
  ['agency', 'agency'],
  ['vacancy', 'vacancy'],
  ['aiScreening', 'AI screening'],
]
const LABEL = Math.max(...FACTS.map(([, label]) => label.length))
const CONTEXT = 34
const MOST_QUOTES = 6

/** The posting's facts as lines: name, value and rule, and under each the words it was read from, in their surroundings. */
export function explainLines({ title, company, places, text, facts }: Explained, paint: Paint): string[] {
  const lines = ['', `  ${paint('bold', clean(title))}${company ? `  ${clean(company)}` : ''}`]
  if (places.length > 0) lines.push(`  ${paint('dim', places.map(clean).join('  ·  '))}`)
  lines.push('')
  for (const [key, label] of FACTS) {
    const fact = facts[key]
    if (!fact) {
      lines.push(paint('dim', `  ${label.padEnd(LABEL)}  not stated`))
      continue
    }
    lines.push(`  ${label.padEnd(LABEL)}  ${paint('bold', valueText(key, facts))}  ${paint('dim', fact.rule)}`)
    const quotes = distinct(fact.evidence)
    // The evidence of skills and their names are the same words.
    if (key === 'skills') continue
    for (const evidence of quotes.slice(0, MOST_QUOTES)) lines.push(quoteLine(evidence, { title, places, text }, paint))
    if (quotes.length > MOST_QUOTES) lines.push(`${indent}${paint('dim', `and ${quotes.length - MOST_QUOTES} more`)}`)
  }
  return [...lines, '']
}

const indent = ' '.repeat(LABEL + 4)

function quoteLine(
  evidence: Evidence,
  { title, places, text }: Pick<Explained, 'title' | 'places' | 'text'>,
  paint: Paint,
) {
  const quote = paint('cyan', clean(evidence.quote))
  if (evidence.method === 'structured') return `${indent}${paint('dim', `${evidence.path}:`)} ${quote}`
  const source = evidence.part === 'title' ? title : evidence.part === 'place' ? (places[evidence.place] ?? '') : text
  const before = source.slice(Math.max(0, evidence.start - CONTEXT), evidence.start)
  const after = source.slice(evidence.end, evidence.end + CONTEXT)
  const from = evidence.part === 'body' ? '' : `${evidence.part}: `
  const open = evidence.start > CONTEXT ? '…' : ''
  const close = evidence.end + CONTEXT < source.length ? '…' : ''
  return `${indent}${paint('dim', `${from}${open}${clean(before)}`)}${quote}${paint('dim', `${clean(after)}${close}`)}`
}

/** Text of strangers on a terminal: control characters and line breaks become blanks. */
export const clean = (words: string): string => words.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')

function distinct(evidence: Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter((one) => {
    const key = one.method === 'structured' ? `${one.path} ${one.quote}` : `${one.part} ${one.start} ${one.end}`
    if (one.quote.trim() === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function valueText(key: keyof Facts, facts: Facts): string {
  const own = TEXTS[key]?.(facts)
  if (own !== undefined) return own
  const value: unknown = facts[key]?.value
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

const TEXTS: Partial<Record<keyof Facts, (facts: Facts) => string | undefined>> = {
  career: ({ career }) => careerText(career.value),
  eligibility: ({ eligibility }) => eligibilityText(eligibility.value),
  skills: ({ skills }) => skills?.value.map(skillText).join(', '),
  pay: ({ pay }) => pay?.value.map(payText).join('; '),
  travel: ({ travel }) => travel && travelText(travel.value),
  skillYears: ({ skillYears }) => skillYears?.value.map(({ name, years }) => `${name} ${years}`).join(', '),
  education: ({ education }) => education && educationText(education.value),
  officeDays: ({ officeDays }) => officeDays && `${rangeText(officeDays.value)} a ${officeDays.value.per}`,
}

const careerText = ({ slug, alternative }: Career): string => (alternative ? `${slug} (or ${alternative})` : slug)

/** "2–3", "3", "at least 2", "up to 3". */
function rangeText({ from, to }: { from?: number; to?: number }): string {
  if (from === undefined) return `up to ${to}`
  if (to === undefined) return `at least ${from}`
  return from === to ? String(from) : `${from}–${to}`
}

function travelText(travel: Travel): string {
  if (travel.from === undefined && travel.to === undefined) return 'some'
  return travel.to === 0 ? 'none' : `${rangeText(travel)} %`
}

function educationText({ level, must, orExperience }: Education): string {
  if (level === 'none') return 'no degree needed'
  return `${level} (${must ? 'must' : 'wish'}${orExperience ? ', or experience' : ''})`
}

const skillText = ({ name, must }: NonNullable<Facts['skills']>['value'][number]): string =>
  must === undefined ? name : `${name} (${must ? 'must' : 'wish'})`

function payText(pay: NonNullable<Facts['pay']>['value'][number]): string {
  const { min, max, period, kind, where } = pay
  const currency = pay.couldBe ? `${pay.couldBe.join(' or ')} (not said)` : pay.currency
  const amount = (value: number | undefined) => (value === undefined ? '' : value.toLocaleString('en'))
  const range = min === max ? amount(min) : `${amount(min)}–${amount(max)}`
  return `${range} ${currency} a ${period}${kind === 'ote' ? ' on target' : ''}${where ? ` (${clean(where)})` : ''}`
}

function eligibilityText(value: Facts['eligibility']['value']): string {
  const { scope, countries, regions, states, notCountries, notStates, timeZone, workPermit } = value
  const parts = [scope, ...countries, ...regions, ...states]
  for (const code of [...notCountries, ...notStates]) parts.push(`not ${code}`)
  if (timeZone) parts.push(`hours of ${clean(timeZone.words)}`)
  if (workPermit.length > 0) parts.push(`permit for ${workPermit.join(', ')}`)
  return parts.join(' ')
}
