/** What the catalogue knows of a posting before its details are looked at. */
export type KnownPosting = {
  id: number
  nativeId: string
  contentHash: string
  factsVersion: number
  isSample: boolean
  closed: boolean
}

export type ListPlan<Listed> = {
  opened: Listed[]
  /** A sample posting that its board really lists: it becomes a real one and keeps its id. */
  adopted: { id: number; listed: Listed }[]
  /** The content differs, or the posting was closed: to be compared with what is stored. */
  compare: { id: number; listed: Listed; reopened: boolean; edited: boolean }[]
  /** The content is the same, but other rules read it. */
  reread: { id: number; listed: Listed }[]
  unchanged: number[]
  gone: number[]
  /** Sample postings that the board does not list. */
  withdrawn: number[]
}

type Listing = { raw: { nativeId: string }; hash: string }

/** Sorts a list against what is known. `present` names postings that are listed but could not be read: they stay as they are. */
export function planChanges<Listed extends Listing>(
  known: readonly KnownPosting[],
  listed: readonly Listed[],
  factsVersion: number,
  present: ReadonlySet<string> = new Set(),
): ListPlan<Listed> {
  const plan: ListPlan<Listed> = {
    opened: [],
    adopted: [],
    compare: [],
    reread: [],
    unchanged: [],
    gone: [],
    withdrawn: [],
  }
  const byNativeId = new Map(known.map((posting) => [posting.nativeId, posting]))
  const seen = new Set<string>()
  for (const posting of listed) {
    const { nativeId } = posting.raw
    if (seen.has(nativeId)) continue
    seen.add(nativeId)
    place(plan, byNativeId.get(nativeId), posting, factsVersion)
  }
  for (const { id, nativeId, closed, isSample } of known) {
    if (closed || seen.has(nativeId)) continue
    if (isSample) plan.withdrawn.push(id)
    else if (present.has(nativeId)) plan.unchanged.push(id)
    else plan.gone.push(id)
  }
  return plan
}

function place<Listed extends Listing>(
  plan: ListPlan<Listed>,
  known: KnownPosting | undefined,
  listed: Listed,
  factsVersion: number,
): void {
  if (!known) return void plan.opened.push(listed)
  const { id } = known
  if (known.isSample) return void plan.adopted.push({ id, listed })
  const edited = known.contentHash !== listed.hash
  if (known.closed || edited) plan.compare.push({ id, listed, reopened: known.closed, edited })
  else if (known.factsVersion !== factsVersion) plan.reread.push({ id, listed })
  else plan.unchanged.push(id)
}
