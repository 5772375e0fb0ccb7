import languageRows from '../../../data/languages.json' with { type: 'json' }
import type { Evidence, Fact } from '../../domain/index.ts'
import { inBody, inTitle, sectionAt, sentenceAt, type Reading } from '../reading/reading.ts'
import { findTerms, termTable, type Match } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'

const RULE = 'languages@1'
type LanguageRow = { code: string; name: string; aliases?: string[] }

const table = termTable(
  (languageRows as LanguageRow[]).flatMap(({ code, name, aliases = [] }) =>
    [name, ...aliases].flatMap((form) => [
      { form, value: code, exact: true },
      { form: form.toLowerCase(), value: code, exact: true },
    ]),
  ),
)

/** Human languages that the posting demands (ISO 639-1), in the order named; what is only welcome is no demand. */
export function readLanguages(reading: Reading): Fact<string[]> | undefined {
  const found = new Map<string, Evidence>()
  const { title, text, words } = reading
  for (const match of findTerms(table, title, wordsOf(title))) {
    if (inTitleDemand(title, match))
      found.set(match.value, found.get(match.value) ?? inTitle(reading, match.start, match.end))
  }
  for (const match of findTerms(table, text, words)) {
    if (found.has(match.value)) continue
    const demand = demandAt(reading, match)
    if (demand) found.set(match.value, inBody(reading, demand.start, demand.end))
  }
  return found.size === 0 ? undefined : { value: [...found.keys()], evidence: [...found.values()], rule: RULE }
}

// "Support Engineer (German speaking)", "Igbo Writers", "Data Analyst - French Language"
const TITLE_DEMAND =
  /speak|speaker|language|native|bilingual|fluent|linguist|translat|interpret|transcri|annotat|locali[sz]|\b(?:writers?|experts?|tutors?|trainers?|specialists?|red team|with)\b/i
const inTitleDemand = (title: string, { start, end }: Match<string>): boolean =>
  TITLE_DEMAND.test(title.slice(Math.max(0, start - 30), end + 30)) && /^[A-Z]/.test(title.slice(start))

const ABILITY =
  /fluen|proficien|native|mother tongue|\bspeak|spoken|\bwritten|\bwriting|\bwrite\b|verbal|\boral|bi-?lingual|trilingual|command of|communicat|language|\b[ABC][12]\b|professional|business|advanced|conversational|working knowledge|excellent|flie(?:ß|ss)end|verhandlungssicher|kenntnisse|muttersprach|sprach|courant|ma[iî]trise|bilingue|langue|nivel|n[ií]vel|fluente|dominio|avanzado|avan[cç]ado|idioma|livello|ottima|vloeiend|beheersing|taal|znajomo|biegł|j[eę]zyk/i
const WELCOME =
  /\be\.g\.|\bfor example\b|\bplus\b|\bbonus\b|\badvantage|nice[- ]to[- ]have|\bprefer|\bdesirable|\bdesired|\basset\b|\bideally|\boptional|not (?:required|necessary|mandatory|essential)|\bno [A-Z]\w+ (?:required|needed)|\bbeneficial|\bgood to have|\bhelpful|\bwelcome|von vorteil|w(?:ü|ue)nschenswert|un atout|appr[ée]ci[ée]|valorable|se valora|diferencial|desej[aá]vel|un plus|mile widzian/i
// People, places and papers, not abilities: "German market", "a résumé in English", "Italian restaurant".
const OF_THINGS =
  /^[\s-](?:market|law|laws|AML|team|office|customers?|clients?|compan(?:y|ies)|startups?|government|culture|cuisine|economy|state|citizens?|nationals?|versions?|CVs?|resumes?|seed|version|dub|market(?:s|ing)|subsidiary|audience)/i
const PAPERS = /\b(?:cv|cvs|resume|resumes|résumé|application|applications|apply)\b[^.;]{0,24}$/i
const NEAR = 60

type Span = { start: number; end: number }

/** The clause that demands the language, or undefined. Commas and semicolons part what is demanded from what is welcome. */
function demandAt(reading: Reading, match: Match<string>): Span | undefined {
  const { text } = reading
  const section = sectionAt(reading, match.start)
  if (section === 'nice-to-have' || section === 'benefits' || section === 'legal') return undefined
  if (OF_THINGS.test(text.slice(match.end, match.end + 16))) return undefined
  const sentence = sentenceAt(reading, match.start)
  const near = clip(sentence, match.start - NEAR, match.end + NEAR)
  const around = text.slice(near.start, near.end)
  const lower = text[match.start] !== text[match.start]!.toUpperCase()
  if (lower && !/fluen|speak|spoken|proficien|anglais|français|courant|inglés|inglês|espa/i.test(around))
    return undefined
  if (!ABILITY.test(around) || PAPERS.test(text.slice(near.start, match.start))) return undefined
  const clause = clauseAt(text, sentence, match)
  if (WELCOME.test(text.slice(clause.start, clause.end) + afterBrackets(text, sentence, clause))) return undefined
  return wholeWords(text, clause, clip(clause, match.start - NEAR, match.end + NEAR))
}

/** "(English and Spanish) is a bonus": what is said of a bracket stands behind it. */
function afterBrackets(text: string, sentence: Span, clause: Span): string {
  if (text[clause.end] !== ')') return ''
  return /^\)[^,;(]*/.exec(text.slice(clause.end, Math.min(sentence.end, clause.end + LONGEST_CLAUSE)))?.[0] ?? ''
}

function wholeWords(text: string, clause: Span, span: Span): Span {
  let { start, end } = span
  while (start > clause.start && start < end && /\w/.test(text[start - 1]!)) start++
  while (end < clause.end && end > start && /\w/.test(text[end]!)) end--
  while (start < end && text[start] === ' ') start++
  while (end > start && text[end - 1] === ' ') end--
  return { start, end }
}

const clip = ({ start, end }: Span, from: number, to: number): Span => ({
  start: Math.max(start, from),
  end: Math.min(end, to),
})

const LONGEST_CLAUSE = 240

function clauseAt(text: string, sentence: Span, match: Span): Span {
  let start = match.start
  const from = Math.max(sentence.start, match.start - LONGEST_CLAUSE)
  while (start > from && !',;('.includes(text[start - 1]!)) start--
  let end = match.end
  const to = Math.min(sentence.end, match.end + LONGEST_CLAUSE)
  while (end < to && !',;()'.includes(text[end]!)) end++
  return { start, end }
}
