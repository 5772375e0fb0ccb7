import { recordFailure, type BoardToCheck } from '../catalogue/index.ts'
import { failure } from '../domain/index.ts'
import { refreshBoard, type RefreshDeps } from './refresh-board.ts'

/** The host that a board is asked at: boards of one host wait for each other. */
export const hostOf = (board: Pick<BoardToCheck, 'source' | 'region'>): string => `${board.source}-${board.region}`

/**
 * Refreshes boards, `atOnce` at a time. Boards of one host are asked one after the other, unless `serialHosts` is
 * false because the host is our own replay. Answers how many failed; ends early when `signal` says so.
 */
export async function refreshAll(
  deps: RefreshDeps,
  boards: readonly BoardToCheck[],
  { atOnce, serialHosts = true }: { atOnce: number; serialHosts?: boolean },
): Promise<{ done: number; failed: number }> {
  const lines = serialHosts ? [...Map.groupBy(boards, hostOf).values()] : boards.map((board) => [board])
  const result = { done: 0, failed: 0 }
  const worker = async () => {
    for (let line = lines.shift(); line; line = lines.shift()) {
      for (const board of line) {
        if (deps.signal?.aborted) return
        const outcome = await refreshSafely(deps, board)
        if (!outcome) return
        result.done++
        if (!outcome.ok) result.failed++
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return result
}

/**
 * A fault of ours on one board must not stop the others, nor come back at once: it is told as this board's failure. When
 * not even that can be written, it is the database that is away, and the fault goes on to the caller.
 */
export async function refreshSafely(deps: RefreshDeps, board: BoardToCheck): ReturnType<typeof refreshBoard> {
  const startedAt = new Date()
  try {
    return await refreshBoard(deps, board)
  } catch (error) {
    if (deps.signal?.aborted) return undefined
    const fault = failure('unreadable', `a fault of Offing itself: ${(error as Error).message}`)
    await recordFailure(deps.db, board.id, fault, { startedAt, fetchedAt: new Date() })
    return fault
  }
}
