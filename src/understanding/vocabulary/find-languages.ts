import languages from '../../../data/languages.json' with { type: 'json' }
import { findTerms, termTable } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'

/** A human language named in a short text, by its ISO 639-1 code and its English name. */
export type LanguageName = { code: string; name: string; start: number; end: number }
type Row = { code: string; name: string; aliases?: string[] }

const table = termTable(
  (languages as Row[]).flatMap(({ code, name, aliases = [] }) =>
    [name, ...aliases].map((form) => ({ form, value: { code, name } })),
  ),
)

/** Human languages by the names of data/languages.json, in any of the languages they are written in there. */
export const findLanguages = (text: string): LanguageName[] =>
  findTerms(table, text, wordsOf(text)).map(({ value, start, end }) => ({ ...value, start, end }))
