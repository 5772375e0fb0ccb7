import { cluesOf, type Clue } from '../reading/clues.ts'
import { ends, limitsIn } from './limit-phrases.ts'
import { placeListAt } from '../places/place-list.ts'
import type { Settled } from '../places/place-settle.ts'
import type { Span } from '../places/read-place-string.ts'
import type { Reading } from '../reading/reading.ts'

/** What the text says of where a person may live. Offsets are into the text. */
export type Statements = {
  limits: Settled[]
  /** Said of the company and all its roles: it limits where nothing of this role does. */
  general: Settled[]
  excluded: Settled[]
  worldwide?: Span
  /** "in one of the countries listed here": a limit whose places the text does not name. */
  unnamed?: Span
  proofs: Span[]
}

const UNNAMED =
  /\b(?:based|located|resid\w+|live|living|hire|hiring|employ|work) in (?:one of |any of )?(?:the|these|our|those|a) (?:\w+ )?(?:countries|states|locations|country|state) (?:listed|below|where|in which|that|we|on|here)\b|\bcan (?:only |currently )?(?:hire|employ)(?: you| people| candidates)? in (?:these |the following |only )?(?:over |more than )?\d{1,3}\+? (?:countries|states)\b/i
const PREFERRED =
  /prefer|depending on|ideal(?! candidates? (?:must|needs? to|has to|have to))|\bbonus\b|\ba plus\b|advantage|nice to have|desirable|\bwelcome\b|priorit/i
const OF_COMPANY = /^\W*as an? [^.,;]{0,40}\b(?:company|team|organi[sz]ation|employer|startup),/i
const SILENT_SECTIONS = new Set(['benefits', 'legal', 'company'])

/** A place that a pay range goes with is not a place to live in. */
const PAY =
  /\b(?:pay|salary|compensation|wage|base) (?:range|band|scale|tier)|listed range|\branges? (?:for|reflects|is)\b|[$€£]\s?\d/i
const DENIES = /except|exclu|\bnot\b|n['’]t\b|unable|cannot|\bnon[- ]/i
const EXCEPT =
  /\b(?:remote\b[^.;|\n]{0,12}\bnon[- ](?=\p{Lu})|except(?:ing| for)?|excluding|exclusion of|(?:not|unable|cannot|can['’]t|don['’]t|won['’]t)\b[^.;:]{0,60}\b(?:hir(?:e|ing)|employ\w*|accept\w*|consider\w*|open|available|eligible)\b[^.;]{0,90}?\b(?:in|from|to|of)\b)/giu

const EVERYWHERE = String.raw`(?:worldwide|globally|(?:from )?anywhere(?: in the world| on earth| on the planet)?|any (?:geographical |geographic )?(?:location|country)|(?:from )?(?:all )?around the (?:world|globe)|(?:from )?all over the world)`
/** Said of this work or of those who may apply, never of the company's customers or people. */
const WORLD = [
  new RegExp(
    String.raw`\b(?:role|position|job|opportunity)\b[^.;]{0,20}\b(?:is|are|be)\b[^.;]{0,20}\b(?:remote(?:ly)?|performed|executed|done|based|open|located|available|worked)\b[^.;]{0,30}\b${EVERYWHERE}\b`,
    'i',
  ),
  new RegExp(String.raw`\b(?:hire|hiring|recruit|recruiting)\b(?: \w+){0,4} ${EVERYWHERE}\b`, 'i'),
  new RegExp(String.raw`\b(?:candidates|applicants|applications|applying|talent)\b(?: \w+){0,3} ${EVERYWHERE}\b`, 'i'),
  /\bremote\s*[,:(/–-]{0,3}\s*(?:worldwide|global(?:ly)?|anywhere)\b(?! (?:distribut|team|compan|work|cultur|organi))|\bwork (?:remotely )?from anywhere in the world\b|\bworldwide remote\b/i,
  /\byou (?:can|may|could) (?:be|live|sit|reside|be located|be based|work)\b(?: \w+){0,2} anywhere (?:in the world|on earth|on the planet)\b|\b(?:wherever|anywhere) in the world you (?:live|are|may be)\b/i,
  /\b(?:hire|hiring|candidates|applicants|applications|people)\b[^.;]{0,20}\bregardless of (?:your |their )?(?:geographic(?:al)? )?location\b/i,
  /\bno (?:location|geographic(?:al)?) (?:restrictions?|limits?|requirements?)\b/i,
  /(?:von [üu]berall (?:auf der welt|weltweit)|n['’]importe o[ùu] dans le monde|(?:cualquier|qualquer) (?:lugar|parte) d[eo]l? mundo|qualsiasi (?:parte|luogo) del mondo|dowolnego miejsca na [śs]wiecie|elke plek ter wereld)/i,
  /^\W*(?:job |work |role |eligible )?locations?\s?:\s*(?:(?:fully |100% )?remote\W{0,4})?(?:from )?(?:anywhere|worldwide|global(?:ly)?|any country)(?: in the world)?\W*$/i,
]
const SPEAKS_OF_WORLD =
  /world|glob|earth|planet|welt|monde|mundo|mondo|wiecie|wereld|anywhere|any (?:geo|loc|country)|no (?:loc|geo)|regardless of/i
/** The first ones speak of the role or of hiring; they count in every part of the text. */
const SAID_ANYWHERE = 3
const NOT_WORLD =
  /\b(?:multiple|several|many|various|select(?:ed)?) (?:countries|locations)|teammates?|colleagues|coworkers|weeks?|days?|months?|wochen|tage|semaines|jours|semanas|d[ií]as|dias|settimane|\bbis zu\b|\bup to\b|travel|customers?|clients?|users|offices|\bus(?:ed|ing)\b|teams? (?:located|based|spread|across|around)|\bour (?:team|employees|colleagues|people)|almost|nearly|\b(?:have|has|had) hired\b/i

export function readStatements(reading: Reading): Statements {
  const found: Statements = { limits: [], general: [], excluded: [], proofs: [] }
  for (const clue of cluesOf(reading)) readClue(reading.text, clue, found)
  return found
}

const BUT = /,? but\b/i
/** "Must live in Norway, preferably near Oslo": the wish begins where its clause does. */
const WISH =
  /(?:,|;|\(| -| –|\band\b|\bwith\b)\s*(?:(?:an?|but|and|with|strong|slight) ){0,4}(?:prefer|ideal|priorit|bonus)/i
const FIRM = /\bmust\b|\brequired?\b|\bonly\b|need(?:s|ed)? to\b|have to\b/i
const ALSO_OPEN =
  /,? or (?:fully )?remote(?:ly)?\b|,? (?:but |though )?we(?:['’]re| are| will|['’]ll)? (?:also )?(?:open to|consider)\b|,? but (?:is|are) (?:also )?open to\b/i

/** What stands before "but ideally in", or behind "Oslo is preferred, we are open to": the rest is only preferred. */
function withoutPreference(clue: Clue): Clue {
  const open = clue.words.search(ALSO_OPEN)
  if (open > 0 && PREFERRED.test(clue.words.slice(0, open)) && !PREFERRED.test(clue.words.slice(open)))
    return { ...clue, start: clue.start + open, words: clue.words.slice(open) }
  const wish = clue.words.search(WISH)
  if (wish > 0 && FIRM.test(clue.words.slice(0, wish)) && !PREFERRED.test(clue.words.slice(0, wish)))
    return { ...clue, end: clue.start + wish, words: clue.words.slice(0, wish) }
  const at = clue.words.search(BUT)
  if (at < 0 || PREFERRED.test(clue.words.slice(0, at)) || !PREFERRED.test(clue.words)) return clue
  return { ...clue, end: clue.start + at, words: clue.words.slice(0, at) }
}

/** "Remote in Ohio or Utah (Columbus preferred)": a wish in brackets is no part of the sentence. */
function withoutBracketedWish(clue: Clue): Clue {
  if (!PREFERRED.test(clue.words)) return clue
  const words = clue.words.replace(BRACKETS, (bracket) =>
    PREFERRED.test(bracket) ? ' '.repeat(bracket.length) : bracket,
  )
  return words === clue.words ? clue : { ...clue, words }
}
/** The text with these words for the sentence; a text too long for copies stays as it is. */
const withWords = (text: string, { start, words }: Clue): string =>
  text.length > LONGEST_TEXT ? text : text.slice(0, start) + words + text.slice(start + words.length)
const LONGEST_TEXT = 50_000
const BRACKETS = /\([^()]{1,60}\)/g

function readClue(said: string, whole: Clue, found: Statements): void {
  const bare = withoutBracketedWish(whole)
  const text = bare === whole ? said : withWords(said, bare)
  const clue = withoutPreference(bare)
  if (PREFERRED.test(clue.words) || (PAY.test(clue.words) && !/must/i.test(clue.words))) return
  const silent = clue.section !== undefined && SILENT_SECTIONS.has(clue.section)
  const unnamed = UNNAMED.exec(clue.words)
  if (unnamed && !silent)
    found.unnamed ??= { start: clue.start + unnamed.index, end: clue.start + unnamed.index + unnamed[0].length }
  const excluded = exclusions(text, clue)
  found.excluded.push(...excluded)
  found.proofs.push(...excluded)
  const limits = limitsIn(text, clue, silent).filter((one) => !excluded.some(({ start }) => start === one.start))
  if (limits.length > 0 && OF_COMPANY.test(clue.words)) found.general.push(...limits)
  else if (limits.length > 0) {
    found.limits.push(...limits)
    found.proofs.push(...stretches(text, limits))
  } else if (clue.section !== 'legal')
    found.worldwide ??= worldwideIn(clue, silent ? WORLD.slice(0, SAID_ANYWHERE) : WORLD)
}

/** One proof for each list, from its first place to its last. */
export function stretches(text: string, limits: Settled[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of limits.toSorted((a, b) => a.start - b.start)) {
    const before = spans.at(-1)
    if (before && start - before.end <= 16 && !/[.;\n]/.test(text.slice(before.end, start))) before.end = end
    else spans.push({ start, end })
  }
  return spans
}

function exclusions(text: string, clue: Clue): Settled[] {
  const list: Settled[] = []
  if (!DENIES.test(clue.words)) return list
  for (const at of ends(EXCEPT, clue)) {
    const words = clue.words.slice(at.index, at.end + 30)
    // "Unable to consider those who do not have the right to work in Norway" leaves out everybody else.
    if (/outside|\bwho (?:do(?:es)? not|don['’]t|are not|aren['’]t|cannot|lack)|\bwithout\b/i.test(words)) continue
    const named = placeListAt(text, clue.start + at.end, clue.end)
    list.push(...(named.length > 0 ? named : behindAnother(text, clue, at.end)))
  }
  return list
}

const ANOTHER = /^[^.;]{0,80}\b(?:in|from)\b/i

/** "Hire people of any age in Chile": the first small word leads to no place. */
function behindAnother(text: string, clue: Clue, end: number): Settled[] {
  const found = ANOTHER.exec(clue.words.slice(end))
  return found ? placeListAt(text, clue.start + end + found[0].length, clue.end) : []
}

function worldwideIn(clue: Clue, patterns: RegExp[]): Span | undefined {
  if (!SPEAKS_OF_WORLD.test(clue.words)) return undefined
  for (const pattern of patterns) {
    const found = pattern.exec(clue.words)
    if (!found || NOT_WORLD.test(clue.words)) continue
    if (/^\s*(?:in|within|across)\s+/i.test(clue.words.slice(found.index + found[0].length))) continue
    return { start: clue.start + found.index, end: clue.start + found.index + found[0].length }
  }
  return undefined
}
