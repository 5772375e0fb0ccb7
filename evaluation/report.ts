import { textOf } from '../src/domain/index.ts'
import { fields, furtherOnes } from './fields.ts'
import type { Miss, Score, SetScore } from './score.ts'
import type { Marked, MarkedSet } from './sets.ts'

/** The scores of several sets side by side, a field a line. */
export function scoreTable(scored: readonly { name: string; size: number; score: SetScore }[]): string[] {
  const names = [...fields, ...furtherOnes]
    .map(({ name }) => name)
    .filter((name) => scored.some(({ score }) => score.scores.has(name)))
  const width = Math.max(...names.map((name) => name.length)) + 2
  const head = ''.padEnd(width) + scored.map(({ name, size }) => `${name} (${size})`.padEnd(COLUMN)).join('')
  const rows = names.map((name) => {
    const cells = scored.map(({ score }) => cell(score.scores.get(name)).padEnd(COLUMN))
    return name.padEnd(width) + cells.join('')
  })
  const quotes = scored.map(({ score: { quotes } }) => `${share(quotes.verbatim / (quotes.n || 1))}  n ${quotes.n}`)
  return [head, ...rows, 'quotes verbatim'.padEnd(width) + quotes.map((words) => words.padEnd(COLUMN)).join('')].map(
    (line) => line.trimEnd(),
  )
}

const COLUMN = 34

function cell(score: Score | undefined): string {
  if (!score) return '-'
  if ('share' in score) return `${share(score.share)}  n ${score.n}`
  return score.n === 0
    ? 'none marked'
    : `F1 ${share(score.f1)} (${share(score.precision)} / ${share(score.recall)})  n ${score.n}`
}

const share = (value: number): string => (value === 1 ? '1.0' : value.toFixed(3).replace(/^0/, ''))

const MOST_KINDS = 5

/** The commonest ways in which each field goes wrong, each with one posting and the sentence it stands in. */
export function commonErrors(set: MarkedSet, { misses }: SetScore, only?: string): string[] {
  const postings = new Map(set.postings.map((posting) => [posting.id, posting]))
  const lines: string[] = []
  for (const [field, ofField] of Map.groupBy(misses, (miss) => miss.field)) {
    if (only && field !== only) continue
    lines.push('', `${field}: ${ofField.length} wrong in ${new Set(ofField.map(({ id }) => id)).size} postings`)
    const kinds = [...Map.groupBy(ofField, ({ kind }) => kind)].sort(([, a], [, b]) => b.length - a.length)
    for (const [kind, some] of kinds.slice(0, only ? kinds.length : MOST_KINDS)) {
      const [first] = some as [Miss]
      lines.push(`  ${String(some.length).padStart(3)} x ${kind}`)
      lines.push(`        ${first.id}${first.about ? ` (${first.about})` : ''}`)
      const sentence = sentenceFor(postings.get(first.id)!, first)
      if (sentence) lines.push(`        “${sentence}”`)
    }
  }
  return lines
}

const AROUND = 70

/** The words around the quote that was marked for the field, or around what was missed or wrongly found. */
function sentenceFor({ raw, marks }: Marked, { field, wanted, got }: Miss): string | undefined {
  const text = textOf(raw.body)
  const quotes = marks.quotes[QUOTED[field] ?? field] ?? []
  for (const words of [...quotes, wanted, got]) {
    const at = words.length > 1 ? text.toLowerCase().indexOf(words.toLowerCase()) : -1
    if (at < 0) continue
    const from = Math.max(0, at - AROUND)
    return text
      .slice(from, at + words.length + AROUND)
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim()
  }
  return quotes[0]
}

const QUOTED: Record<string, string> = {
  level: 'seniority',
  years: 'years_min',
  remote: 'workplace',
  'eligibility: scope': 'eligibility',
  'eligibility: places': 'eligibility',
  'eligibility: all of it': 'eligibility',
  'never falsely worldwide': 'eligibility',
  'time zone': 'eligibility',
  'visa sponsorship': 'visa_sponsorship',
}
