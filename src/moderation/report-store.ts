import { sql } from 'kysely'
import type { Database } from '../platform/database/index.ts'
import type { Decision, NewReport, Report } from './report.ts'

/** `known`: the same was reported within a day. `enough`: so many wait about this posting that one more says nothing new. */
export type Saved = 'kept' | 'known' | 'enough'

const SAME_WITHIN_MS = 24 * 60 * 60 * 1_000
const MOST_OPEN_OF_POSTING = 40

/** Keeps a report for whoever looks after the site. Reports of one posting are kept one after another. */
export async function saveReport(db: Database, report: NewReport, at: Date = new Date()): Promise<Saved> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`report ${report.postingId}`}, 0))`.execute(tx)
    const { fact = null, what, read, wouldBeRight = null, sentence = null } = report
    const { rows } = await sql<{ known: boolean | null; open: number }>`
      select bool_or(fact is not distinct from ${fact} and what = ${what}
                     and would_be_right is not distinct from ${wouldBeRight} and sentence is not distinct from ${sentence}
                     and reported_at > ${new Date(at.getTime() - SAME_WITHIN_MS)}) as known,
             count(*) filter (where closed_at is null) as open
        from report where posting_id = ${report.postingId}`.execute(tx)
    if (rows[0]!.known) return 'known'
    if (rows[0]!.open >= MOST_OPEN_OF_POSTING) return 'enough'
    await sql`
      insert into report (posting_id, posting_slug, posting_title, fact, what, value, rule, rules_version, quotes,
                          would_be_right, sentence, reported_at)
      values (${report.postingId}, ${report.postingSlug}, ${report.postingTitle}, ${fact}, ${what},
              ${read ? JSON.stringify(read.value) : null}::jsonb, ${read?.rule ?? null}, ${report.rulesVersion},
              ${read?.quotes ?? []}, ${wouldBeRight}, ${sentence}, ${at})`.execute(tx)
    return 'kept'
  })
}

type Row = {
  id: number
  postingId: number
  postingSlug: string
  postingTitle: string
  fact: string | null
  what: Report['what']
  value: unknown
  rule: string | null
  rulesVersion: number
  quotes: string[]
  wouldBeRight: string | null
  sentence: string | null
  reportedAt: Date
}

const columns = sql`
  id, posting_id as "postingId", posting_slug as "postingSlug", posting_title as "postingTitle", fact, what, value, rule,
  rules_version as "rulesVersion", quotes, would_be_right as "wouldBeRight", sentence, reported_at as "reportedAt"`

/** What waits for a decision, oldest first. */
export async function openReports(db: Database): Promise<Report[]> {
  const { rows } = await sql<Row>`select ${columns} from report where closed_at is null order by id`.execute(db)
  return rows.map(toReport)
}

/** One report, open or closed. */
export async function findReport(db: Database, id: number): Promise<Report | undefined> {
  const { rows } = await sql<Row>`select ${columns} from report where id = ${id}`.execute(db)
  return rows[0] && toReport(rows[0])
}

/** Closes an open report, with what it turned out to be. False when there is no open one of that number. */
export async function closeReport(
  db: Database,
  id: number,
  decision?: Decision,
  at: Date = new Date(),
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update report set closed_at = ${at}, decision = ${decision ?? null}
     where id = ${id} and closed_at is null`.execute(db)
  return Number(numAffectedRows ?? 0) === 1
}

function toReport({ fact, value, rule, quotes, wouldBeRight, sentence, ...rest }: Row): Report {
  return {
    ...rest,
    ...(fact === null ? {} : { fact }),
    ...(rule === null ? {} : { read: { value, rule, quotes } }),
    ...(wouldBeRight === null ? {} : { wouldBeRight }),
    ...(sentence === null ? {} : { sentence }),
  }
}
