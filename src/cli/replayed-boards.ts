import type { NewBoard } from '../catalogue/index.ts'
import type { SourceKind } from '../domain/index.ts'
import { StopError } from '../platform/stop-error.ts'

export type ReplayedBoard = NewBoard & { source: SourceKind }

/** The address of a replay on this machine; nothing else may stand in for the boards. */
export const isReplayAddress = (text: string): boolean => /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d+$/.test(text)

/** The boards that a replay server has. Throws StopError when none answers. */
export async function replayedBoards(origin: string): Promise<ReplayedBoard[]> {
  let answer: unknown
  try {
    const response = await fetch(`${origin}/_replay/boards`, { signal: AbortSignal.timeout(10_000) })
    answer = await response.json()
  } catch (error) {
    throw new StopError(`No replay answers at ${origin}: ${(error as Error).message}`)
  }
  const boards = answer as { source: SourceKind; token: string; region?: string }[]
  return boards.map(({ source, token, region }) => ({
    source,
    token,
    ...(region ? { region } : {}),
    origin: 'operator',
  }))
}
