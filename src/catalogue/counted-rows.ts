import { sql } from 'kysely'
import type { Facts } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'

/** The facts that figures are counted from. */
export type CountedFacts = Pick<
  Facts,
  | 'career'
  | 'level'
  | 'yearsMin'
  | 'employment'
  | 'workplace'
  | 'eligibility'
  | 'visaSponsorship'
  | 'pay'
  | 'skills'
  | 'benefits'
>
/** A remote tech posting, open or closed, without its words. */
export type CountedRow = {
  id: number
  title: string
  /** As the source writes them. */
  places: string[]
  companySlug: string
  companyName: string
  facts: CountedFacts
  postedAt?: Date
  firstSeenAt: Date
  closedAt?: Date
  isSample: boolean
}
type Row = Omit<CountedRow, 'facts' | 'postedAt' | 'closedAt'> & {
  values: unknown[]
  postedAt: Date | null
  closedAt: Date | null
}

const NAMES = ['career', 'level', 'yearsMin', 'employment', 'workplace', 'eligibility', 'visaSponsorship', 'pay', 'skills', 'benefits'] as const satisfies (keyof CountedFacts)[] // prettier-ignore

/** Values only, in that order: the evidence is most of what a fact weighs, and names are half of the rest. */
const values = sql.join(NAMES.map((name) => sql`p.facts #> ${sql.lit(`{${name},value}`)}`))
const remoteTech = sql`(p.facts #>> '{tech,value}')::boolean and p.facts #>> '{eligibility,value,scope}' <> 'not-remote'`

/**
 * Rows for counting, by id. With `ids`: those of them that are remote tech postings, open or closed. Without: the ones with an id
 * above `afterId` that are open or closed after `closedAfter`, at most `limit`, so that the last id asks for the next batch.
 */
export async function loadCountedRows(
  db: Database,
  which: { ids: readonly number[] } | { afterId: number; closedAfter: Date; limit: number },
): Promise<CountedRow[]> {
  const where =
    'ids' in which
      ? sql`p.id = any(${which.ids}::bigint[])`
      : sql`p.id > ${which.afterId} and (p.closed_at is null or p.closed_at > ${which.closedAfter})`
  const { rows } = await sql<Row>`
    select p.id, p.title, p.places, c.slug as "companySlug", c.name as "companyName", jsonb_build_array(${values}) as "values",
           p.posted_at as "postedAt", p.first_seen_at as "firstSeenAt", p.closed_at as "closedAt", p.is_sample as "isSample"
      from posting p join company c on c.id = p.company_id
     where ${where} and ${remoteTech}
     order by p.id
     limit ${'ids' in which ? which.ids.length : which.limit}`.execute(db)
  return rows.map(({ values, postedAt, closedAt, ...row }) => ({
    ...row,
    facts: stated(values),
    ...(postedAt && { postedAt }),
    ...(closedAt && { closedAt }),
  }))
}

/** A fact that is not stated comes as null and goes. */
function stated(values: readonly unknown[]): CountedFacts {
  const facts: Record<string, { value: unknown }> = {}
  NAMES.forEach((name, i) => {
    if (values[i] !== null) facts[name] = { value: values[i] }
  })
  return facts as unknown as CountedFacts
}
