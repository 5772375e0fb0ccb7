import type { Kysely } from 'kysely'
import type { Facts, RawPosting } from '../domain/index.ts'
import type { DB, Database } from '../platform/database/index.ts'
import { lockBoard, recordList, type AnswerMarks, type RunCounts, type RunTimes } from './board-run-store.ts'
import { contentHash, storable } from './canonical.ts'
import { numberChanges, type NewChange } from './change-store.ts'
import { judgeList } from './close-rules.ts'
import { ensureCompanies } from './company-store.ts'
import { describeChange, describeReread } from './describe-change.ts'
import { savePayloads, type Payload } from './payload-store.ts'
import { planChanges, type ListPlan } from './plan-changes.ts'
import {
  closePostings,
  confirmPostings,
  deletePostings,
  insertPostings,
  loadKnown,
  loadStates,
  rewriteFacts,
  rewritePostings,
  type PostingContent,
  type Rewrite,
} from './posting-store.ts'
import { markReposts } from './repost-store.ts'

export type ListedPosting = { raw: RawPosting; payload: unknown; facts: Facts }

/** One list of a board, as it was fetched and understood. */
export type BoardList = RunTimes &
  AnswerMarks & {
    boardId: number
    listed: readonly ListedPosting[]
    /** False when there may be more than what is listed; then absence means nothing. */
    complete: boolean
    /** Native ids that stand on the list but could not be read: they stay as they are. */
    unread?: readonly string[]
    companyName: string
    factsVersion: number
    adapter: string
  }

/** `held`: the list was too short, or cut short; what it listed is taken in, but nothing was closed. */
export type Reconciliation = RunCounts & { outcome: 'complete' | 'held' }

type Ready = PostingContent & { payload: unknown }
type Work = { list: BoardList; plan: ListPlan<Ready>; mayClose: boolean }

/**
 * Makes the catalogue agree with a list, in one transaction: what is new opens, what differs is changed (and how is
 * kept), what is the same is confirmed, what is gone closes if this list may close (see close-rules.ts), what was closed
 * and is listed again reopens. Throws for a board that does not exist.
 */
export async function reconcile(db: Database, list: BoardList): Promise<Reconciliation> {
  const companies = await ensureCompanies(db, [
    list.companyName,
    ...list.listed.map((posting) => companyOf(list, posting)),
  ])
  const ready = list.listed.map((posting) => makeReady(list, posting, companies))
  return db.transaction().execute(async (transaction) => {
    const board = await lockBoard(transaction, list.boardId)
    const known = await loadKnown(transaction, list.boardId)
    const plan = planChanges(known, ready, list.factsVersion, new Set(list.unread))
    const listed = new Set([...ready.map(({ raw }) => raw.nativeId), ...(list.unread ?? [])]).size
    const openNow = known.filter(({ closed, isSample }) => !closed && !isSample).length
    const history = { ...board, lastListed: board.lastListed ?? openNow }
    const judgement = judgeList(history, { listed, complete: list.complete }, list.fetchedAt)
    const { changes, counts } = await apply(transaction, { list, plan, mayClose: judgement.believed })
    const company = { id: companies.get(list.companyName)!, name: list.companyName }
    const whole = { ...counts, listed }
    await recordList(transaction, board, { ...list, judgement, counts: whole, marks: list, company })
    await numberChanges(transaction, changes, list.fetchedAt)
    return { outcome: judgement.believed ? 'complete' : 'held', ...whole }
  })
}

const companyOf = (list: BoardList, { raw }: ListedPosting): string => raw.companyName ?? list.companyName

function makeReady(list: BoardList, posting: ListedPosting, companies: ReadonlyMap<string, number>): Ready {
  const raw = storable(posting.raw)
  const { factsVersion, adapter } = list
  const companyId = companies.get(companyOf(list, posting))!
  return {
    raw,
    facts: storable(posting.facts),
    payload: posting.payload,
    hash: contentHash(raw, companyId),
    companyId,
    factsVersion,
    adapter,
  }
}

/** Carries the plan out and says what happened, for the change list. */
async function apply(
  db: Kysely<DB>,
  { list, plan, mayClose }: Work,
): Promise<{ changes: NewChange[]; counts: Omit<RunCounts, 'listed'> }> {
  const { boardId, fetchedAt: at } = list
  const { rewrites, rereads, changes } = await compareStored(db, list, plan)
  const gone = mayClose ? plan.gone : []
  const withdrawn = mayClose ? plan.withdrawn : []
  await closePostings(db, gone, 'not-listed', at)
  await deletePostings(db, withdrawn)
  await confirmPostings(db, boardId, at, [...plan.unchanged, ...plan.reread.map(({ id }) => id)])
  await rewriteFacts(db, rereads, list.factsVersion)
  await rewritePostings(db, rewrites, at)
  const created = await insertPostings(db, boardId, plan.opened, at)
  const newIds = [...created.values()]
  if (plan.opened.length) await markReposts(db, newIds, at)
  await savePayloads(db, payloadsOf(plan, created), at)
  changes.push(
    ...newIds.map((postingId) => ({ postingId, kind: 'opened' as const })),
    ...gone.map((postingId) => ({ postingId, kind: 'closed' as const })),
    ...withdrawn.map((postingId) => ({ postingId, kind: 'withdrawn' as const })),
  )
  const count = (kind: NewChange['kind']) => changes.filter((change) => change.kind === kind).length
  const counts = {
    opened: count('opened'),
    changed: count('changed'),
    closed: gone.length,
    reopened: count('reopened'),
  }
  return { changes, counts: { ...counts, unchanged: plan.unchanged.length + plan.reread.length } }
}

type Compared = { rewrites: Rewrite[]; rereads: { id: number; facts: Facts }[]; changes: NewChange[] }

/** Reads what is stored of everything that may differ, and tells edits from mere rereading. */
async function compareStored(db: Kysely<DB>, list: BoardList, plan: ListPlan<Ready>): Promise<Compared> {
  const stored = await loadStates(
    db,
    [...plan.compare, ...plan.reread].map(({ id }) => id),
  )
  const found: Compared = { rewrites: [], rereads: [], changes: [] }
  for (const { id, listed } of plan.adopted) {
    found.rewrites.push({ id, content: listed, adopted: true })
    found.changes.push({ postingId: id, kind: 'opened' })
  }
  for (const { id, listed, reopened, edited } of plan.compare) {
    const old = stored.get(id)!
    const { fields, before } = edited ? describeChange(old, listed) : describeReread(old.facts, listed.facts)
    // another version of the adapter maps the same payload otherwise: that is no edit of the employer's
    const kind = reopened ? 'reopened' : old.adapter === list.adapter ? 'changed' : 'reread'
    const closing = reopened ? { closedAt: old.closedAt, closedReason: old.closedReason } : {}
    found.rewrites.push({ id, content: listed, reopened, edited: edited && kind !== 'reread' })
    found.changes.push({ postingId: id, kind, fields, before: { ...before, ...closing } })
  }
  for (const { id, listed } of plan.reread) {
    const { fields, before } = describeReread(stored.get(id)!.facts, listed.facts)
    found.rereads.push({ id, facts: listed.facts })
    if (fields.length) found.changes.push({ postingId: id, kind: 'reread', fields, before })
  }
  return found
}

function payloadsOf(plan: ListPlan<Ready>, created: ReadonlyMap<string, number>): Payload[] {
  const rewritten = [...plan.adopted, ...plan.compare].map(({ id, listed }) => ({
    postingId: id,
    payload: listed.payload,
  }))
  const opened = plan.opened.flatMap(({ raw, payload }) => {
    const postingId = created.get(raw.nativeId)
    return postingId === undefined ? [] : [{ postingId, payload }]
  })
  return [...rewritten, ...opened]
}
