import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { StopError } from '../../platform/stop-error.ts'
import { captureAt, readCaptures, timesOf, type ReplayBoard } from './captures.ts'
import { control, type Steering } from './control.ts'
import { answerBadly, type Fault } from './faults.ts'

export type ReplayOptions = {
  dir: string
  /** 0 takes any free port. */
  port?: number
  /** The moment that is played; the first one when absent. */
  at?: string
  /** Every whole answer of a board moves that board to its next capture. */
  advancePerRequest?: boolean
  faults?: Fault[]
}

export type Replay = Steering & {
  origin: string
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

type State = {
  boards: ReplayBoard[]
  times: string[]
  at: number
  faults: Map<string, Fault>
  /** Moments of boards that move on by themselves. */
  own: Map<ReplayBoard, number>
  advancePerRequest: boolean
  files: Map<string, Whole>
}
type Whole = { body: Buffer; packed: Buffer; etag: string }

/** Serves recorded boards as `/<api-host>/...` in the sources' own shapes, so that the real client can be pointed at them. */
export async function startReplay({
  dir,
  port = 0,
  at,
  advancePerRequest = false,
  faults = [],
}: ReplayOptions): Promise<Replay> {
  const boards = readCaptures(dir)
  const times = timesOf(boards)
  const start =
    at === undefined
      ? 0
      : Math.max(
          0,
          times.findLastIndex((time) => time <= at),
        )
  const state: State = {
    boards,
    times,
    at: start,
    faults: new Map(),
    own: new Map(),
    advancePerRequest,
    files: new Map(),
  }
  for (const fault of faults) setFault(state, fault)
  const server = createServer((request, response) => {
    answer(state, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new StopError(`The replay cannot listen on port ${port}: ${error.message}`)))
    server.listen(port, '127.0.0.1', resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...steering(state),
    close,
    [Symbol.asyncDispose]: close,
  }
}

const steering = (state: State): Steering => ({
  boards: state.boards,
  advance: () => advance(state),
  fault: (fault) => setFault(state, fault),
})

function advance(state: State): string | undefined {
  if (state.at >= state.times.length - 1) return undefined
  state.at++
  return state.times[state.at]
}

function setFault({ faults, boards }: State, fault: Fault): void {
  if (!boards.some((board) => namesOf(board).includes(fault.board)))
    throw new StopError(`There is no board "${fault.board}".`)
  if (fault.fault === 'none') faults.delete(fault.board)
  else faults.set(fault.board, { ...fault })
}

const namesOf = ({ source, token }: ReplayBoard): string[] => [`${source}/${token}`, token]

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://replay')
  const [, host = '', ...path] = url.pathname.split('/')
  if (host === '_replay') return control(steering(state), path[0] ?? '', request, response)
  if (path.join('/') === 'robots.txt') return robots(host, response)
  const board = findBoard(state, host, path)
  if (!board) return notFound(host, response)
  const fault = takeFault(state, board)
  if (fault) return answerBadly(fault.fault, response)
  const whole = wholeOf(state, board)
  if (board.source === 'lever') return leverPage(state, board, whole, url.searchParams, request, response)
  moveOn(state, board)
  if (board.source === 'ashby' && request.headers['if-none-match'] === whole.etag) {
    return void response.writeHead(304, { etag: whole.etag }).end()
  }
  send(
    request,
    response,
    whole,
    board.source === 'ashby' ? { etag: whole.etag, 'cache-control': 'public, max-age=60' } : {},
  )
}

const PATHS: Record<string, RegExp> = {
  'api.ashbyhq.com': /^posting-api\/job-board\/([^/]+)$/,
  'api.lever.co': /^v0\/postings\/([^/]+)$/,
  'api.eu.lever.co': /^v0\/postings\/([^/]+)$/,
  'boards-api.greenhouse.io': /^v1\/boards\/([^/]+)\/jobs$/,
}

function findBoard({ boards }: State, host: string, path: string[]): ReplayBoard | undefined {
  const name = Object.hasOwn(PATHS, host) ? PATHS[host]!.exec(path.join('/'))?.[1] : undefined
  if (name === undefined) return undefined
  return boards.find((board) => board.host === host && decode(board.token) === decode(name))
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function notFound(host: string, response: ServerResponse): void {
  const words = host.includes('lever')
    ? { ok: false, error: 'Document not found' }
    : { status: 404, error: 'Not found' }
  response.writeHead(404, { 'content-type': 'application/json' }).end(JSON.stringify(words))
}

const ROBOTS: Record<string, string> = {
  'boards-api.greenhouse.io': 'User-agent: *\nDisallow: /embed/\n',
  'api.lever.co': 'User-agent: *\nAllow: /\nCrawl-delay: 1\n',
  'api.eu.lever.co': 'User-agent: *\nAllow: /\nCrawl-delay: 1\n',
}

function robots(host: string, response: ServerResponse): void {
  if (!Object.hasOwn(ROBOTS, host)) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': 'text/plain' }).end(ROBOTS[host])
}

function takeFault({ faults }: State, board: ReplayBoard): Fault | undefined {
  const name = namesOf(board).find((one) => faults.has(one))
  const fault = name === undefined ? undefined : faults.get(name)
  if (!fault || name === undefined) return undefined
  if (fault.times !== undefined && --fault.times <= 0) faults.delete(name)
  return fault
}

function wholeOf(state: State, board: ReplayBoard): Whole {
  const own = state.own.get(board)
  const { file } = own === undefined ? captureAt(board, state.times[state.at] ?? '') : board.captures[own]!
  const known = state.files.get(file)
  if (known) return known
  const body = readFileSync(file)
  const etag = `W/"job-board:${createHash('sha256').update(body).digest('hex')}"`
  const whole = { body, packed: gzipSync(body, { level: 1 }), etag }
  state.files.set(file, whole)
  return whole
}

function moveOn({ own, advancePerRequest }: State, board: ReplayBoard): void {
  if (advancePerRequest) own.set(board, Math.min(board.captures.length - 1, (own.get(board) ?? 0) + 1))
}

function leverPage(
  state: State,
  board: ReplayBoard,
  { body }: Whole,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const list = JSON.parse(body.toString()) as unknown[]
  const skip = Number(query.get('skip') ?? 0)
  const limit = Number(query.get('limit') ?? list.length)
  const page = list.slice(skip, skip + limit)
  if (page.length < limit) moveOn(state, board)
  const text = Buffer.from(JSON.stringify(page))
  send(request, response, { body: text, packed: gzipSync(text, { level: 1 }) }, {})
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { body, packed }: Pick<Whole, 'body' | 'packed'>,
  more: Record<string, string>,
): void {
  const gzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const type = { 'content-type': 'application/json; charset=utf-8', ...more }
  response.writeHead(200, gzip ? { ...type, 'content-encoding': 'gzip' } : type).end(gzip ? packed : body)
}
