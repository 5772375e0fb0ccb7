import type { Context } from 'hono'
import { lastChangeNumber, openCounts, statedPay, type PostingCard } from '../../../catalogue/index.ts'
import type { Person, Rates } from '../../../domain/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { briefly } from '../../briefly.ts'
import type { Html } from '../../html.ts'
import { isSomewhere } from '../../parts/answer.ts'
import { personOf } from '../../person.ts'
import { sendShared } from '../../send-shared.ts'
import { noFilters, toQuery } from '../listing/params.ts'
import type { ContentDeps } from '../content-deps.ts'
import { payByCategory, type CategoryPay } from './market.ts'
import { homeView } from './view.ts'

const NEWEST = 6
/** A company that posts forty openings at once does not fill the front page. */
const LOOK_FURTHER = 20
const COUNTS_FOR_MS = 5_000
const PAY_FOR_MS = 60_000

/** `/`: figures are some seconds old at most, medians a minute; both are the same for everybody. */
export function homePage({ db, index, cards, pages, rates, content, siteUrl, siteName, now }: ContentDeps) {
  const open = briefly(async () => {
    const found = index.find({ ...toQuery(noFilters, {}), limit: NEWEST * LOOK_FURTHER })
    const [newest, counts] = await Promise.all([cards(found.ids), openCounts(db)])
    return { found, newest: oneOfEach(newest).slice(0, NEWEST), counts }
  }, COUNTS_FOR_MS)
  const pay = briefly(unlessUnchanged(db, rates), PAY_FOR_MS)
  const make = async (person: Person, at: Date): Promise<Html> => {
    const [{ found, newest, counts }, payOf] = await Promise.all([open(), pay()])
    const { facets, total } = found
    const answers = isSomewhere(person) && index.find({ ...toQuery(noFilters, person), limit: 0, facets: [] }).answers
    const home = { siteUrl, siteName, person, total, facets, newest, counts, content: content(), payOf, now: at }
    return homeView({ ...home, ...(answers && { answers }) })
  }
  return (c: Context) => {
    const made = { version: index.version, rates: rates(), now: now() }
    return sendShared(c, { pages, address: '/', made, forMs: COUNTS_FOR_MS }, () => make(personOf(c), made.now))
  }
}

const oneOfEach = (cards: PostingCard[]): PostingCard[] =>
  [...Map.groupBy(cards, ({ companySlug }) => companySlug).values()].map(([first]) => first!)

/** The medians read every posting that states pay, so they are computed again only when the catalogue or the rates have changed. */
function unlessUnchanged(db: Database, inForce: () => Rates): () => Promise<Map<string, CategoryPay>> {
  let kept: { number: number; rates: Rates; value: Map<string, CategoryPay> } | undefined
  return async () => {
    const number = await lastChangeNumber(db)
    const rates = inForce()
    if (kept?.number !== number || kept.rates !== rates)
      kept = { number, rates, value: payByCategory(await statedPay(db, rates)) }
    return kept.value
  }
}
