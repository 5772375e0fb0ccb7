import { sectionAt, type Reading } from '../reading/reading.ts'
import { titleCareer, type TitleCareer } from './title-careers.ts'
import { titleWords } from './title-words.ts'

/** Words an occupation ends in. */
const HEADS =
  /\b(?:engineers?|developers?|designers?|scientists?|analysts?|architects?|administrators?|researchers?|programmers?|product managers?|devops|sre|swe|recruiters?|executives?|representatives?|managers?|directors?|writers?|marketers?|specialists?)\b/gi
const WORDS_BEFORE = 42
const READ_AT_MOST = 6000

/** The first occupation that the text names outside of company, benefit and legal parts; tech goes before the rest. */
export function roleInText(reading: Reading): TitleCareer | undefined {
  const text = reading.text.slice(0, READ_AT_MOST)
  let other: TitleCareer | undefined
  for (const head of text.matchAll(HEADS)) {
    const section = sectionAt(reading, head.index)
    if (section === 'benefits' || section === 'legal' || section === 'company') continue
    const from = startOfPhrase(text, head.index)
    const phrase = text.slice(from, head.index + head[0].length)
    const career = titleCareer(titleWords(phrase))
    if (!career || career.needs) continue
    const role = { slug: career.slug, start: from + career.start, end: from + career.end }
    if (career.slug !== 'non-tech') return role
    other ??= role
  }
  return other
}

/** Back to where the sentence, line or list item begins, but no further than an occupation is long. */
function startOfPhrase(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - WORDS_BEFORE), at)
  const cut = Math.max(
    ...['\n', '. ', ', ', '|', ': ', '; ', ' our ', ' with ', ' and '].map(
      (mark) => before.lastIndexOf(mark) + (before.includes(mark) ? mark.length : 1),
    ),
  )
  return at - before.length + Math.max(0, before.length < WORDS_BEFORE && cut <= 0 ? 0 : cut)
}
