import { reconcile, saveBoards, type PostingPage } from '../catalogue/index.ts'
import type { Database } from '../platform/database/index.ts'
import { textOf, type Body, type Evidence, type Fact, type Facts } from '../domain/index.ts'

/** An invented posting with everything stated; what a test is about goes into `change`. */
export function inventedPosting(change: Partial<PostingPage> = {}): PostingPage {
  const title = change.title ?? 'Senior Back-End Engineer, Ledgers'
  const id = change.id ?? 4711
  const body = change.body ?? inventedBody
  return {
    id,
    slug: `${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-harbour-labs-${id}`,
    title,
    companyName: 'Harbour Labs',
    companySlug: 'harbour-labs',
    places: ['Remote, Europe', 'Lisbon'],
    facts: inventedFacts(body),
    postedAt: new Date('2026-11-20T09:00:00Z'),
    firstSeenAt: new Date('2026-11-20T11:12:00Z'),
    lastConfirmedAt: new Date('2026-11-24T01:00:00Z'),
    isSample: false,
    source: 'ashby',
    body,
    raw: {
      nativeId: 'a1b2',
      title,
      sourceUrl: 'https://jobs.example.com/harbour-labs/a1b2',
      places: [],
      pay: [],
      tags: [],
      metadata: [],
    },
    sourceUrl: 'https://jobs.example.com/harbour-labs/a1b2',
    applyUrl: 'https://jobs.example.com/harbour-labs/a1b2/application',
    boardId: 1,
    boardName: 'Harbour Labs',
    boardToken: 'harbour-labs',
    reopenedCount: 0,
    factsVersion: 1,
    changes: [],
    ...change,
  }
}

export const inventedBody: Body = [
  {
    kind: 'paragraph',
    text: 'Harbour Labs keeps the ledgers of small shipping firms. Forty people in eleven countries write software that has to be right to the cent.',
    marks: [{ kind: 'strong', start: 0, end: 12 }],
  },
  { kind: 'heading', text: 'What you will do' },
  {
    kind: 'item',
    text: 'Design services in TypeScript and PostgreSQL that move money twice a second and never lose any.',
  },
  { kind: 'item', text: 'Own them: observe them, mend them, make them boring.' },
  { kind: 'item', depth: 1, text: 'We share the pager, one week in eight.' },
  { kind: 'item', text: 'Read the plans of others and let others read yours.' },
  { kind: 'heading', text: 'What you bring' },
  { kind: 'item', text: 'At least five years of experience with systems that people depend on.' },
  { kind: 'item', text: 'You must know PostgreSQL well; Kafka is welcome.' },
  { kind: 'heading', text: 'Where and when' },
  {
    kind: 'paragraph',
    text: 'We work remotely. You can live anywhere in Portugal, Spain, Poland or Germany, as long as you overlap four hours with Lisbon. We cannot sponsor visas for this role.',
  },
  { kind: 'heading', text: 'Pay' },
  {
    kind: 'paragraph',
    text: 'The salary range for this full-time role is €72,000 – €95,000 a year, plus equity. Our handbook tells how we set it.',
    marks: [{ kind: 'link', href: 'https://harbour-labs.example.com/handbook', start: 83, end: 95 }],
  },
]

/** Markup with the signs that are written by their numbers as people see them. */
export const withSigns = (markup: string): string =>
  markup.replace(/&#(\d{3,});/g, (_, number: string) => String.fromCodePoint(Number(number)))

/** Evidence for the words `quote` where they stand in the body; a quote that is not there is a mistake of the test. */
export function inBody(body: Body, quote: string): Evidence {
  const start = textOf(body).indexOf(quote)
  if (start < 0) throw new Error(`Not in the body: ${quote}`)
  return { method: 'text', part: 'body', quote, start, end: start + quote.length }
}

function inventedFacts(body: Body): Facts {
  const fact = <T>(value: T, ...quotes: string[]): Fact<T> => ({
    value,
    evidence: quotes.filter((quote) => textOf(body).includes(quote)).map((quote) => inBody(body, quote)),
    rule: 'invented@1',
  })
  return {
    tech: fact(true),
    career: {
      value: { slug: 'back-end-developer' },
      evidence: [{ method: 'text', part: 'title', quote: 'Back-End Engineer', start: 7, end: 24 }],
      rule: 'invented@1',
    },
    level: {
      value: 'senior',
      evidence: [{ method: 'text', part: 'title', quote: 'Senior', start: 0, end: 6 }],
      rule: 'invented@1',
    },
    yearsMin: fact(5, 'At least five years of experience'),
    employment: {
      value: ['full-time'],
      evidence: [{ method: 'structured', path: 'employmentType', quote: 'FullTime' }],
      rule: 'invented@1',
    },
    workplace: fact(['remote'], 'We work remotely.'),
    eligibility: fact(
      {
        scope: 'limited',
        countries: ['PT', 'ES', 'PL', 'DE'],
        regions: [],
        states: [],
        notCountries: [],
        notStates: [],
        timeZone: { overlapHours: 4, words: 'overlap four hours with Lisbon' },
        workPermit: [],
      },
      'You can live anywhere in Portugal, Spain, Poland or Germany',
      'overlap four hours with Lisbon',
    ),
    visaSponsorship: fact('no', 'We cannot sponsor visas for this role.'),
    pay: fact(
      [{ min: 72_000, max: 95_000, currency: 'EUR', period: 'year', kind: 'base' }],
      '€72,000 – €95,000 a year',
    ),
    skills: fact(
      [{ name: 'TypeScript' }, { name: 'PostgreSQL', must: true }, { name: 'Kafka' }],
      'TypeScript',
      'PostgreSQL',
      'Kafka',
    ),
    evergreen: fact(false),
  }
}

/** Facts that state nothing. */
export const nothingStated = (): Facts => {
  const none = { evidence: [], rule: 'invented@1' }
  return {
    tech: { value: true, ...none },
    career: { value: { slug: 'back-end-developer' }, ...none },
    eligibility: {
      value: {
        scope: 'not-stated',
        countries: [],
        regions: [],
        states: [],
        notCountries: [],
        notStates: [],
        workPermit: [],
      },
      ...none,
    },
    evergreen: { value: false, ...none },
  }
}

type Invented = { nativeId: string; title: string; facts?: Facts }

/** Puts invented postings on an invented board, as a refresh would. */
export async function listInvented(db: Database, postings: readonly Invented[]): Promise<void> {
  await saveBoards(db, [{ source: 'ashby', token: 'harbour-labs', origin: 'shipped' }])
  const { id } = await db.selectFrom('board').select('id').where('token', '=', 'harbour-labs').executeTakeFirstOrThrow()
  const at = new Date('2026-11-24T08:00:00Z')
  const listed = postings.map(({ nativeId, title, facts }) => {
    const { body, raw } = inventedPosting({ title })
    const places = [{ words: 'Remote, Europe', path: 'location' }]
    return {
      raw: { ...raw, nativeId, title, places, body },
      payload: { nativeId },
      facts: facts ?? inventedFacts(body),
    }
  })
  await reconcile(db, {
    boardId: id,
    listed,
    complete: true,
    companyName: 'Harbour Labs',
    factsVersion: 1,
    adapter: 'ashby@1',
    startedAt: at,
    fetchedAt: at,
    bodyHash: 'invented',
    bytes: 1,
  })
}
