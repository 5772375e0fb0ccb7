/** Invented boards that open, close, change and post again over half a year, for the tests of this stage. */
import { reconcile, saveBoards, type ListedPosting } from '../catalogue/index.ts'
import type { Fact, Facts, Level, Pay } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'

export const inventedCareers = [
  'back-end-developer',
  'front-end-developer',
  'data-engineer',
  'site-reliability-engineer',
  'ux-ui-designer',
]
const boards = [
  { token: 'harbour-labs', company: 'Harbour Labs' },
  { token: 'tidewater', company: 'Tidewater Analytics' },
  { token: 'lantern', company: 'Lantern & Sons' },
]
/** The days, from the first, on which the boards are read. */
export const MARKET_DAYS = [0, 21, 45, 70, 96, 130, 170]
const FIRST = Date.UTC(2026, 0, 5, 8)
const DAY_MS = 86_400_000
export const marketDay = (day: number): Date => new Date(FIRST + day * DAY_MS)

const ASIDES = ['', ' (Remote, UK)', ' (Remote - Brazil)', ', EMEA', '', ' - Lisbon']
const PLACES = ['Lisbon, Portugal', 'Porto']
const SUBJECTS = ['Payments', 'Search', 'Tides', 'Charts', 'Billing', 'Maps', 'Locks', 'Pilots']
/** The title without what the market hangs on it, for the plain count. */
export const plainTitle = (title: string): string =>
  ASIDES.reduce((rest, aside) => (aside && rest.endsWith(aside) ? rest.slice(0, -aside.length) : rest), title)

/** The same sequence of numbers from 0 to 1 for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
const fact = <T>(value: T): Fact<T> => ({ value, evidence: [], rule: 'invented@1' })
const LEVELS = [undefined, 'entry', 'mid', 'senior', 'senior', 'staff'] as const
const SKILLS = ['Python', 'SQL', 'Kafka', 'React', 'Go', 'Docker', 'Figma', 'Rust']

type Life = {
  nativeId: string
  title: string
  career: string
  level: Level | undefined
  from: number
  to: number
  seed: number
}

/** Roles with several copies: for other places, and posted again after they have closed. */
function livesOf(board: number): Life[] {
  const next = numbersFrom(board + 7)
  return Array.from({ length: 90 }, (_, i): Life[] => {
    const career = inventedCareers[i % inventedCareers.length]!
    const level = LEVELS[Math.floor(next() * LEVELS.length)]
    const title = `${level ?? ''} ${career} ${SUBJECTS[Math.floor(next() * SUBJECTS.length)]}`.trim()
    const from = Math.floor(next() * 150) - 20
    const to = from + 10 + Math.floor(next() * 120)
    const copies = next() < 0.25 ? 3 : 1
    const isAgain = next() < 0.2
    const lives = Array.from({ length: copies }, (_, copy) => ({
      nativeId: `${board}-${i}-${copy}`,
      title: `${title}${ASIDES[(i + copy) % ASIDES.length]}`,
      career,
      level,
      from,
      to,
      seed: i * 31 + copy,
    }))
    return isAgain ? [...lives, { ...lives[0]!, nativeId: `${board}-${i}-again`, from: to + 15, to: to + 90 }] : lives
  }).flat()
}

function payOf(next: () => number): Pay[] | undefined {
  const [kind, low] = [next(), next()]
  if (kind < 0.35) return undefined
  if (kind < 0.4)
    return [{ min: 100_000, max: 120_000, currency: 'USD', couldBe: ['USD', 'CAD'], period: 'year', kind: 'base' }]
  if (kind < 0.45) return [{ min: 200_000, max: 300_000, currency: 'USD', period: 'year', kind: 'ote' }]
  if (kind < 0.5) return [{ min: 40 + Math.floor(low * 40), max: 90, currency: 'EUR', period: 'hour', kind: 'base' }]
  if (kind < 0.55) return [{ min: 9 + Math.floor(low * 9), currency: 'USD', period: 'year', kind: 'base' }]
  const min = 50_000 + 1_000 * Math.floor(low * 90)
  const base: Pay = { min, max: min + 30_000, currency: kind < 0.75 ? 'USD' : 'EUR', period: 'year', kind: 'base' }
  return kind < 0.95 ? [base] : [base, { min: min + 50_000, currency: 'GBP', period: 'year', kind: 'base' }]
}

const some = <T>(next: () => number, from: readonly T[], share: number): T[] => from.filter(() => next() < share)

export function marketFacts(career: string, level: Level | undefined, seed: number): Facts {
  const next = numbersFrom(seed * 7_919 + 13)
  for (let warm = 0; warm < 5; warm++) next()
  const scope = (['worldwide', 'limited', 'limited', 'not-stated'] as const)[Math.floor(next() * 4)]!
  const places = scope === 'limited'
  const pay = payOf(next)
  const years = Math.floor(next() * 9)
  return {
    tech: fact(next() > 0.03),
    career: fact({ slug: career }),
    ...(level && { level: fact(level) }),
    ...(years > 1 && { yearsMin: fact(years) }),
    ...(next() < 0.8 && {
      employment: fact(next() < 0.9 ? ['full-time' as const] : ['full-time' as const, 'contract' as const]),
    }),
    workplace: fact(next() < 0.8 ? ['remote' as const] : ['remote' as const, 'hybrid' as const]),
    ...(next() < 0.4 && { visaSponsorship: fact(next() < 0.5 ? ('yes' as const) : ('no' as const)) }),
    eligibility: fact({
      scope: next() < 0.04 ? ('not-remote' as const) : scope,
      countries: places ? some(next, ['US', 'DE', 'PT', 'BR', 'GB'], 0.3) : [],
      regions: places ? some(next, ['EU', 'LATAM'], 0.2) : [],
      states: [],
      notCountries: [],
      notStates: [],
      workPermit: [],
    }),
    ...(pay && { pay: fact(pay) }),
    skills: fact(some(next, SKILLS, 0.4).map((name) => ({ name, ...(next() < 0.5 && { must: next() < 0.6 }) }))),
    ...(next() < 0.5 && { benefits: fact(some(next, ['health-insurance', 'equipment', 'learning-budget'], 0.6)) }),
    evergreen: fact(false),
  }
}

/** Reads every board on each of the days; an edited posting has other facts from the fourth reading on. Gives the day just read. */
export async function* inventMarket(db: Database): AsyncGenerator<number> {
  await saveBoards(
    db,
    boards.map(({ token }) => ({ source: 'ashby' as const, token, origin: 'shipped' as const })),
  )
  const ids = await db.selectFrom('board').select(['id', 'token']).execute()
  for (const [reading, day] of MARKET_DAYS.entries()) {
    for (const [number, { token, company }] of boards.entries()) {
      const at = marketDay(day)
      const listed = livesOf(number).filter(
        (life) => life.from <= day && (day < life.to || (life.seed % 9 === 0 && reading === 6)),
      )
      await reconcile(db, {
        boardId: ids.find((one) => one.token === token)!.id,
        listed: listed.map((life) => listedPosting(life, reading)),
        complete: true,
        companyName: company,
        factsVersion: 1,
        adapter: 'ashby@1',
        startedAt: at,
        fetchedAt: at,
      })
    }
    yield day
  }
}

function listedPosting({ nativeId, title, career, level, from, seed }: Life, reading: number): ListedPosting {
  const isEdited = reading >= 3 && seed % 6 === 0
  return {
    raw: {
      nativeId,
      title,
      sourceUrl: `https://jobs.example.com/${nativeId}`,
      places: PLACES.map((words) => ({ words, path: 'location' })),
      pay: [],
      tags: [],
      metadata: [],
      body: [{ kind: 'paragraph', text: isEdited ? 'We keep tide tables, and locks.' : 'We keep tide tables.' }],
      ...(seed % 5 !== 0 && { postedAt: { at: marketDay(from).toISOString(), precision: 'second' as const } }),
    },
    payload: { id: nativeId },
    facts: marketFacts(career, level, isEdited ? seed + 100_000 : seed),
  }
}
