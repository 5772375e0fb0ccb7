import { blockStarts, textOf, type Evidence, type RawPosting, type Stated } from '../../domain/index.ts'
import { blockReadingOf, type BlockReading } from './block-reading.ts'
import { cutSections, type Section, type SectionKind } from './cut-sections.ts'
import type { Sentence } from './cut-sentences.ts'
import { topicsOf, type Topics } from './topics.ts'

export type { Section, SectionKind, Sentence }

/** One block of the text and where it begins. */
export type PlacedBlock = { at: number; block: BlockReading }

/** One posting as the readers see it: the raw record and, once, its text cut into sections and blocks of sentences. */
export type Reading = {
  raw: RawPosting
  title: string
  company: string
  text: string
  sections: Section[]
  /** In order; those without a sentence are left out. */
  blocks: PlacedBlock[]
  topics: Topics
}

export function readingOf(raw: RawPosting): Reading {
  const text = textOf(raw.body)
  const starts = blockStarts(raw.body)
  const blocks: PlacedBlock[] = []
  raw.body.forEach(({ text }, i) => {
    const block = blockReadingOf(text)
    if (block.sentences.length > 0) blocks.push({ at: starts[i]!, block })
  })
  return {
    raw,
    title: raw.title.slice(0, LONGEST_TITLE),
    company: raw.companyName ?? '',
    text,
    sections: cutSections(text.length, raw.body, starts),
    blocks,
    topics: topicsOf(blocks),
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
  return reading.sections[lastStartingBefore(reading.sections, offset, beginOf)]?.kind
}

/** The sentence that holds an offset; a line break ends a sentence. */
export function sentenceAt(reading: Reading, offset: number): Sentence {
  const placed = reading.blocks[lastStartingBefore(reading.blocks, offset, beginOfBlock)]
  if (!placed) return { start: 0, end: reading.text.length }
  const { at, block } = placed
  const { start, end } = block.sentences[lastStartingBefore(block.sentences, offset - at, beginOf)]!
  return { start: start + at, end: end + at }
}

const beginOf = ({ start }: { start: number }): number => start
const beginOfBlock = ({ at }: PlacedBlock): number => at

function lastStartingBefore<T>(spans: readonly T[], offset: number, begin: (span: T) => number): number {
  let low = 0
  let high = spans.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (begin(spans[middle]!) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
