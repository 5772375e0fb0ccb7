import type { Context } from 'hono'
import type { Category } from '../../../domain/index.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { addressOf } from './address.ts'
import { ask, type Asked } from './ask.ts'
import { badAddressView } from './bad-address-view.ts'
import { chosenFilters } from './chosen.ts'
import { fromStart } from './filters.ts'
import { findListing, whatElse, wholeListing } from './find-listing.ts'
import { cursorOf } from './page-mark.ts'
import { readParams } from './read-params.ts'
import { listingView } from './view.ts'

/** `/jobs`, or the address of a category: parse, find, load, present. */
export const listingPage = (deps: PageDeps, preset?: Category) => {
  const { cards: load, index, rates, siteUrl, siteName, now } = deps
  const path = preset?.path ?? '/jobs'
  const whole = wholeListing(index, preset)
  return async (c: Context) => {
    const kept = personOf(c)
    const bad = (problems: string[], start?: string) =>
      sendPage(c, badAddressView({ path, siteName, person: kept, problems, ...(start && { start }) }), 400)
    const read = readParams(new URL(c.req.url).searchParams)
    if (!read.ok) return bad(read.problems)
    const asking = { person: kept, now: now(), rates: rates(), ...(preset && { preset }) }
    const asked = ask(preset ? { ...read.filters, category: [] } : read.filters, asking)
    const cursor = cursorFor(asked)
    if (cursor === 'foreign') return bad([FOREIGN], addressOf(path, fromStart(asked.filters)))
    const { found, pay } = findListing(index, { ...asked.query, ...(cursor && { cursor, offset: 0 }) })
    const cards = await load(found.ids)
    const chosen = chosenFilters(asked, found.facets)
    const instead = found.total > 0 ? [] : whatElse(index, chosen, asking)
    const cardOptions = { person: asked.person, now: asking.now }
    const listing = {
      path,
      siteUrl,
      siteName,
      preset,
      asked,
      chosen,
      person: kept,
      found,
      pay,
      cards,
      cardOptions,
      instead,
    }
    return sendPage(c, listingView({ ...listing, all: whole() }))
  }
}

const FOREIGN = 'It names a page of results of another search, or of another place that you live in.'

function cursorFor({ filters, list }: Asked): string | undefined {
  return filters.cursor === undefined ? undefined : (cursorOf(list, filters.cursor) ?? 'foreign')
}
