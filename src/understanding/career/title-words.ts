import titles from '../../../data/titles.json' with { type: 'json' }
import { findTerms, termTable } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'

/**
 * A title in our own words: lower case, English, one spelling a thing, each with its place in the title as
 * written; `gap` is what stands between it and the word before (blanks for gender tags).
 */
export type TitleWord = { word: string; start: number; end: number; gap: string }

type Spelling = { english: string; isHeadFirst: boolean }
const spellingsOf = (pairs: string[][], isHeadFirst: boolean) =>
  pairs.map(([form, english]) => ({ form: form!, value: { english: english!, isHeadFirst } }))
const spellings = termTable<Spelling>([...spellingsOf(titles.words, false), ...spellingsOf(titles.headFirst, true)])

/** Cuts a title into words and translates them by data/titles.json; gender tags and endings ("(m/w/d)", "/-in") go. */
export function titleWords(title: string): TitleWord[] {
  const { plain, places } = withoutGender(title.slice(0, LONGEST_TITLE))
  const words = wordsOf(plain)
  const found = findTerms(spellings, plain, words)
  const out: TitleWord[] = []
  const headsFirst = new Set<TitleWord>()
  let next = 0
  let behind = 0
  const push = (word: string, start: number, end: number) => {
    out.push({ word, start: places[start]!, end: places[end - 1]! + 1, gap: plain.slice(behind, start) })
    behind = end
  }
  for (let i = 0; i < words.folded.length; i++) {
    const match = found[next]
    if (match?.first !== i) {
      push(words.folded[i]!, words.starts[i]!, words.ends[i]!)
      continue
    }
    for (const word of match.value.english.split(' ')) push(word, match.start, match.end)
    if (match.value.isHeadFirst) headsFirst.add(out.at(-1)!)
    i = match.last
    next++
  }
  return headsFirst.size > 0 ? inEnglishOrder(out, headsFirst) : out
}

const LINKS = new Set(
  'de del della dei degli delle di da do dos das du des en em d l la le les el los las of ds i e y et'.split(' '),
)
const LEVELS = new Set('senior junior sr jr lead principal mid ssr semi pleno staff ii iii'.split(' '))

/** "Ingeniero senior de redes" says the field last; English says it first: "senior network engineer". */
function inEnglishOrder(words: TitleWord[], headsFirst: Set<TitleWord>): TitleWord[] {
  const out: TitleWord[] = []
  for (let i = 0; i < words.length; i++) {
    const head = words[i]!
    out.push(head)
    if (!headsFirst.has(head)) continue
    let to = i + 1
    while (to < words.length && isBlank(words[to]!) && (LINKS.has(words[to]!.word) || LEVELS.has(words[to]!.word))) to++
    if (to >= words.length || !isBlank(words[to]!)) continue
    while (words[to + 1]?.start === words[to]!.start) to++
    const field = words.slice(i + 1, to + 1).filter(({ word }) => !LINKS.has(word))
    out.splice(-1, 1, ...field, head)
    // What stood before the head now stands before its field.
    const [first] = field
    if (first) [first.gap, head.gap] = [head.gap, ' ']
    i = to
  }
  return out
}

const isBlank = ({ gap }: TitleWord): boolean => /^[\s'\u2019]*$/.test(gap)

const LONGEST_TITLE = 300
const ADDRESS = /\bhttps?:\/\/\S{1,200}|(?<=\w)\.dev\b/g
// "(m/w/d)", "H/F", "(all genders)": two to five single letters with bars, or the words for it.
const GENDER_TAG =
  /[([]?(?<![\p{L}\p{N}])[mwfdxhvkngi](?:\s?[/|*,]\s?[mwfdxhvkngi]){1,4}(?![\p{L}\p{N}])[)\]]?|\(?\b(?:all genders|alle geschlechter|gn)\b\)?/giu
// "Entwickler:in", "développeur·se", "ingeniero/a", "Chargé(e)"
const GENDER_ENDING =
  /(?<=\p{L}{3})(?:[:*_·/](?:-?in(?:nen)?|-?ka|-?czka|se|euse|rice|trice|ne|fe|e|a|r)|\((?:in|ka|e|a|se|ne|fe|r|trice)\))(?!\p{L})/giu

const GONE = '\u0000'

/** The title without tags and endings, and for each of its characters the place in the title as written. */
function withoutGender(title: string): { plain: string; places: number[] } {
  const tag = (words: string) => ' ' + GONE.repeat(words.length - 1)
  const marked = title
    .replaceAll(GONE, ' ')
    .replace(ADDRESS, tag)
    .replace(GENDER_TAG, tag)
    .replace(GENDER_ENDING, (ending) => GONE.repeat(ending.length))
  const places: number[] = []
  for (let i = 0; i < marked.length; i++) if (marked[i] !== GONE) places.push(i)
  return { plain: marked.replaceAll(GONE, ''), places }
}
