import languageRows from '../../../data/languages.json' with { type: 'json' }
import type { Evidence, Fact } from '../../domain/index.ts'
import { termsIn } from '../reading/block-reading.ts'
import { inBody, inTitle, sectionAt, sentenceAt, type Reading, type SectionKind } from '../reading/reading.ts'
import { findTerms, termTable, type Match } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'

const RULE = 'languages@5'
type LanguageRow = { code: string; name: string; aliases?: string[] }

const table = termTable(
  (languageRows as LanguageRow[]).flatMap(({ code, name, aliases = [] }) =>
    [name, ...aliases].flatMap((form) => [
      { form, value: code, exact: true },
      { form: form.toLowerCase(), value: code, exact: true },
    ]),
  ),
  'texts',
)

/** Human languages that the posting demands (ISO 639-1), in the order named; what is only welcome is no demand. */
export function readLanguages(reading: Reading): Fact<string[]> | undefined {
  const found = new Map<string, Evidence>()
  const { title } = reading
  for (const match of findTerms(table, title, wordsOf(title))) {
    if (inTitleDemand(title, match))
      found.set(match.value, found.get(match.value) ?? inTitle(reading, match.start, match.end))
  }
  for (const match of termsIn(table, reading.blocks)) {
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
  /fluen|proficien|native|mother tongue|\bspeak|spoken|\bwritten|\bwriting|\bwrite\b|verbal|\boral|bi-?lingual|trilingual|command of|communicat|language|\b[ABC][12]\b|professional|business|advanced|conversational|working knowledge|excellent|flie(?:ß|ss)end|verhandlungssicher|kenntnisse|muttersprach|sprach|courant|ma[iî]trise|bilingue|langue|nivel|n[ií]vel|fluente|dominio|avanzado|avan[cç]ado|idioma|livello|ottima|vloeiend|beheersing|taal|znajomo|biegł|j[eę]zyk|r[ée]daction|[ée]crit|parl[ée]e?s?\b|hablar|falar|parlare|spreken|sprechen|sprichst/i
/** "solid Dutch skills", "English is mandatory": the ability stands right behind the name. */
const ABLE_AFTER =
  /^(?: (?:and|or|&|\/) \p{Lu}\p{L}+)? (?:language )?(?:skills?\b(?! will)|(?:is |are )?(?:a must|required|mandatory|essential|compulsory))/u
/** "Good English", "gutes Deutsch", "Inglés intermedio": how well, right beside the name. */
const HOW_WELL_BEFORE =
  /\b(?:good|great|clear|strong|solid|excellent|perfect|decent|flawless|confident|everyday|gutes?|gute[nr]|exzellentes?|bon|bonne|excellente?|buen|bom|dobry|dobra|goed|goede|uitstekend)\s$/i
const HOW_WELL_AFTER =
  /^ (?:(?:is |are )?(?:good|well|strong|fluent) enough\b|(?:intermedio|intermedi[áa]rio|avanzado|avan[çc]ado|fluido|fluente)\b|at (?:an? )?(?:[ABC][12]\b|(?:intermediate|advanced|high|good) level)|auf (?:dem )?[ABC][12]\b|na poziomie\b|(?:[ABC][12])\b)/i
/** What everybody speaks there, wherever the posting says so. */
const AT_WORK =
  /\b(?:company|working|office|team|business|corporate|official) language\b[^.;]{0,30}$|(?:Unternehmens|Arbeits|Firmen)sprache[^.;]{0,20}$/i
const WELCOME =
  /\be\.g\.|\bfor example\b|\bplus\b|\bbonus\b|\badvantage|nice[- ]to[- ]have|\bprefer|\bdesirable|\bdesired|\basset\b|\bideally|\boptional|(?:not|isn['’]t|aren['’]t) (?:required|necessary|mandatory|essential|needed|a must)|no need|(?:do not|don['’]t|need not) (?:need|have)|at least (?:one|two|three) (?:of|other|additional|more)|additional languages?\b|please (?:also )?(?:note(?! that)|mention|list|indicate)|\bno [A-Z]\w+ (?:required|needed)|\bbeneficial|\bgood to have|\bhelpful|\bwelcome|\bhelps\b(?! (?:you|us|them|our|people|clients|customers)\b)|\bis useful\b|\bwould be (?:an? )?(?:joy|nice|great|good|lovely)\b|\bkein muss\b|\bsch[öo]n,? aber\b|von vorteil|w(?:ü|ue)nschenswert|un atout|appr[ée]ci[ée]|valorable|se valora|diferencial|desej[aá]vel|un plus|mile widzian/i
// People, places and papers, not abilities: "German market", "a résumé in English", "Italian restaurant".
const OF_THINGS =
  /^[\s-](?:language (?:markets?|content|layouts?|users?)\b|market|law|laws|AML|team|office|customers?|clients?|compan(?:y|ies)|startups?|government|culture|cuisine|economy|state|citizens?|nationals?|versions?|CVs?|resumes?|seed|version|dub|market(?:s|ing)|subsidiary|audience)/i
/** "Most of us speak Spanish" says what others can. */
const OTHERS_SPEAK =
  /\b(?:of us|we|us|team|colleagues|people|customers|clients) (?:also |mostly |all )?speaks?\s(?:\p{Lu}\p{L}+(?:, | and | or |,? and )){0,8}$/iu
const PAPERS = /\b(?:cv|cvs|resume|resumes|résumé|application|applications|apply)\b[^.;]{0,24}$/i
/** Lessons that the employer gives. */
const LESSONS = /\b(?:lessons|classes|courses|sprachkurse?|cours de|clases)\b/i
/** A demand that stands below the benefits, since the heading between was not seen. */
const ASKS =
  /^\W*(?:(?:have|be|is|are|you (?:are|have|must|speak|will)|must)\b)[^.;]{0,50}\b(?:fluen|proficien|native|speak)/i
const IS_REQUIRED = /^ (?:(?:language )?skills )?(?:is|are) (?:required|mandatory|a must|essential)/i
const NEAR = 60

type Span = { start: number; end: number }

/** Wishes, benefits and legal words demand nothing, unless they say so in so many words. */
function isSilent(
  section: SectionKind | undefined,
  text: string,
  sentence: Span,
  { start, end }: Match<string>,
): boolean {
  if (section === 'nice-to-have') return !IS_REQUIRED.test(text.slice(end, end + 24))
  return section === 'legal' || (section === 'benefits' && !ASKS.test(text.slice(sentence.start, start)))
}

/** The clause that demands the language, or undefined. Commas and semicolons part what is demanded from what is welcome. */
function demandAt(reading: Reading, match: Match<string>): Span | undefined {
  const { text } = reading
  const sentence = sentenceAt(reading, match.start)
  const before = text.slice(Math.max(sentence.start, match.start - NEAR), match.start)
  if (AT_WORK.test(before)) return wholeWords(text, sentence, clip(sentence, match.start - NEAR, match.end + NEAR))
  if (betweenBars(text, sentence, match)) return { start: match.start, end: match.end }
  const section = sectionAt(reading, match.start)
  if (isSilent(section, text, sentence, match)) return undefined
  if (OF_THINGS.test(text.slice(match.end, match.end + 16)) || PAPERS.test(before) || OTHERS_SPEAK.test(before))
    return undefined
  const near = clip(sentence, match.start - NEAR, match.end + NEAR)
  const around = text.slice(near.start, near.end)
  if (!isName(text, match, around) || LESSONS.test(around)) return undefined
  if (!ABILITY.test(around) && !isAble(text, sentence, match, section)) return undefined
  const clause = clauseAt(text, sentence, match)
  if (WELCOME.test(wordsOn(text, sentence, match, clause))) return undefined
  return wholeWords(text, clause, clip(clause, match.start - NEAR, match.end + NEAR))
}

/** "Native level of Greek, Danish, Igbo, ... or Zulu": the ability stands before the first of the list. */
function isInLongList(text: string, sentence: Span, start: number): boolean {
  const before = text.slice(Math.max(sentence.start, start - LONGEST_CLAUSE), start)
  const list = NAMES_BEFORE.exec(before)
  const lead = list ? before.slice(Math.max(0, list.index - LONGEST_LEAD), list.index) : ''
  return ABILITY.test(lead) && !WELCOME.test(lead)
}
const LONGEST_LEAD = 100
const NAMES_BEFORE = /(?:\p{Lu}\p{L}{2,14}, ){3,20}(?:or |and )?$/u

/** The ability stands right beside the name, or the name is a demand of its own: "- English; Danish is useful". */
function isAble(
  text: string,
  sentence: Span,
  { start, end }: Match<string>,
  section: SectionKind | undefined,
): boolean {
  const after = text.slice(end, end + 40)
  if (isInLongList(text, sentence, start)) return true
  if (ABLE_AFTER.test(after) || HOW_WELL_AFTER.test(after)) return true
  const before = text.slice(Math.max(sentence.start, start - 20), start)
  if (HOW_WELL_BEFORE.test(before)) return true
  return section === 'requirements' && /^\W*$/.test(before) && /^(?:[;.]|\n|$)/.test(after)
}

/** Languages that write their names small are told by the words around; "polish" in English is what one does to shoes. */
function isName(text: string, match: Match<string>, around: string): boolean {
  if (text[match.start] === text[match.start]!.toUpperCase()) return true
  if (match.value === 'pl' && text.slice(match.start, match.end) === 'polish') return false
  return /fluen|speak|spoken|proficien|anglais|français|courant|inglés|inglês|espa|j[eę]zyk|poziom/i.test(around)
}

/** "Engineer | German + English | Berlin": a part between bars that names nothing but languages. */
function betweenBars(text: string, sentence: Span, { start, end }: Match<string>): boolean {
  const before = text.slice(Math.max(sentence.start, start - NEAR), start)
  const after = text.slice(end, Math.min(sentence.end, end + NEAR))
  const [left, right] = [before.lastIndexOf('|'), after.indexOf('|')]
  if (left < 0 || right < 0) return false
  return ONLY_NAMES.test(before.slice(left + 1) + text.slice(start, end) + after.slice(0, right))
}

const JOIN = String.raw`(?:\/|&|\+|,|and|or|und|et|y|e|o|ou|oder)`
const ONLY_NAMES = new RegExp(String.raw`^\s*\p{Lu}\p{L}{2,}(?:\s*${JOIN}\s*\p{Lu}\p{L}{2,}){0,5}\s*$`, 'u')

/** All that is said of the language: its clause, and what stands behind a bracket it is in or before one that follows. */
function wordsOn(text: string, sentence: Span, match: Match<string>, clause: Span): string {
  const intro = /(?:(?:e\.g\.|for example|such as|like),?|\((?:bonus|plus|nice to have|preferred|optional)\)) *$/i.exec(
    text.slice(Math.max(0, clause.start - 18), clause.start),
  )
  // An aside with a name in it speaks of another language: "English (no Dutch required)".
  const aside = /^\s?\((?!no )[^)\p{Lu}]{0,40}\)/u.exec(text.slice(match.end, Math.min(sentence.end, match.end + 44)))
  // "A second language is a plus, particularly Danish or Greek": what is said stands before.
  const said = ESPECIALLY.test(text.slice(clause.start, clause.start + 16))
    ? text.slice(Math.max(sentence.start, clause.start - NEAR), clause.start)
    : ''
  return `${intro ? 'e.g.' : ''} ${said} ${text.slice(clause.start, clause.end)} ${aside?.[0] ?? ''} ${behindBracket(text, sentence, match)}`
}

const ESPECIALLY = /^\s*(?:particularly|especially|notably)\b/i

/** "(English and Spanish) is a bonus": what is said of a bracket stands behind it. */
function behindBracket(text: string, sentence: Span, { end }: Match<string>): string {
  const rest = text.slice(end, Math.min(sentence.end, end + LONGEST_CLAUSE))
  const close = rest.search(/[()]/)
  if (close < 0 || rest[close] !== ')') return ''
  return /^\)[^,;(]*/.exec(rest.slice(close))?.[0] ?? ''
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

const CUT =
  /[,;()]|\s[-–—]\s|\b(?:and|but|or) (?=(?:ideally|preferably|optionally|(?:\w+ ){0,2}(?:at least|another))\b)/gi
/** A piece between commas that is only a name, as in a list: what is said of it stands in the pieces beside it. */
const BARE =
  /^\s*(?:(?:and|or|und|et|y|e|o|ou|oder|either)\s+)?\p{Lu}\p{L}+(?:\s*(?:\/|&|and|or|und|et|y|ou|oder)\s*\p{Lu}\p{L}+)?\s*(?:etc\.?)?[.!\s]*$/u
const MOST_PIECES = 16

function clauseAt(text: string, sentence: Span, match: Match<string>): Span {
  const reach = clip(sentence, match.start - LONGEST_CLAUSE, match.end + LONGEST_CLAUSE)
  const cuts = [...text.slice(reach.start, reach.end).matchAll(CUT)].map(({ index, 0: cut }) => ({
    start: reach.start + index,
    end: reach.start + index + cut.length,
  }))
  const starts = [reach.start, ...cuts.flatMap(({ end }) => (end <= match.start ? end : []))]
  const ends = [...cuts.flatMap(({ start }) => (start >= match.end ? start : [])), reach.end]
  const clause = { start: starts.at(-1)!, end: ends[0]! }
  if (!BARE.test(text.slice(clause.start, clause.end))) return clause
  const forwards = { ...clause, end: endOfList(text, ends) }
  if (!BARE.test(lastPiece(text, forwards))) return forwards
  return { ...forwards, start: startOfList(text, starts) }
}

const lastPiece = (text: string, { start, end }: Span): string => text.slice(start, end).split(',').at(-1)!

/** "Dutch, Danish or Greek is a plus": to where a piece says something of the list. */
function endOfList(text: string, ends: number[]): number {
  let end = ends[0]!
  for (const next of ends.slice(1, MOST_PIECES)) {
    const piece = text.slice(end + 1, next)
    if (text[end] !== ',' || !STARTS_WITH_NAME.test(piece)) break
    end = next
    if (!BARE.test(piece)) break
  }
  return end
}

/** "Fluent in Greek, Danish": from where a piece says something of the list. */
function startOfList(text: string, starts: number[]): number {
  let start = starts.at(-1)!
  for (const before of starts.toReversed().slice(1, MOST_PIECES)) {
    const piece = text.slice(before, start - 1)
    start = before
    if (!BARE.test(piece)) break
  }
  return start
}

const STARTS_WITH_NAME = /^\s*(?:(?:and|or|und|et|y|ou|oder)\s+)?\p{Lu}\p{L}+/u
