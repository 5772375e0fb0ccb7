import { sectionAt, sentenceAt, type Reading, type SectionKind } from './reading.ts'

/** A sentence that may speak of where or when the work is done. The readers of those facts look at nothing else. */
export type Clue = { start: number; end: number; words: string; section: SectionKind | undefined }

/** Words without which no sentence speaks of a place of work, of a place to live, of hours, or of a right to work. */
const WORDS =
  /[Rr](?:emot|EMOT)|[Hh](?:ybrid|YBRID)|\b[Oo][Nn]-?\s?[Ss](?:ite|ITE)|[Ii]n[ -]?[Pp]erson|\b[Oo]ffices?\b|\bhubs?\b|[Ww]ork(?:ing)? from|\b(?:wfh|WFH)\b|[Dd]istributed|[Aa]nywhere|[Ww]orldwide|[Gg]lobally|[Gg]lobal\)|[Aa]round the (?:world|globe)|geographic|[Tt][ée]l[ée]travail|[Hh]ome ?-?office|[Ww]here (?:you|they)|\b[Bb]ased\b|\b[Ll]ocat(?:ed|ions?)\b|\b[Rr]esid|\b[Ll]iv(?:e|ing)\b|\b(?:[Cc]andidates|[Aa]pplicants|CANDIDATES)\b|\b[Hh]ir(?:e|ing)\b|\b[Ee]mploy\b|[Tt]ime ?-?[Zz]ones?|[Oo]verlap|\b(?:[ECMP][SD]?T|UTC|GMT|CES?T|EES?T|BST|IST|Eastern|Pacific|Central|Mountain)\b|[Aa]uthori[sz]|[Rr]ight to work|[Ee]ligible|[Ee]ntitled|[Ll]egally|[Cc]itizen|[Ww]ork permit|[Pp]ermanent [Rr]esid|\bONLY\b|[Ee]xcept\b|[Ee]xclud|[Oo]utside of|[Aa]pplications from|\b(?:[Ww]orking|[Bb]usiness|[Cc]ore|European|EU|US|U\.S\.|American|UK) hours/g

const LONGEST = 600
const MOST = 400
const cache = new WeakMap<Reading, Clue[]>()

/** The sentences worth reading, in order, each once and none longer than 600 characters. */
export function cluesOf(reading: Reading): Clue[] {
  const known = cache.get(reading)
  if (known) return known
  const clues: Clue[] = []
  const { text } = reading
  WORDS.lastIndex = 0
  for (let found = WORDS.exec(text); found && clues.length < MOST; found = WORDS.exec(text)) {
    const sentence = sentenceAt(reading, found.index)
    const start = Math.max(sentence.start, found.index - LONGEST / 2)
    const end = Math.min(sentence.end, start + LONGEST)
    clues.push({ start, end, words: text.slice(start, end), section: sectionAt(reading, found.index) })
    WORDS.lastIndex = Math.max(end, found.index + 1)
  }
  cache.set(reading, clues)
  return clues
}
