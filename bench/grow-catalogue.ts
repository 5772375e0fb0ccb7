import { sql } from 'kysely'
import type { Database } from '../src/platform/database/index.ts'

/** Dates over so many days, a posting in so many closed: what a catalogue looks like that has been read for a quarter of a year. */
const DAYS = 90
const ONE_CLOSED_IN = 8

/**
 * Makes a catalogue with the sample in it into one of `count` postings: the sample's, taken again with new numbers and dates as if read
 * from boards, each time for other companies, so that none becomes the same role as another.
 */
export async function growCatalogue(db: Database, count: number): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from posting`.execute(db)
  const has = rows[0]!.n
  for (let copy = 1, left = count - has; left > 0; copy++, left -= has) await copySample(db, copy, Math.min(left, has))
  await sql`
    update posting set is_sample = false, posted_at = null, first_seen_at = now() - (id * 7919 % ${DAYS}) * interval '1 day'`.execute(
    db,
  )
  await sql`
    update posting set closed_at = least(now(), first_seen_at + (id * 31 % 60) * interval '1 day')
     where id % ${ONE_CLOSED_IN} = 0`.execute(db)
  await sql`
    insert into posting_change (posting_id, kind) select id, 'opened' from posting p
     where not exists (select from posting_change c where c.posting_id = p.id) order by id`.execute(db)
  await sql`vacuum analyze`.execute(db)
}

async function copySample(db: Database, copy: number, limit: number): Promise<void> {
  await sql`
    insert into company (slug, key, name) select slug || '-' || ${copy}::int, key || '-' || ${copy}::int, name || ' ' || ${copy}::int
      from company where slug !~ '-[0-9]+$' or not exists (select from company c where c.slug = regexp_replace(company.slug, '-[0-9]+$', ''))
      on conflict do nothing`.execute(db)
  await sql`
    insert into posting (board_id, native_id, company_id, title, source_url, places, raw, body, content_hash, facts, facts_version,
                         posted_precision, first_seen_at, last_confirmed_at, adapter)
    select p.board_id, p.native_id || '-' || ${copy}::int, coalesce(other.id, p.company_id), p.title, p.source_url || '/' || ${copy}::int, p.places,
           p.raw, p.body, p.content_hash, p.facts, p.facts_version, p.posted_precision, p.first_seen_at, now(), p.adapter
      from posting p join company c on c.id = p.company_id left join company other on other.slug = c.slug || '-' || ${copy}::int
     where p.is_sample order by p.id limit ${limit}`.execute(db)
}

/** Notes so many postings as changed, as a refresh of boards does; `from` turns through all of them. */
export async function touchPostings(db: Database, from: number, count: number): Promise<void> {
  await sql`
    insert into posting_change (posting_id, kind)
    select id, 'changed' from posting where id > ${from} order by id limit ${count}`.execute(db)
}
