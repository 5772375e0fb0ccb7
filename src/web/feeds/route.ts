import type { Context } from 'hono'
import { lastChange } from '../../catalogue/index.ts'
import type { Person } from '../../domain/index.ts'
import { briefly } from '../briefly.ts'
import { chosenFilters } from '../pages/listing/chosen.ts'
import { intro } from '../pages/listing/intros.ts'
import { addressOf, readParams, toQuery, type Filters } from '../pages/listing/params.ts'
import type { PageDeps } from '../pages/page-deps.ts'
import { readPerson } from '../person.ts'
import { sendText } from '../send-page.ts'
import { feedAddress } from './feed-address.ts'
import { clean, feedEntry } from './feed.ts'
import { feedTypes, writeFeed, type FeedFormat } from './write-feed.ts'

const ENTRIES = 50
/** Longer than the index and the remembered cards lag behind the catalogue. */
const SETTLED_MS = 12_000
const ASK_AGAIN_MS = 2_000

/**
 * GET /feeds/postings.{rss,atom,json}?<the query of a listing>: its newest postings, without those of the sample. The ETag
 * stands for the content; Last-Modified is the moment of the catalogue's last change.
 */
export const feedRoute = (deps: PageDeps, format: FeedFormat) => {
  const { index, siteUrl, siteName, cards: load } = deps
  const lastModified = modification(deps)
  return async (c: Context) => {
    const params = new URL(c.req.url).searchParams
    const read = readParams(params)
    if (!read.ok) return c.text(`${read.problems.join('\n')}\n`, 400)
    const person = personIn(params)
    const filters: Filters = { ...read.filters, page: 1, sort: 'newest' }
    const changedAt = await lastModified()
    const found = index.find({ ...toQuery(filters, person), limit: ENTRIES })
    const entries = (await load(found.ids)).filter(({ isSample }) => !isSample).map((one) => feedEntry(one, siteUrl))
    const labels = chosenFilters(filters, found.facets).map(({ label }) => label)
    const latest = entries.reduce((at, { updated }) => Math.max(at, updated.getTime()), 0)
    const { sort: _, ...listed } = filters
    const text = writeFeed(format, {
      title: clean(`${[intro().heading, ...labels].join(', ')} · ${siteName}`),
      description: `Facts of postings that employers published, read by ${clean(siteName)}.`,
      home: siteUrl + addressOf('/jobs', listed),
      self: siteUrl + feedAddress(format, listed, person),
      siteName: clean(siteName),
      updated: latest > 0 ? new Date(latest) : (changedAt ?? new Date(0)),
      entries,
    })
    c.header('Cache-Control', 'public, max-age=300')
    c.header('Vary', 'Accept-Encoding')
    if (changedAt) c.header('Last-Modified', changedAt.toUTCString())
    if (changedAt && isUnchangedSince(c, changedAt)) return c.body(null, 304)
    return sendText(c, text, { type: `${feedTypes[format]}; charset=utf-8`, tagged: true })
  }
}

/**
 * When the catalogue last changed. While that change is so young that the answer may not show it yet, a second less is
 * said, so that whoever asks again with that date gets the whole answer. Undefined while the database is away.
 */
function modification({ db, now }: PageDeps): () => Promise<Date | undefined> {
  const latest = briefly(
    () => lastChange(db),
    ASK_AGAIN_MS,
    () => now().getTime(),
  )
  let known: { number: number; since: number } | undefined
  return async () => {
    const change = await latest().catch(() => undefined)
    if (!change) return undefined
    if (known?.number !== change.number) known = { number: change.number, since: now().getTime() }
    return now().getTime() - known.since < SETTLED_MS ? new Date(change.at.getTime() - 1_000) : change.at
  }
}

/** Asked by date alone; a tag says more, and then the date does not count (RFC 9110, 13.1.3). */
function isUnchangedSince(c: Context, changedAt: Date): boolean {
  const since = c.req.header('if-modified-since')
  if (since === undefined || c.req.header('if-none-match') !== undefined) return false
  const at = Date.parse(since.slice(0, 100))
  return !isNaN(at) && at >= Math.floor(changedAt.getTime() / 1000) * 1000
}

/** The place in the address counts, and no cookie: a feed is the same for everybody who has its address. */
const personIn = (params: URLSearchParams): Person =>
  readPerson({
    country: params.get('country'),
    state: params.get('state'),
    timeZone: params.get('timeZone'),
    hours: params.get('hours'),
    rightToWork: params.get('rightToWork')?.slice(0, 100).split('.'),
  })
