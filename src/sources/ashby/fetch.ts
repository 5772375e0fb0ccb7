import { z } from 'zod'
import { failure, success, type Outcome } from '../../domain/index.ts'
import type { HttpClient, Validators } from '../../platform/http/index.ts'
import { readItems } from '../read-items.ts'
import type { BoardAddress, FetchedBoard } from '../source.ts'
import { mapAshby } from './map.ts'

export const ASHBY_HOSTS = ['api.ashbyhq.com'] as const
const Listing = z.object({ jobs: z.array(z.unknown()) })

/** A whole Ashby board in one request; the source answers 304 to its own ETag. */
export async function fetchAshby(
  { token }: BoardAddress,
  http: HttpClient,
  validators?: Validators,
): Promise<Outcome<FetchedBoard>> {
  const answer = await http.getJson({ url: ashbyUrl(token), hosts: ASHBY_HOSTS, ...(validators ? { validators } : {}) })
  if (!answer.ok) return answer
  if (answer.value.notModified) return success({ notModified: true })
  const { json, ...received } = answer.value
  const listing = Listing.safeParse(json)
  if (!listing.success) return failure('unreadable', `no list of postings: ${listing.error.issues[0]?.message}`)
  const items = readItems(listing.data.jobs, (payload) => mapAshby(payload, token))
  return items.ok ? success({ ...received, complete: true, ...items.value }) : items
}

/** Names may hold blanks and dots; those that come escaped already are not escaped twice. */
export const ashbyUrl = (token: string): string =>
  `https://api.ashbyhq.com/posting-api/job-board/${encodeToken(token)}?includeCompensation=true`

export function encodeToken(token: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(token))
  } catch {
    return encodeURIComponent(token)
  }
}
