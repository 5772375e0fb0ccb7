import type { Fact } from '../../domain/index.ts'
import { inBody, sectionAt, sentenceAt, type Reading, type SectionKind } from '../reading/reading.ts'
import { openingsOf } from '../reading/sentences-on.ts'
import { plainBlanks, windowsAt } from '../reading/text-windows.ts'

const RULE = 'years@4'

// By place in each list: the word for 1, 2, 3 ...
const NUMBER_WORDS = [
  'one two three four five six seven eight nine ten eleven twelve',
  'une deux trois quatre cinq six sept huit neuf dix',
  'ein zwei drei vier fünf sechs sieben acht neun zehn',
  'un dos tres cuatro cinco seis siete ocho nueve diez',
  'um dois três quatro cinco seis sete oito nove dez',
  'uno due tre quattro cinque sei sette otto nove dieci',
  'een twee drie vier vijf zes zeven acht negen tien',
  'jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć',
].map((words) => words.split(' '))
const NUMBER = `(?:\\d{1,2}(?:\\.5)?|(?<!\\p{L})(?:${[...new Set(NUMBER_WORDS.flat())].filter((word) => word.length > 2).join('|')}))`
const YEAR = `(?:years?|yrs?|yoe|ans|années?|jahr(?:en?)?|años|anos?|año|anni|anno|jaar|lata|lat|roku)\\b`
const OR_MORE = `(?:\\s(?:or|ou|o|oder|of|lub)\\s(?:more|plus|más|mais|mehr|più|meer|więcej))?`
/** "5+ years", "three or more years", "3-5 years", "5 to 10+ years", "6/8 years", "five (5) years", "+5 years", "5 years+". */
const SPAN = new RegExp(
  `(?<![\\d.,$€£-])\\+?(${NUMBER})\\s?\\+?${OR_MORE}(?:\\s?\\((?:\\d{1,2}\\+?|[a-z ]{0,20}\\bmore)\\))?(?:\\s?(?:-|–|—|‑|‐|~|/|to|à|bis|or|â\\S{0,2})\\s?(\\d{1,2})\\s?\\+?)?\\s?\\+?[- ]?(?:full[ -])?${YEAR}`,
  'giu',
)
/** "5+ experience in partnerships": the word itself is forgotten. */
const BARE = /(?<![\d.,$€£-])(\d{1,2})\s?\+\s(?:of\s)?(?:\w+\s)?experience\b/gi

/** The number counts something else: an age, a term, a company's history. */
const NOT_AFTER =
  /^(?:['’]s?)?\s{0,2}\(?\s?(?:ago\b|old\b|of age|in a row|running[.,;)]|straight\b|vest\w*|contract\b|fixed|terms?\b|history|anniversary|later\b|from now|warranty|plan\b|roadmap|cliff|waitlist|(?:college |university |cs |stem |technical )?degree|bachelor|diploma|guarantee|olds?\b|(?:accredited )?(?:college|university|institution)\b|out of\b|(?:cash |of )?runway|post-?doc\w*|fellowship|residency|program(?:me)?\b)/i
const HISTORY_AFTER =
  /^(?:['’]s?)?\s{0,2}of (?:growth|history|service|vesting|tenure|employment|runway|funding|age|profitab\w*|college|university|stud(?:y|ies)|innovation|education|collaboration|legacy|r&d|life|operations?[.,])/i
const NOT_BEFORE =
  /\b(?:last|past|next|first|previous|coming|every|each|after|within|in|in perhaps|in about|founded|under|another|recent|(?<!(?:looking|searching|hiring) )for|than a|couple|nearly|almost|since|these|those|years? \d|grade|age|aged|ages|turned|tenure of|of over|up to|less than|fewer than|at most|maximum of|max\.?|no more than|vest(?:s|ed|ing)?(?: over)?)\s{1,2}(?:the\s|just\s|only\s|about\s|over\s|under\s|less than\s|more than\s|around\s|nearly\s)?[~≈]?$/i
/** "An appointment for a minimum of two years". */
const TERM_BEFORE =
  /\b(?:appointment|contract|term|duration|fellowship|engagement)\b[^.;]{0,20}\b(?:for|of) (?:a )?(?:minimum|maximum)(?: of)? $/i
const IN_THE =
  /\b(?:in|over|during|for|within|of|throughout) the (?:last|past|next|first|previous|coming)\s(?:\w+\s)?$/i
const ABOUT_US =
  /\b(?:our (?:team|founders?|company|clients?|leadership|people|engineers|experts|group|firm|customers|products?|platform|business|mission|average)|most of us|median|average \w+ (?:at|has)|we(?:['’]ve| have| are| were|['’]re)? (?:been|a|an|over|more|spent|have|built|grown|bring|founded|operat\w*|work\w*)|founders?|combined|collective(?:ly)?|company (?:with|has)|with (?:over|more than) \d|founded|established|track record of over|vest(?:s|ed|ing)|(?:team|members?|colleagues|people) (?:members )?with|paid (?:leave|sabbatical)|sabbatical|leave after|vacation|pto)\b/i
const ABOUT_YOU =
  /\b(?:looking for|seeking|you\b|your|you['’]ve|require\w*|need|must|candidates?|ideal\w*|minimum|at least|applicants?|someone)\b/i
const EXPERIENCE =
  /experi|expéri|erfahrung|doświadcz|esperienza|ervaring|expertise|background|track record|hands[- ]on|in a (?:similar|related)|proven|yoe|mastery|proficien/i
const DOING =
  /^\s{0,2}\+?\s{0,2}(?:(?:or|and) (?:more|over|up(?:wards)?|longer)\b|of|in|as|with|working|(?:[a-z]+ly )?[a-z]+ing\b|professional|relevant|related|industry|commercial|work|d['’])/i
const DEMAND =
  /(?:minimum|at least|min\.?|mindestens|au moins|al menos|mínimo|almeno|pelo menos|co najmniej|minimaal|minstens|ten minste|typically|required?|requires?|preferred|approx\w*|~|exp\w*|level|senior|mid|lead)[\s:(,~]{0,3}(?:of\s|a\s)?$/i
const COMPANY_PARTS = new Set(['company', 'benefits', 'legal', 'apply'])
const MOST_YEARS = 30
const BESIDE = 110

/**
 * The smallest number of years of experience demanded. The first demand of the posting is the overall one; of
 * alternatives in one sentence ("B.S. + 5 years or M.S. + 3 years") the smallest counts. What is only nice to have is read
 * when nothing else is said.
 */
export function readYearsMin(reading: Reading): Fact<number> | undefined {
  let best: { match: RegExpExecArray; rank: number } | undefined
  for (const pattern of [SPAN, BARE]) {
    for (const match of firstMatches(reading, pattern)) {
      const rank = RANKS[sectionAt(reading, match.index) ?? 'role'] ?? 1
      if (rank >= (best?.rank ?? Infinity) || !isDemand(reading, match)) continue
      best = { match, rank }
      if (rank === 0) return factOf(reading, match)
    }
  }
  return best && factOf(reading, best.match)
}

/** Where a demand is most likely the overall one. What a text says of its founders stands above the requirements. */
const RANKS: Partial<Record<SectionKind, number>> = {
  requirements: 0,
  role: 1,
  company: 2,
  'nice-to-have': 3,
  benefits: 4,
}
const MOST_MATCHES = 60

/** Matches with their place in the whole text, in order. */
function* firstMatches(reading: Reading, pattern: RegExp): Generator<RegExpExecArray> {
  let count = 0
  for (const window of windowsAt(reading.text, openingsOf(reading, 'years'), 60, 40)) {
    for (const match of window.text.matchAll(pattern)) {
      if (++count > MOST_MATCHES) return
      match.index += window.start
      yield match
    }
  }
}

function isDemand(reading: Reading, match: RegExpExecArray): boolean {
  const sentence = sentenceAt(reading, match.index)
  const end = match.index + match[0].length
  const before = plainBlanks(reading.text.slice(Math.max(sentence.start, match.index - BESIDE), match.index))
  const after = plainBlanks(reading.text.slice(end, Math.min(sentence.end, end + BESIDE)))
  if (numberOf(match[1]!) > MOST_YEARS || countsSomethingElse(before, after)) return false
  if (EXPERIENCE.test(match[0] + after) || DOING.test(after) || EXPERIENCE.test(before.slice(-60))) return true
  if (DEMAND.test(before) || /^\s{0,2}\(?(?:minimum|required|preferred|min\b)/i.test(after)) return true
  return /[+–—‑‐-]/.test(match[0]) && !COMPANY_PARTS.has(sectionAt(reading, match.index) ?? '')
}

function countsSomethingElse(before: string, after: string): boolean {
  if (TERM_BEFORE.test(before)) return true
  if (NOT_AFTER.test(after) || IN_THE.test(before) || NOT_BEFORE.test(before)) return true
  if (ABOUT_US.test(before) && !ABOUT_YOU.test(before)) return true
  if (/\bbehind (?:our|us)\b/i.test(after)) return true
  return HISTORY_AFTER.test(after) && !EXPERIENCE.test(after)
}

/** "2+ years leading teams and 6+ years of overall experience". */
const OVERALL = /^ (?:of )?(?:overall|total)\b/i

function factOf(reading: Reading, match: RegExpExecArray): Fact<number> {
  const sentence = sentenceAt(reading, match.index)
  const rest = reading.text.slice(match.index, Math.min(sentence.end, match.index + 240))
  let best = match
  for (const other of rest.matchAll(SPAN)) {
    const between = rest.slice(0, other.index)
    const isAlternative =
      /\b(?:or|ou|oder|o)\b/i.test(between.slice(-30)) && !/\bwith at least|including|of which\b/i.test(between)
    const isOverall = between.length < 60 && OVERALL.test(rest.slice(other.index + other[0].length))
    if (isOverall || (isAlternative && numberOf(other[1]!) < numberOf(best[1]!)))
      best = Object.assign(other, { index: match.index + other.index })
  }
  const end = Math.min(sentence.end, best.index + best[0].length + 60)
  const wordEnd = reading.text.slice(best.index, end).replace(/\s\S*$/, '').length
  return {
    value: numberOf(best[1]!),
    evidence: [
      inBody(
        reading,
        best.index,
        best.index + Math.max(best[0].length, end === sentence.end ? end - best.index : wordEnd),
      ),
    ],
    rule: RULE,
  }
}

function numberOf(written: string): number {
  const word = written.toLowerCase()
  const list = NUMBER_WORDS.find((words) => words.includes(word))
  return list ? list.indexOf(word) + 1 : Number(written)
}
