import { sql } from 'kysely'
import { yearlyPayOf, type Facts, type Rates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'
import { listed } from './listed.ts'
import { postingSlug } from './slug.ts'

/** One open posting that states pay: the middle of its range, in US dollars a year. */
export type StatedPay = { career: string; usdYear: number }

/**
 * The stated pay of each listed posting as one figure: the middle of the span of its base ranges (`yearlyPay`), or the one
 * end that is stated. What `yearlyPay` cannot compare is left out. The sample counts while it is shown.
 */
export async function statedPay(db: Database, rates: Rates): Promise<StatedPay[]> {
  const { rows } = await sql<{ career: string; facts: Pick<Facts, 'pay' | 'eligibility'> }>`
    select p.facts #>> '{career,value,slug}' as career, 
           jsonb_build_object('pay', p.facts -> 'pay', 'eligibility', p.facts -> 'eligibility') as facts
      from posting p
     where ${listed} and p.facts ? 'pay'`.execute(db)
  return rows.flatMap(({ career, facts }) => {
    const { min, max } = yearlyPayOf(facts, rates) ?? {}
    const usdYear = min !== undefined && max !== undefined ? (min + max) / 2 : (min ?? max)
    return usdYear === undefined ? [] : [{ career, usdYear }]
  })
}

export type PostingAddress = { slug: string; changedAt: Date }

/** The addresses of listed postings that are not of the sample, oldest first, for site maps. */
export async function postingAddresses(
  db: Database,
  { offset, limit }: { offset: number; limit: number },
): Promise<PostingAddress[]> {
  const { rows } = await sql<{ id: number; title: string; companySlug: string; changedAt: Date }>`
    select p.id, p.title, c.slug as "companySlug", coalesce(p.last_changed_at, p.first_seen_at) as "changedAt"
      from posting p join company c on c.id = p.company_id
     where ${listed} and not p.is_sample
     order by p.id limit ${limit} offset ${offset}`.execute(db)
  return rows.map(({ id, title, companySlug, changedAt }) => ({ slug: postingSlug(title, companySlug, id), changedAt }))
}

/** How many addresses `postingAddresses` has in all. */
export async function countPostingAddresses(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from posting p where ${listed} and not p.is_sample`.execute(db)
  return rows[0]!.count
}
