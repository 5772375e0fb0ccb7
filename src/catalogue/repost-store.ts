import { sql, type Kysely } from 'kysely'
import type { DB } from '../platform/database/index.ts'

/**
 * Marks those of the new postings that an earlier one came before: same company, title and places, another native id,
 * closed within 90 days. Soft: it says "posted before", it joins nothing.
 */
export async function markReposts(db: Kysely<DB>, newIds: readonly number[], at: Date): Promise<void> {
  if (newIds.length === 0) return
  await sql`
    update posting n set repost_of = (
      select o.id from posting o
       where o.company_id = n.company_id and o.closed_at between ${at}::timestamptz - interval '90 days' and ${at}
         and o.id <> n.id and lower(o.title) = lower(n.title) and o.places @> n.places and o.places <@ n.places
       order by o.closed_at desc limit 1)
     where n.id = any(${newIds}::bigint[])
       and exists (select from posting o where o.company_id = n.company_id and o.closed_at is not null)`.execute(db)
}
