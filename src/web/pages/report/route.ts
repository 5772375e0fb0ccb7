import type { Context } from 'hono'
import { loadPosting, type PostingPage } from '../../../catalogue/index.ts'
import type { Person } from '../../../domain/index.ts'
import { saveReport, type NewReport } from '../../../moderation/index.ts'
import type { FactRow } from '../../parts/fact-row.ts'
import { factRows } from '../../parts/facts.ts'
import { personOf } from '../../person.ts'
import { RateLimit, visitor, type RateLimitOptions } from '../../rate-limit.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { parseReport, type ParsedReport } from './parse-report.ts'
import { reportedView, reportView } from './view.ts'

/** Whoever reads a posting closely finds a few things at once, and then none for a while. */
const usualPace: RateLimitOptions = { burst: 12, perSecond: 1 / 60, mostAddresses: 20_000 }

type Page = { posting: PostingPage; rows: FactRow[]; person: Person; siteName: string }

/** The posting of the address, open or closed, with what it says. */
async function pageOf(c: Context, { db, siteName, rates }: PageDeps): Promise<Page | undefined> {
  const id = /(?:^|-)(\d{1,15})$/.exec(c.req.param('slug') ?? '')?.[1]
  const posting = id ? await loadPosting(db, Number(id), rates()) : undefined
  return posting && { posting, rows: factRows(posting.facts), person: personOf(c), siteName }
}

/** GET `/postings/:slug/report?fact=`: the form on a page of its own. */
export const reportPage = (deps: PageDeps) => async (c: Context) => {
  const page = await pageOf(c, deps)
  if (!page) return c.notFound()
  const fact = c.req.query('fact') ?? ''
  const row = page.rows.find(({ name }) => name === fact)
  const about = !row ? 'posting' : row.value === undefined ? 'missing' : 'fact'
  return sendPage(c, reportView({ ...page, typed: { about, fact } }))
}

/** POST to the same. A wrong report is shown again; a right one is kept and leads on, so that a reload sends nothing twice. */
export function sendReport(deps: PageDeps & { trustProxy: boolean }) {
  const { db, now, trustProxy } = deps
  const pace = new RateLimit(usualPace)
  return async (c: Context) => {
    const page = await pageOf(c, deps)
    if (!page) return c.notFound()
    const names = page.rows.map(({ name }) => name)
    const parsed = parseReport(await c.req.parseBody(), names)
    c.header('Cache-Control', 'no-store')
    const { typed } = parsed
    if (parsed.state === 'trapped') return c.redirect(thanks(page.posting, typed.fact, 'kept'), 303)
    if (parsed.state === 'wrong') return sendPage(c, reportView({ ...page, typed, errors: parsed.errors }), 422)
    const who = visitor(c, trustProxy)
    const wait = who === undefined ? 0 : pace.wait(who, now().getTime())
    if (wait > 0) {
      c.header('Retry-After', String(wait))
      return sendPage(c, reportView({ ...page, typed, later: laterWords(wait) }), 429)
    }
    const saved = await saveReport(db, reportOf(page, parsed), now())
    return c.redirect(thanks(page.posting, parsed.fact ?? '', saved), 303)
  }
}

/** GET `/postings/:slug/reported`: thanks, and the way back. */
export const reportedPage = (deps: PageDeps) => async (c: Context) => {
  const page = await pageOf(c, deps)
  if (!page) return c.notFound()
  const saved = (['known', 'enough'] as const).find((one) => one === c.req.query('saved')) ?? 'kept'
  return sendPage(c, reportedView({ ...page, fact: c.req.query('fact') ?? '', saved }))
}

/** With the fact as it is read now: what the reporter saw may change tomorrow. */
function reportOf({ posting, rows }: Page, parsed: Extract<ParsedReport, { state: 'fine' }>): NewReport {
  const { fact, what, wouldBeRight, sentence } = parsed
  const row = rows.find(({ name, value }) => name === fact && value !== undefined)
  const read = row && posting.facts[row.fact]
  return {
    postingId: posting.id,
    postingSlug: posting.slug,
    postingTitle: posting.title,
    what,
    rulesVersion: posting.factsVersion,
    ...(fact && { fact }),
    ...(row &&
      read && { read: { value: read.value, rule: read.rule, quotes: row.placed.map((one) => one.evidence.quote) } }),
    ...(wouldBeRight && { wouldBeRight }),
    ...(sentence && { sentence }),
  }
}

function thanks({ slug }: PostingPage, fact: string, saved: string): string {
  const query = new URLSearchParams({ ...(fact && { fact }), ...(saved === 'kept' ? {} : { saved }) }).toString()
  return `/postings/${slug}/reported${query && `?${query}`}`
}

const laterWords = (seconds: number): string =>
  `Many reports came from your address in a short time. Yours is still here: send it again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`
