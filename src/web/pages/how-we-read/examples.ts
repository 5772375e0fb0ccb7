import type { Body, RawPosting } from '../../../domain/index.ts'

/** A posting of our own invention that is hard to read, and what to look at in it. */
export type Example = { id: string; heading: string; lesson: string; raw: RawPosting }

export const examples: Example[] = [
  {
    id: 'places',
    heading: 'A place that limits, and places that do not',
    lesson:
      'Six countries are named, and three of them say where you may live. Where the office stands, where the customers are and where nobody has to move decides nothing.',
    raw: invent('Senior Back-End Engineer', [
      'We make the timetable software of forty ferry lines. Our office is in Oslo, in Norway, and our customers are in Canada and Japan.',
      'This is a full-time role. You can live anywhere in Portugal, Spain or Poland: those are the countries in which we can employ people. Nobody has to move.',
      'You bring at least five years of experience. TypeScript and PostgreSQL are required. We cannot sponsor visas.',
    ]),
  },
  {
    id: 'amounts',
    heading: 'Two ranges of pay among other amounts',
    lesson:
      'Five amounts stand in this text. Two ranges are pay, each in its own currency; what investors gave and what the desk may cost is money, but not pay.',
    raw: invent('Data Engineer, Tides', [
      'Last spring we raised $24 million to measure every harbour in North America.',
      'You will look after the pipelines, in Python and Airflow, that turn four million readings a day into a forecast.',
      'The base salary is $150,000 to $185,000 a year in the United States and CA$140,000 to CA$170,000 a year in Canada. Everyone gets a budget of $2,000 for a desk.',
      'This is a full-time, remote role, open to people in the United States and Canada.',
    ]),
  },
  {
    id: 'silence',
    heading: 'Not stated',
    lesson:
      'It sounds like a posting for the whole world with good pay. It says neither: a company with colleagues in nine countries may still employ in three, and “competitive” is no figure. So both are not stated.',
    raw: invent('Product Designer', [
      'We are a remote-first team with colleagues in nine countries, and our customers live all over the world.',
      'You will draw, try out and draw again the screens on which skippers plan their night, mostly in Figma.',
      'We pay a competitive salary, and we mean it.',
    ]),
  },
]

function invent(title: string, paragraphs: readonly string[]): RawPosting {
  const body: Body = paragraphs.map((text) => ({ kind: 'paragraph', text }))
  const base = { places: [{ words: 'Remote', path: 'location' }], pay: [], tags: [], metadata: [] }
  return { nativeId: 'invented', title, sourceUrl: 'https://postings.invalid/', ...base, body }
}
