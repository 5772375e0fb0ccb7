import { blockStarts, textOf, type Body, type Evidence, type RawPosting, type Stated } from '../../domain/index.ts'
import { topicsIn, type Topics } from './topics.ts'
import { knownWordsOf } from './known-words.ts'
import type { Words } from './words.ts'

/** What a stretch of the text is about, as far as its heading says. Company, benefits and legal parts limit nothing. */
export type SectionKind = 'company' | 'role' | 'requirements' | 'nice-to-have' | 'benefits' | 'legal' | 'apply'
export type Section = { kind: SectionKind | undefined; start: number; end: number }
export type Sentence = { start: number; end: number }

/** One posting as the readers see it: the raw record and, once, its text cut into sections and sentences. */
export type Reading = {
  raw: RawPosting
  title: string
  company: string
  text: string
  sections: Section[]
  sentences: Sentence[]
  words: Words
  topics: Topics
}

export function readingOf(raw: RawPosting): Reading {
  const text = textOf(raw.body)
  const words = knownWordsOf(text)
  return {
    raw,
    title: raw.title.slice(0, LONGEST_TITLE),
    company: raw.companyName ?? '',
    text,
    sections: cutSections(text, raw.body),
    sentences: cutSentences(text),
    words,
    topics: topicsIn(text, words),
  }
}

/** Longer than any title that means one (the longest of 41,000 has 230 characters); evidence stands in this part. */
const LONGEST_TITLE = 500

export const inBody = (reading: Reading, start: number, end: number): Evidence => ({
  method: 'text',
  part: 'body',
  quote: reading.text.slice(start, end),
  start,
  end,
})

export const inTitle = (reading: Reading, start: number, end: number): Evidence => ({
  method: 'text',
  part: 'title',
  quote: reading.title.slice(start, end),
  start,
  end,
})

export const inPlace = (reading: Reading, place: number, start: number, end: number): Evidence => ({
  method: 'text',
  part: 'place',
  place,
  quote: reading.raw.places[place]!.words.slice(start, end),
  start,
  end,
})

export const inField = (stated: Pick<Stated<unknown>, 'words' | 'path'>): Evidence => ({
  method: 'structured',
  path: stated.path,
  quote: stated.words,
})

/** The section that holds an offset. */
export function sectionAt(reading: Reading, offset: number): SectionKind | undefined {
  return reading.sections[lastStartingBefore(reading.sections, offset)]?.kind
}

/** The sentence that holds an offset; a line break ends a sentence. */
export function sentenceAt(reading: Reading, offset: number): Sentence {
  return reading.sentences[lastStartingBefore(reading.sentences, offset)] ?? { start: 0, end: reading.text.length }
}

function lastStartingBefore(spans: { start: number }[], offset: number): number {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (spans[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

// Order matters: "Nice to have" before "requirements", "About the role" before "About".
const HEADINGS: [SectionKind, RegExp][] = [
  [
    'nice-to-have',
    /nice[- ](?:to[- ]haves?|if)|(?:bonus|plus) (?:points|skills|qual|if)|^bonus(?:es)?:?$|preferred (?:qual|skill|exp|req)|^preferred:?$|\(preferred\)|plus(?:es)?:?$|(?:good|great) to have|desirable|extra (?:credit|points)|even better|not required:?$|not mandatory|^optional|w(?:ü|ue)nschenswert|von vorteil|\batouts?\b|deseable|diferenciais|desej[aá]ve/i,
  ],
  [
    'benefits',
    /benefit|perks|what we offer|we offer|why (?:join|work|you(?!['’]re|['’]ll| are| will| might| may))|compensation|what you(?:['’]ll| will) get|what(?:'|’)s in it|salary|pay (?:range|transparency)|our offer|wir bieten|nous offrons|ofrecemos|oferecemos/i,
  ],
  [
    'legal',
    /equal (?:employment )?opportunit|\beeo\b|diversity|inclusi|accommodation|privacy|disclaimer|e-?verify|legal|background check/i,
  ],
  [
    'apply',
    /how to apply|application process|hiring process|interview process|recruitment process|next steps|the process/i,
  ],
  [
    'requirements',
    /requirement|qualification|what you(?:['’]ll| will) (?:need|bring)|you (?:have|bring|are|might be)|who you are|about you|your (?:profile|skills|experience|background)|must[- ]have|what we(?:'|’)re looking|we(?:'|’)re looking for|looking for|skills|experience|minimum|expertise|ideal candidate|anforderungen|dein profil|profil|requisitos|compétences/i,
  ],
  [
    'role',
    /responsibilit|what you(?:['’]ll| will) (?:do|work|own|be)|the role|this role|the (?:job|position|opportunity|team)|about the (?:role|job|position|team)|duties|your (?:role|mission|impact|tasks)|day[- ]to[- ]day|in this role|job (?:description|summary)|position|tech(?:nology)? stack|our stack|aufgaben|missions|responsabilidades/i,
  ],
  ['company', /^about|who we are|our (?:company|mission|story|values|culture)|the company|über uns|qui sommes|sobre/i],
]
const LONGEST_HEADING = 80

/**
 * Cuts at headings: short lines without a sentence's full stop and with words a heading has. An item of a list is none,
 * nor is a demand that has lost its bullet ("Experience with Kafka").
 */
function cutSections(text: string, body: Body): Section[] {
  const sections: Section[] = [{ kind: undefined, start: 0, end: text.length }]
  const starts = blockStarts(body)
  body.forEach((block, i) => {
    if (block.kind === 'item' || block.kind === 'code') return
    for (const line of linesOf(block.text)) {
      const kind = headingKind(block.text.slice(line.start, line.end).trim(), block.kind === 'heading')
      if (!kind) continue
      const start = starts[i]! + line.start
      sections.at(-1)!.end = start
      sections.push({ kind, start, end: text.length })
    }
  })
  return sections
}

const A_DEMAND =
  /\b(?:experience|expertise|skills?|qualifications?) (?:with|in|of|using|building|working)\b|^[-•*·–▪◦🔹✅]/iu

function headingKind(words: string, isHeading: boolean): SectionKind | undefined {
  if (words.length < 3 || words.length > LONGEST_HEADING) return undefined
  if (!isHeading && (/[.;,]$/.test(words) || (A_DEMAND.test(words) && !words.endsWith(':')))) return undefined
  const looksLikeHeading = isHeading || words.endsWith(':') || words.split(/\s+/).length <= 7
  return looksLikeHeading ? HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] : undefined
}

function* linesOf(text: string): Generator<Sentence> {
  let start = 0
  while (start <= text.length) {
    const at = text.indexOf('\n', start)
    const end = at < 0 ? text.length : at
    if (end > start) yield { start, end }
    start = end + 1
  }
}

function cutSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  for (const line of linesOf(text)) {
    let start = line.start
    for (let i = line.start; i < line.end; i++) {
      const c = text.charCodeAt(i)
      const ends = (c === 46 || c === 33 || c === 63) && endsSentence(text, i, start)
      if (!ends) continue
      sentences.push({ start, end: i + 1 })
      start = i + 1
      while (start < line.end && text.charCodeAt(start) === 32) start++
      i = start - 1
    }
    if (start < line.end) sentences.push({ start, end: line.end })
  }
  return sentences
}

/** A stop followed by a blank and an upper-case letter or digit, unless it closes a short form such as "U.S." or "e.g.". */
function endsSentence(text: string, at: number, start: number): boolean {
  const next = text[at + 1]
  if (next !== undefined && next !== ' ') return false
  const after = text[at + 2]
  if (after !== undefined && after === after.toLowerCase() && after !== after.toUpperCase()) return false
  const before = text.slice(Math.max(start, at - 4), at)
  return !/(?:^|[\s.(])(?:[A-Za-z]|Inc|Ltd|Sr|Jr|St|vs|etc|e\.g|i\.e|approx|No)$/.test(before)
}
