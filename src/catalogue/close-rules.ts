/** What a board is remembered by when its next list comes. */
export type ListHistory = { lastListed: number | null; heldLists: number; heldSince: Date | null }
export type HeldWhy = 'truncated' | 'empty' | 'collapsed'
export type Judgement =
  { believed: true } | { believed: false; why: HeldWhy; heldLists: number; heldSince: Date | null }

/** So many short lists in a row, first and last at least so far apart, and the board really has shrunk. */
const LISTS_TO_BELIEVE = 3
const BELIEVE_AFTER_MS = 12 * 3_600_000
/** Below this a list may halve any day. */
const SMALLEST_TO_COLLAPSE = 4

/**
 * Whether absence from this list may close a posting. A truncated list never may. An empty or collapsed one (less than
 * half of last time) is held, and believed when it is the third in a row over at least 12 hours.
 */
export function judgeList(history: ListHistory, list: { listed: number; complete: boolean }, at: Date): Judgement {
  const { heldLists, heldSince } = history
  if (!list.complete) return { believed: false, why: 'truncated', heldLists, heldSince }
  const why = shrunk(history.lastListed ?? 0, list.listed)
  if (!why) return { believed: true }
  const since = heldSince ?? at
  const held = heldLists + 1
  if (held >= LISTS_TO_BELIEVE && at.getTime() - since.getTime() >= BELIEVE_AFTER_MS) return { believed: true }
  return { believed: false, why, heldLists: held, heldSince: since }
}

function shrunk(before: number, now: number): 'empty' | 'collapsed' | undefined {
  if (now === 0 && before > 0) return 'empty'
  return before >= SMALLEST_TO_COLLAPSE && now < before / 2 ? 'collapsed' : undefined
}

/** Whether "no such board" has been said often enough, and for long enough, to close what stood on it. */
export const boardIsGone = (answers: number, since: Date, at: Date): boolean =>
  answers >= LISTS_TO_BELIEVE && at.getTime() - since.getTime() >= BELIEVE_AFTER_MS
