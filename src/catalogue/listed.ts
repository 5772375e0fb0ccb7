import { sql } from 'kysely'

/**
 * Open tech postings that may be done remotely, as far as they say: what the site lists, for `posting p`. The same in SQL
 * as `isListed` of the domain, and the condition of the index posting_listed.
 */
export const listed = sql`p.closed_at is null and (p.facts #>> '{tech,value}')::boolean
  and p.facts #>> '{eligibility,value,scope}' <> 'not-remote'`
