import { decodeHTML } from 'entities'
import { z } from 'zod'
import { textOf, type Body, type PayPeriod, type RawPay, type RawPosting } from '../../domain/index.ts'
import { momentOfEpoch } from '../fields/moment.ts'
import { placesOf, withoutDoubles } from '../fields/places.ts'
import { compact, line, stated, statedWorkplace, webAddress } from '../fields/stated.ts'
import { id, list, number, part, text } from '../fields/wire.ts'
import { readBody, readPlainBody } from '../html/index.ts'
import type { Mapped } from '../source.ts'

const Posting = z.object({
  id,
  text: z.string().regex(/\S/),
  categories: part(
    z.object({
      location: text,
      allLocations: list(z.string()),
      team: text,
      department: text,
      commitment: text,
      level: text,
    }),
  ),
  country: text,
  workplaceType: text,
  createdAt: number,
  hostedUrl: text,
  applyUrl: text,
  opening: text,
  openingPlain: text,
  description: text,
  descriptionPlain: text,
  descriptionBody: text,
  descriptionBodyPlain: text,
  lists: list(z.object({ text, content: text })),
  additional: text,
  additionalPlain: text,
  salaryRange: part(z.object({ min: number, max: number, currency: text, interval: text })),
  salaryDescription: text,
  salaryDescriptionPlain: text,
})
type Posting = z.infer<typeof Posting>

/** One posting of Lever's postings API (github.com/lever/postings-api). */
export function mapLever(payload: unknown, token: string): Mapped | undefined {
  const read = Posting.safeParse(payload)
  const title = read.success ? line(read.data.text) : undefined
  if (!read.success || !title) return undefined
  const posting = read.data
  const { categories } = posting
  const raw: RawPosting = {
    nativeId: posting.id,
    title,
    sourceUrl: webAddress(posting.hostedUrl) ?? `https://jobs.lever.co/${token}/${encodeURIComponent(posting.id)}`,
    applyUrl: webAddress(posting.applyUrl),
    places: withoutDoubles([
      ...placesOf(categories?.location, 'categories.location'),
      ...(categories?.allLocations ?? []).flatMap((words, i) => placesOf(words, `categories.allLocations[${i}]`)),
    ]),
    workplace: statedWorkplace(posting.workplaceType, 'workplaceType'),
    country: stated(posting.country, 'country'),
    employment: stated(categories?.commitment, 'categories.commitment'),
    level: stated(categories?.level, 'categories.level'),
    department: line(categories?.department),
    team: line(categories?.team),
    pay: payOf(posting.salaryRange),
    postedAt: momentOfEpoch(posting.createdAt),
    tags: [],
    metadata: [],
    body: bodyOf(posting),
  }
  return { raw: compact(raw) }
}

/** The text comes in pieces: opening and description, lists under headings, pay in words, and what is added at the end. */
function bodyOf(posting: Posting): Body {
  const body = [
    ...leadOf(posting),
    ...posting.lists.flatMap(({ text: heading, content }) => [...headingOf(heading), ...readBody(content ?? '')]),
  ]
  const end = piece(posting.additional, posting.additionalPlain)
  const pay = piece(posting.salaryDescription, posting.salaryDescriptionPlain)
  const said = textOf([...body, ...end])
  const isNew = pay.some(({ text: words }) => !said.includes(words))
  return [...body, ...(isNew ? pay : []), ...end]
}

/** `description` is opening and body in one; tenants that lack it have the two alone. */
function leadOf(posting: Posting): Body {
  const whole = piece(posting.description, posting.descriptionPlain)
  if (whole.length > 0) return whole
  return [
    ...piece(posting.opening, posting.openingPlain),
    ...piece(posting.descriptionBody, posting.descriptionBodyPlain),
  ]
}

function piece(html: string | undefined, plain: string | undefined): Body {
  const body = html ? readBody(html) : []
  return body.length > 0 ? body : readPlainBody(plain ?? '')
}

function headingOf(words: string | undefined): Body {
  // Plain text by the documentation, with entities in what tenants send.
  const heading = line(words && decodeHTML(words), 300)
  return heading ? [{ kind: 'heading', text: heading }] : []
}

/** 0 to 0 is an empty form. */
function payOf(range: Posting['salaryRange']): RawPay[] {
  const [min, max] = [range?.min, range?.max].map((value) => (value && value > 0 ? value : undefined))
  if (!range || (min === undefined && max === undefined)) return []
  const currency = range.currency && /^[A-Za-z]{3}$/.test(range.currency) ? range.currency.toUpperCase() : undefined
  const figures = [min, max].filter((value) => value !== undefined).join(' - ')
  return [
    compact<RawPay>({
      min,
      max,
      currency,
      period: periodOf(range.interval),
      kind: 'base',
      words: [figures, line(range.currency, 20), line(range.interval, 50)].filter(Boolean).join(' '),
      path: 'salaryRange',
    }),
  ]
}

const PERIODS: Record<string, PayPeriod> = {
  'per-year': 'year',
  'per-month': 'month',
  'per-week': 'week',
  'per-day': 'day',
  'per-hour': 'hour',
  'one-time': 'once',
}
/** "per-year-salary", "per-hour-wage", "one-time"; half-monthly and fortnightly pay has no period of ours. */
const periodOf = (interval: string | undefined): PayPeriod | undefined =>
  PERIODS[/^(?:per-[a-z]+|one-time)/.exec(interval ?? '')?.[0] ?? '']
