import levels from '../../../data/levels.json' with { type: 'json' }
import { careerOf, type Level } from '../../domain/index.ts'
import { findTerms, termTable } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'

export type LevelWord = { level: Level; start: number; end: number }

const table = termTable(
  (Object.entries(levels) as [Level | 'none', string[]][]).flatMap(([value, forms]) =>
    forms.map((form) => ({ form, value })),
  ),
)

/** The level words of a title in their order. "Associate" and a last "I" are entry level only for tech occupations. */
export function levelWords(title: string, career: string): LevelWord[] {
  const found: LevelWord[] = []
  for (const { value, start, end } of findTerms(table, title, wordsOf(title))) {
    if (value !== 'none') found.push({ level: value, start, end })
  }
  // French for an internship; "stage" elsewhere is one of a company or of a theatre.
  if (/^stage\s?[-–:(]/i.test(title)) found.unshift({ level: 'intern', start: 0, end: 'stage'.length })
  const numeral = NUMERAL.exec(title)
  if (numeral && found.length === 0) {
    const start = numeral.index + numeral[0].length - numeral[1]!.length
    found.push({ level: NUMERALS[numeral[1]!.toUpperCase()]!, start, end: start + numeral[1]!.length })
  }
  const associate = /\bassociate\s(?!director|vice|vp|general|counsel|principal|dean|professor)/i.exec(title)
  if (associate && found.length === 0 && isTech(career)) {
    found.push({ level: 'entry', start: associate.index, end: associate.index + 'associate'.length })
  }
  return found
}

const isTech = (career: string): boolean => careerOf(career)?.category != null

const NUMERALS: Record<string, Level> = {
  I: 'entry',
  '1': 'entry',
  '2': 'mid',
  '3': 'senior',
  '4': 'staff',
  V: 'staff',
}
/** "Engineer I", "Scientist- I", "Engineer 2", "SDE3": a number right behind the occupation. */
const NUMERAL =
  /\b(?:engineer|developer|scientist|analyst|designer|architect|administrator|technician|specialist|sde|swe|writer)(?:,?\s?-?\s?|\s?\(level\s)(I|V|[1-4])(?![\w/+.-])/i
