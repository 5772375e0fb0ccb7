import { sql } from 'kysely'
import { yearlyPayOf, type Facts, type PostingSource, type Rates, type YearlyPay } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { postingSlug } from './slug.ts'

export type PostingCard = {
  id: number
  /** The path segment: title, company and id. */
  slug: string
  title: string
  companyName: string
  companySlug: string
  places: string[]
  facts: Facts
  /** The stated pay as a span of US dollars a year, to compare by. */
  yearly?: YearlyPay
  postedAt?: Date
  firstSeenAt: Date
  lastConfirmedAt: Date
  isSample: boolean
  source: PostingSource
  /** The posting at its source, where one reads the employer's text and applies. */
  sourceUrl: string
}

export type CardRow = Omit<PostingCard, 'slug' | 'yearly' | 'postedAt'> & { postedAt: Date | null }

/** The columns of a card, for `posting p`, `company c`, `board b`. */
export const cardColumns = sql`
  p.id, p.title, c.name as "companyName", c.slug as "companySlug", p.places, p.facts, p.posted_at as "postedAt",
  p.first_seen_at as "firstSeenAt", p.last_confirmed_at as "lastConfirmedAt", p.is_sample as "isSample", b.source,
  p.source_url as "sourceUrl"`

/** Cards in the order of `ids`, their comparable pay by these rates; ids that have closed since, or are gone, are left out. */
export async function loadCards(db: Database, ids: readonly number[], rates: Rates): Promise<PostingCard[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CardRow>`
    select ${cardColumns}
      from unnest(${ids}::bigint[]) with ordinality as wanted(id, rank)
      join posting p using (id)
      join company c on c.id = p.company_id
      join board b on b.id = p.board_id
     where p.closed_at is null
     order by wanted.rank
  `.execute(db)
  return rows.map((row) => toCard(row, rates))
}

/** The rest of a wider row stays on the card. */
export function toCard<Row extends CardRow>(
  { postedAt, ...row }: Row,
  rates: Rates,
): Omit<Row, 'postedAt'> & PostingCard {
  const yearly = yearlyPayOf(row.facts, rates)
  return {
    ...row,
    slug: postingSlug(row.title, row.companySlug, row.id),
    ...(yearly ? { yearly } : {}),
    ...(postedAt ? { postedAt } : {}),
  }
}
