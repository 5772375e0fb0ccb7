import { foldAccents } from './words.ts'

/** Month names by number, folded: English, German, French, Spanish, Portuguese, Dutch; English short forms. */
const MONTHS = [
  'january jan januar janvier enero janeiro januari',
  'february feb februar fevrier febrero fevereiro februari',
  'march mar marz maerz mars marzo marco maart',
  'april apr avril abril',
  'may mai mayo maio mei',
  'june jun juni juin junio junho',
  'july jul juli juillet julio julho',
  'august aug aout agosto augustus',
  'september sept sep septembre septiembre setembro',
  'october oct oktober octobre octubre outubro',
  'november nov novembre noviembre novembro',
  'december dec dezember decembre diciembre dezembro',
].map((names) => names.split(' '))

const YEAR = String.raw`(20\d\d)(?!\d)`
const NAME = String.raw`([\p{L}]{3,10})\.?`
const DAY = String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?`
const SHAPES: [RegExp, (groups: string[]) => [year: string, month: number, day: string] | undefined][] = [
  [new RegExp(String.raw`(?<![\d/-])${YEAR}[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)`, 'u'), ([y, m, d]) => [y!, +m!, d!]],
  [new RegExp(String.raw`${NAME}\s{1,2}${DAY}(?:,|\s|,\s){1,2}${YEAR}`, 'u'), ([m, d, y]) => [y!, monthOf(m!), d!]],
  [
    new RegExp(String.raw`${DAY}\s{0,2}(?:of\s|de\s)?${NAME},?\s{1,2}(?:de\s|of\s)?${YEAR}`, 'u'),
    ([d, m, y]) => [y!, monthOf(m!), d!],
  ],
  [new RegExp(String.raw`(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]${YEAR}`, 'u'), ([a, b, y]) => inFigures(a!, b!, y!)],
]

export type WrittenDate = { iso: string; start: number; end: number }

/**
 * The first full date in some words as ISO 8601, with its place in them. A date without its year is none, nor is
 * 03/04/2026, which is March or April according to the country.
 */
export function writtenDate(words: string): WrittenDate | undefined {
  let first: WrittenDate | undefined
  for (const [pattern, partsOf] of SHAPES) {
    const match = pattern.exec(words)
    if (!match || (first && first.start <= match.index)) continue
    const parts = partsOf(match.slice(1))
    const iso = parts && isoOf(...parts)
    if (iso) first = { iso, start: match.index, end: match.index + match[0].length }
  }
  return first
}

function monthOf(name: string): number {
  const folded = foldAccents(name.toLowerCase())
  return MONTHS.findIndex((names) => names.includes(folded)) + 1
}

function inFigures(a: string, b: string, year: string): [string, number, string] | undefined {
  if (+a > 12 || a === b) return [year, +b, a]
  return +b > 12 ? [year, +a, b] : undefined
}

function isoOf(year: string, month: number, day: string): string | undefined {
  const iso = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  // "2026-02-30" would silently become March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined
}
