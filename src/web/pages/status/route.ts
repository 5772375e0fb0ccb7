import type { Context } from 'hono'
import { boardHealth, coverage, lastRateCheck, openCounts, readProgress } from '../../../catalogue/index.ts'
import { briefly } from '../../briefly.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { statusView } from './view.ts'

const DAY_MS = 86_400_000
const FOR_MS = 10_000

/** `/status`: how the boards fare and how much the postings say. The figures are at most ten seconds old. */
export function statusPage({ db, rates, siteUrl, siteName, now }: PageDeps) {
  const figures = briefly(async () => {
    const ago = (days: number): Date => new Date(now().getTime() - days * DAY_MS)
    const [counts, boards, day, week, stated, rateCheck] = await Promise.all([
      openCounts(db),
      boardHealth(db),
      readProgress(db, ago(1)),
      readProgress(db, ago(7)),
      coverage(db),
      lastRateCheck(db),
    ])
    return { counts, boards, day, week, stated, ...(rateCheck && { rateCheck }) }
  }, FOR_MS)
  return async (c: Context) => {
    const view = { ...(await figures()), rates: rates(), siteUrl, siteName, person: personOf(c), now: now() }
    return sendPage(c, statusView(view))
  }
}
