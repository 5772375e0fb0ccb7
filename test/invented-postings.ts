import { textOf, type Body, type Evidence, type Fact, type Facts, type RawPosting } from '../src/domain/index.ts'
import type { ListedPosting } from '../src/catalogue/index.ts'

/** Boards of companies that do not exist, for tests that need a whole site. */
export const inventedBoards = [
  { source: 'ashby', token: 'harbour-labs', company: 'Harbour Labs' },
  { source: 'greenhouse', token: 'tidewater', company: 'Tidewater Analytics' },
  { source: 'lever', token: 'lantern', company: 'Lantern & Sons' },
] as const

type Role = { title: string; career: string; skills: string[] }
const roles: Role[] = [
  { title: 'Back-End Engineer', career: 'back-end-developer', skills: ['PostgreSQL', 'TypeScript', 'Kafka'] },
  { title: 'Front-End Developer', career: 'front-end-developer', skills: ['TypeScript', 'React', 'CSS'] },
  { title: 'Full-Stack Engineer', career: 'full-stack-developer', skills: ['TypeScript', 'React', 'PostgreSQL'] },
  { title: 'Site Reliability Engineer', career: 'site-reliability-engineer', skills: ['Kubernetes', 'Terraform'] },
  { title: 'Product Designer', career: 'ux-ui-designer', skills: ['Figma'] },
  { title: 'Data Engineer', career: 'data-engineer', skills: ['Python', 'Airflow', 'SQL'] },
]
type Place = { words: string; sentence: string; countries: string[]; scope: 'limited' | 'worldwide' | 'not-stated' }
const places: Place[] = [
  {
    words: 'Remote, Portugal',
    sentence: 'You can live anywhere in Portugal or Spain.',
    countries: ['PT', 'ES'],
    scope: 'limited',
  },
  { words: 'Remote, US', sentence: 'You must live in the United States.', countries: ['US'], scope: 'limited' },
  { words: 'Remote', sentence: 'You can work from anywhere in the world.', countries: [], scope: 'worldwide' },
  { words: 'Remote', sentence: 'We meet twice a year.', countries: [], scope: 'not-stated' },
]
const levels = ['senior', 'mid', 'entry', 'staff'] as const

/** So many different postings of one board, each with a text and facts whose evidence stands in it. */
export const inventPostings = (count: number, token: string): ListedPosting[] =>
  Array.from({ length: count }, (_, i) => inventPosting(i, token))

function inventPosting(i: number, token: string): ListedPosting {
  const role = roles[i % roles.length]!
  const place = places[(i >> 1) % places.length]!
  const level = levels[(i + Math.floor(i / roles.length)) % levels.length]!
  const pay = (i * 7) % 5 === 2 ? undefined : { min: 60_000 + 4_000 * (i % 12), max: 84_000 + 5_000 * (i % 12) }
  const title = `${level === 'mid' ? '' : `${level.charAt(0).toUpperCase()}${level.slice(1)} `}${role.title}${i >= 24 ? ` ${i}` : ''}`
  const body = inventBody(role, place, pay)
  const nativeId = `${token}-${i}`
  const raw: RawPosting = {
    nativeId,
    title,
    sourceUrl: `https://jobs.example.com/${token}/${nativeId}`,
    applyUrl: `https://jobs.example.com/${token}/${nativeId}/apply`,
    places: [{ words: place.words, path: 'location' }],
    pay: [],
    tags: [],
    metadata: [],
    postedAt: { at: new Date(Date.UTC(2026, 10, 1 + (i % 20), 9)).toISOString(), precision: 'second' },
    body,
  }
  return { raw, payload: { id: nativeId }, facts: inventFacts({ role, place, level, pay, body, title }) }
}

const inventBody = (role: Role, place: Place, pay?: { min: number; max: number }): Body => [
  { kind: 'paragraph', text: 'We keep the tide tables of four hundred harbours, and they have to be right.' },
  { kind: 'heading', text: 'What you will do' },
  { kind: 'item', text: `Work as ${role.title} in a team of six, with ${role.skills.join(', ')}.` },
  { kind: 'item', text: 'Say what you are going to do, do it, and write down how.' },
  { kind: 'heading', text: 'Where and how' },
  { kind: 'paragraph', text: `This is a remote, full-time role. ${place.sentence}` },
  ...(hasMore(role) ? [{ kind: 'paragraph' as const, text: more }] : []),
  ...(pay ? [{ kind: 'paragraph' as const, text: `${payWords(pay)} a year, and the sea air.` }] : []),
]

/** One role of six says more than most postings do. */
const hasMore = ({ career }: Role): boolean => career === 'data-engineer'
const more =
  'You get health insurance, a learning budget, thirty days of paid vacation, a laptop of your choice and stock options. A bachelor’s degree or experience instead; at least three years of Python. You travel up to 10% of your time. Apply by 18 December 2026 for one of two openings; software helps to screen applications.'

function furtherFacts(role: Role, fact: <T>(value: T, ...quotes: string[]) => Fact<T>): Partial<Facts> {
  if (!hasMore(role)) return {}
  return {
    benefits: fact(
      ['health-insurance', 'learning-budget', 'paid-time-off', 'equipment'],
      'health insurance',
      'a learning budget',
      'thirty days of paid vacation',
      'a laptop of your choice',
    ),
    equity: fact('yes', 'stock options'),
    education: fact({ level: 'bachelor', must: true, orExperience: true }, 'bachelor’s degree or experience instead'),
    skillYears: fact([{ name: 'Python', years: 3 }], 'at least three years of Python'),
    travel: fact({ to: 10 }, 'up to 10% of your time'),
    deadline: fact('2026-12-18', '18 December 2026'),
    openings: fact(2, 'two openings'),
    aiScreening: fact('used', 'software helps to screen applications'),
  }
}

const payWords = ({ min, max }: { min: number; max: number }): string =>
  `$${min.toLocaleString('en-US')} to $${max.toLocaleString('en-US')}`

type Stated = {
  role: Role
  place: Place
  level: (typeof levels)[number]
  pay?: { min: number; max: number } | undefined
}

function inventFacts({ role, place, level, pay, body, title }: Stated & { body: Body; title: string }): Facts {
  const fact = <T>(value: T, ...quotes: string[]): Fact<T> => ({
    value,
    evidence: quotes.map((quote) => inBody(body, quote)),
    rule: 'invented@1',
  })
  const start = title.indexOf(role.title)
  const inTitle: Evidence = { method: 'text', part: 'title', quote: role.title, start, end: start + role.title.length }
  const { countries, scope } = place
  const none = { regions: [], states: [], notCountries: [], notStates: [], workPermit: [] }
  return {
    tech: fact(true),
    career: { value: { slug: role.career }, evidence: [inTitle], rule: 'invented@1' },
    ...(level === 'mid' ? {} : { level: fact(level) }),
    employment: fact(['full-time'], 'full-time'),
    workplace: fact(['remote'], 'remote'),
    eligibility: fact({ scope, countries, ...none }, ...(scope === 'not-stated' ? [] : [place.sentence])),
    ...(pay ? { pay: fact([{ ...pay, currency: 'USD', period: 'year', kind: 'base' }], payWords(pay)) } : {}),
    skills: fact(
      role.skills.map((name) => ({ name })),
      ...role.skills,
    ),
    evergreen: fact(false),
    ...furtherFacts(role, fact),
  }
}

function inBody(body: Body, quote: string): Evidence {
  const start = textOf(body).indexOf(quote)
  return { method: 'text', part: 'body', quote, start, end: start + quote.length }
}
