import type { Education, EducationLevel, Fact } from '../../domain/index.ts'
import { inBody, sectionAt, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'
import { ANY_DEGREE, DEGREES, DEGREE_WORDS, NO_DEGREE, SHORT_DEGREES } from './education-words.ts'

const RULE = 'education@1'

/** "A high degree of autonomy", "360 degree feedback", a master of the craft: no studies. */
const OTHER =
  /\bdegrees? (?:of|to which)\b|\b(?:360|180|90)[- ]?(?:degree|°)|\bdegrees? (?:celsius|fahrenheit)|\bsub-?degree/gi
/** The people who work there, whom one works with, or what is paid for. */
const NOT_ASKED =
  /\b(?:our (?:team|founders?|people|engineers|scientists|researchers|co-?founders?)|founded by|founding team|founders?|team (?:of|has|includes|members)|of us|alumni|we (?:are|have) (?:a |an )?(?:\w+ )?(?:team|group|phds?)|(?:work\w*|collaborat\w*|partner\w*|alongside|team) (?:closely )?(?:with )?(?:a |of |an )?(?:[\w-]+ ){0,3}ph\.?ds?|phd (?:researchers|scientists|students|team)|\d+\+? (?:advanced )?degrees|degrees across|(?:no|without an?|need an?) ph\.?d|I(?: am|['’]m| have)|earn|tuition|reimburs\w*|support (?:for|of) (?:your )?(?:degree|studies)|customers|clients|patients|students (?:who|with|can|earn)|help\w* \w+ (?:earn|get)|proof of (?:degree|education)|verification|verif(?:y|ied)|background check|transcripts?|universit(?:y|ies) like|like (?:stanford|mit|harvard))\b/i
const WISHED =
  /\b(?:prefer\w*|(?<!et )plus\b|plusses|nice[- ]to[- ]have|ideal(?:ly)?\b|bonus|desir\w+|advantage\w*|beneficial|helpful|asset|welcome|an edge|optional|good to have|great to have|not (?:strictly )?(?:required|necessary|mandatory|essential|a must)|valued?|would be|could be|may be|highly regarded|appreciated|considered|von vorteil|wünschenswert|idealerweise|un atout|appr[ée]ci[ée]e?|idéalement|deseable|valorable|se valora|diferencial|desej[áa]vel)\b/i
/** Wished for is the field, the school or the kind of experience, not the degree itself. */
const A_FIELD_WISHED =
  /\b(?:prefer\w*|ideally|bonus|plus|desirably) (?:if )?(?:in|from|with|within|at|on|related|a (?:technical|relevant|quantitative|related|\w+ discipline))\b/gi
const REQUIRED = /(?<!not )(?<!than )\b(?:required|mandatory|minimum|must|essential)\b/i
const EXPERIENCE_WORDS =
  'equivalent|comparable|similar|relevant|related|proven|practical|significant|extensive|demonstrated|additional|exceptional|substantial|substantive|professional|work|working|industry|on-the-job|hands-on|real-world|real|world|military|commensurate|strong|combination|the|an?|years?|yrs|of|life|lived|technical|engineering|software|direct|job|translation|alternative|other|self|taught|self-taught|coding|prior|applicable|career|certification|certifications|training|and|education|their|your|deep|teaching|service|suitable|qualifying|like|minimum|at|least|plus|has|have|possess'
const OR_EXPERIENCE = new RegExp(
  [
    String.raw`(?:\b(?:or|and\/or|ou|oder)|\/|\()\s?(?:(?:${EXPERIENCE_WORDS}|\d{1,2}\+?)['’]?[ ,/(-]{1,2}){1,9}(?:experience|exp\b|background|expertise|track record|practice|training|skills?|knowledge|proficiency|ability)\b`,
    String.raw`\b(?:equivalent|commensurate|comparable)\b(?: [\w-]+){0,4} experience|\bcombination of (?:relevant )?(?:education|experience|degree)`,
    String.raw`\bexperience\b[^.;\n]{0,40}\b(?:in lieu|instead|substitut\w*|equivalent|can replace)|\bin lieu of\b|\bself-taught\b|\bbootcamps?\b`,
    String.raw`\b(?:ou|oder|o)\b[^.;\n]{0,40}\b(?:exp[ée]rience|Erfahrung|Berufserfahrung|experiencia|experi[êe]ncia)\b|\b(?:vergleichbare|gleichwertige)[^.;\n]{0,40}(?:Ausbildung|Erfahrung|Qualifikation)`,
  ].join('|'),
  'i',
)
/** "Two years of translation experience and/or a degree". */
const EXPERIENCE_OR = /\bexperience\b[^.;\n]{0,30}\W(?:and\/or|or) [\w/ -]{0,40}$/i

type Said = Education & { start: number; end: number }

/**
 * The lowest degree that the posting asks for, or that it says none is needed. What is demanded goes before what is only
 * wished for. Degrees of those who work there, of customers, or paid for by the employer are left out.
 */
export function readEducation(reading: Reading): Fact<Education> | undefined {
  const all: Said[] = []
  for (const { start, end, at } of sentencesOn(reading, 'degree')) {
    const section = sectionAt(reading, at)
    if (section === 'legal') continue
    const sentence = plainBlanks(reading.text.slice(start, end)).replace(OTHER, (words) => ' '.repeat(words.length))
    if (section === 'company' && sentence.length > LONG && !ASKED.test(sentence)) continue
    const said = saidIn(sentence, section === 'nice-to-have')
    if (!said) continue
    all.push({ ...said, start, end })
  }
  if (all.length === 0) return undefined
  const { level, must, start, end } = all.reduce((best, one) => (goesBefore(one, best) ? one : best))
  const value = { level, must, orExperience: all.some((one) => one.level === level && one.orExperience) }
  return { value, evidence: [inBody(reading, start, end)], rule: RULE }
}

/** A sentence about the company that speaks of degrees by the way. */
const LONG = 140
const ASKED = /\b(?:you|your|must|required|candidates?|applicants?|we require|we need)\b/i

const rankOf = (level: EducationLevel): number => DEGREES.indexOf(level)

function goesBefore(a: Said, b: Said): boolean {
  if (a.level === 'none' || b.level === 'none') return a.level === 'none' && b.level !== 'none'
  return a.must === b.must ? rankOf(a.level) < rankOf(b.level) : a.must
}

function saidIn(sentence: string, isWish: boolean): Education | undefined {
  if (NO_DEGREE.test(sentence) && !WISHED.test(sentence.replace(NO_DEGREE, ''))) {
    return { level: 'none', must: false, orExperience: false }
  }
  if (NOT_ASKED.test(sentence)) return undefined
  const mentions = mentionsIn(sentence)
  if (mentions.length === 0) return undefined
  const lowest = mentions.reduce((low, one) => (rankOf(one.level) < rankOf(low.level) ? one : low))
  const { before, own } = clauseOf(sentence, mentions, lowest)
  const orExperience = OR_EXPERIENCE.test(own) || EXPERIENCE_OR.test(sentence.slice(0, lowest.start))
  return { level: lowest.level, must: !isWish && !isWished(before, own), orExperience }
}

type Mention = { level: EducationLevel; start: number; end: number }
const MOST_MENTIONS = 20

function mentionsIn(sentence: string): Mention[] {
  const found: Mention[] = []
  const add = (level: EducationLevel, pattern: RegExp, gap: number) => {
    for (const match of sentence.matchAll(pattern)) {
      if (found.length === MOST_MENTIONS) return
      const [start, end] = [match.index, match.index + match[0].length]
      if (!found.some((other) => start < other.end + gap && end > other.start)) found.push({ level, start, end })
    }
  }
  for (const [level, pattern] of [...DEGREE_WORDS, ...SHORT_DEGREES]) add(level, pattern, 0)
  if (!found.some(({ start }) => start < (firstAny(sentence) ?? 0))) add('bachelor', ANY_DEGREE, 0)
  return found.sort((a, b) => a.start - b.start)
}

/** Behind a named kind ("PhD student, pursuing a degree in") the word says nothing more. */
const firstAny = (sentence: string): number | undefined => sentence.matchAll(ANY_DEGREE).next().value?.index

const JOINED = /^(?: degrees?)?\W{0,2}(?:or|and|and\/or|&|\/|,|to)?\W{0,2}(?:an? |higher |advanced )?$/i

/** What stands before a degree and what is said of it, up to the next degree that speaks for itself. */
function clauseOf(sentence: string, mentions: Mention[], mention: Mention): { before: string; own: string } {
  let at = mentions.indexOf(mention)
  const before = sentence.slice(at === 0 ? 0 : mentions[at - 1]!.end, mention.start)
  while (at + 1 < mentions.length && JOINED.test(sentence.slice(mentions[at]!.end, mentions[at + 1]!.start))) at++
  const next = mentions[at + 1]
  const after = sentence.slice(mention.end, next?.start)
  return { before, own: next ? after.slice(0, lastBreak(after)) : after }
}

function isWished(before: string, own: string): boolean {
  const words = own.replace(A_FIELD_WISHED, '·').replace(A_BRACKET, ' ').split(ELSE, 1)[0]!
  return !REQUIRED.test(words) && (WISHED.test(before) || WISHED.test(words))
}

/** A wish in brackets is for this degree only when the bracket begins with it: "(preferred)", not "(Law preferred)". */
const A_BRACKET =
  /\((?!(?:strongly |highly |is |a |very |but |though |would be )?(?:prefer|ideal|nice|bonus|plus|desir|optional|not|advantage|helpful|beneficial|valued|welcome))[^()]{0,120}\)/gi
/** Where something else than the degree begins. */
const ELSE = /;(?! ?(?:prefer|nice|ideal|not req))|\. |,? (?:with|and|plus) (?:[\w-]+ ){0,3}\d/

/** Where the clause of the next degree begins: "Bachelor's required, preferably a Master's". */
function lastBreak(words: string): number {
  const at = Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.lastIndexOf('('), words.lastIndexOf(' - '))
  return at < 0 ? words.length : at
}
