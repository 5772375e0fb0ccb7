import { z } from 'zod'
import { failure, success, type Outcome } from '../../domain/index.ts'
import type { HttpClient, Validators } from '../../platform/http/index.ts'
import { readItems } from '../read-items.ts'
import type { BoardAddress, FetchedBoard, FetchedPosting } from '../source.ts'
import { mapGreenhouse } from './map.ts'

export const GREENHOUSE_HOSTS = ['boards-api.greenhouse.io'] as const
const Listing = z.object({
  jobs: z.array(z.unknown()),
  meta: z
    .object({ total: z.number().optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** A whole Greenhouse board in one request, with texts and pay. */
export async function fetchGreenhouse(
  { token }: BoardAddress,
  http: HttpClient,
  validators?: Validators,
): Promise<Outcome<FetchedBoard>> {
  const request = { url: greenhouseUrl(token), hosts: GREENHOUSE_HOSTS, ...(validators ? { validators } : {}) }
  const answer = await http.getJson(request)
  if (!answer.ok) return answer
  if (answer.value.notModified) return success({ notModified: true })
  const { json, ...received } = answer.value
  const listing = Listing.safeParse(json)
  if (!listing.success) return failure('unreadable', `no list of postings: ${listing.error.issues[0]?.message}`)
  const { jobs, meta } = listing.data
  const items = readItems(jobs, (payload) => mapGreenhouse(payload, token))
  if (!items.ok) return items
  const complete = meta?.total === undefined || meta.total === jobs.length
  return success({ ...received, complete, ...nameOf(items.value.postings), ...items.value })
}

/** Several brands may share a board; the company is named for the whole only where all postings agree. */
function nameOf(postings: FetchedPosting[]): { companyName?: string } {
  const names = new Set(postings.map(({ raw }) => raw.companyName))
  const [name] = names
  return names.size === 1 && name ? { companyName: name } : {}
}

export const greenhouseUrl = (token: string): string =>
  `https://boards-api.greenhouse.io/v1/boards/${encodeURIComponent(token)}/jobs?content=true&pay_transparency=true`
