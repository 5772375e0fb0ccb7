import type { Block, RawPosting } from '../../domain/index.ts'
import { readingOf, type Reading } from './reading.ts'

/** For tests: a posting of our own invention. Lines that begin with "- " are list items, with "# " headings. */
export function inventedPosting(title: string, text = '', more: Partial<RawPosting> = {}): RawPosting {
  return {
    nativeId: '1',
    title,
    companyName: 'Harbour Labs',
    sourceUrl: 'https://jobs.example/1',
    places: [],
    pay: [],
    tags: [],
    metadata: [],
    body: text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(blockOf),
    ...more,
  }
}

export const inventedReading = (title: string, text = '', more: Partial<RawPosting> = {}): Reading =>
  readingOf(inventedPosting(title, text, more))

function blockOf(line: string): Block {
  if (line.startsWith('# ')) return { kind: 'heading', text: line.slice(2) }
  return line.startsWith('- ') ? { kind: 'item', text: line.slice(2) } : { kind: 'paragraph', text: line }
}
