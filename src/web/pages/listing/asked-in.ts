import type { Context } from 'hono'
import type { Category } from '../../../domain/index.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { ask, type Asked, type Asking } from './ask.ts'
import { badAddressView, type BadAddress } from './bad-address-view.ts'
import { readParams } from './read-params.ts'

/** What an address of a listing asks, or the page that says what is wrong with it. */
export type AskedIn = {
  asked: Asked
  asking: Asking
  /** Answers with the page of an address that cannot be answered. */
  bad: (problem: Pick<BadAddress, 'problems' | 'start'>) => Response
}

/** Reads the address of a request for a listing, or for a page beside one; on a category's own page the category is given. */
export function askedIn(
  c: Context,
  { rates, siteName, now }: Pick<PageDeps, 'rates' | 'siteName' | 'now'>,
  preset?: Category,
): AskedIn | Response {
  const person = personOf(c)
  const path = preset?.path ?? '/jobs'
  const bad: AskedIn['bad'] = (problem) => sendPage(c, badAddressView({ path, siteName, person, ...problem }), 400)
  const read = readParams(new URL(c.req.url).searchParams)
  if (!read.ok) return bad({ problems: read.problems })
  const asking = { person, now: now(), rates: rates(), ...(preset && { preset }) }
  return { asked: ask(preset ? { ...read.filters, category: [] } : read.filters, asking), asking, bad }
}
