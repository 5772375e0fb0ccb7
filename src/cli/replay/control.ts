import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReplayBoard } from './captures.ts'
import { isFaultKind, type Fault } from './faults.ts'

export type Steering = {
  boards: readonly ReplayBoard[]
  /** Moves to the next moment at which any board changed; answers it, or undefined at the end. */
  advance(): string | undefined
  /** Throws StopError for a board that is not there. */
  fault(fault: Fault): void
}

/** `GET boards`, `POST advance`, `POST fault {board, fault, times}`. */
export async function control(
  steering: Steering,
  verb: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tell = (status: number, value: unknown) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
  if (verb === 'boards')
    return tell(
      200,
      steering.boards.map(({ source, token, region }) => ({ source, token, region })),
    )
  if (request.method !== 'POST') return tell(405, { error: 'POST' })
  if (verb === 'advance') return tell(200, { at: steering.advance() ?? null })
  if (verb !== 'fault') return tell(404, { error: `there is no "${verb.slice(0, 40)}"` })
  try {
    const { board, fault, times } = JSON.parse(await bodyOf(request)) as Record<string, unknown>
    if (typeof board !== 'string' || !isFaultKind(fault)) throw new Error('board and fault are needed')
    steering.fault({ board, fault, ...(typeof times === 'number' ? { times } : {}) })
    return tell(200, { board, fault })
  } catch (error) {
    return tell(400, { error: (error as Error).message })
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk
    if (text.length > 10_000) throw new Error('too long')
  }
  return text
}
