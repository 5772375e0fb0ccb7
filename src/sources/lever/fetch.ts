import { createHash } from 'node:crypto'
import { failure, success, type Outcome } from '../../domain/index.ts'
import type { HttpClient } from '../../platform/http/index.ts'
import { readItems } from '../read-items.ts'
import type { BoardAddress, FetchedBoard } from '../source.ts'
import { mapLever } from './map.ts'

export const LEVER_HOSTS = ['api.lever.co', 'api.eu.lever.co'] as const
const PAGE = 100
/** No board seen has more than 5,000 postings; a source that never ends is cut here, and then absence proves nothing. */
const MOST_PAGES = 100

/** A whole Lever site, page by page. European sites live on a second host, which is asked when the first knows none. */
export async function fetchLever(board: BoardAddress, http: HttpClient): Promise<Outcome<FetchedBoard>> {
  const [global, eu] = LEVER_HOSTS
  if (board.region === 'eu') return fetchSite(eu, board.token, http)
  const site = await fetchSite(global, board.token, http)
  return !site.ok && site.reason === 'not-found' ? fetchSite(eu, board.token, http) : site
}

/** Any page that fails makes the whole fail: a list cut short would close what stands on the rest. */
async function fetchSite(host: string, token: string, http: HttpClient): Promise<Outcome<FetchedBoard>> {
  const list: unknown[] = []
  const hash = createHash('sha256')
  let bytes = 0
  let complete = false
  for (let page = 0; page < MOST_PAGES && !complete; page++) {
    const answer = await http.getJson({ url: leverUrl(host, token, page * PAGE), hosts: [host] })
    if (!answer.ok) return page > 0 && answer.reason === 'not-found' ? failure('broken', answer.detail) : answer
    if (answer.value.notModified) return failure('unreadable', '304 to a question without conditions')
    const { json } = answer.value
    if (!Array.isArray(json)) return failure('unreadable', 'not a list of postings')
    list.push(...(json as unknown[]))
    hash.update(answer.value.bodyHash)
    bytes += answer.value.bytes
    complete = json.length < PAGE
  }
  const items = readItems(list, (payload) => mapLever(payload, token))
  if (!items.ok) return items
  return success({ notModified: false, complete, bytes, bodyHash: hash.digest('hex'), ...items.value })
}

export const leverUrl = (host: string, token: string, skip: number, limit = PAGE): string =>
  `https://${host}/v0/postings/${encodeURIComponent(token)}?mode=json&skip=${skip}&limit=${limit}`
