import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, errors, request, type Dispatcher } from 'undici'
import { failure, success, type Outcome } from '../../domain/index.ts'
import { ForbiddenAddress, guardedLookup, type Lookup } from './address-guard.ts'
import { API_HOSTS } from './host-rules.ts'
import type { Timeouts } from './http-client.ts'
import { ACCEPTED_ENCODINGS, BrokenOff, receive, type Received } from './receive.ts'
import { StopError } from '../stop-error.ts'

export type Question = { url: URL; headers: Record<string, string>; maxBytes: number }
/** `body` only with status 200; an answer of another status is not read. */
export type Answer = { status: number; headers: Record<string, string>; received?: Received }

/** One request, one answer, no policy but the guard at the dialler. Every failure of the network is 'unreachable'. */
export type Exchange = {
  ask(question: Question, signal: AbortSignal): Promise<Outcome<Answer>>
  /** True for hosts that are answered by the loopback address. */
  isLoopback(host: string): boolean
  close(): Promise<void>
}

const CLOSE_WITHIN_MS = 500
export type ExchangeOptions = { timeouts: Timeouts; loopbackOrigin?: string; lookup?: Lookup }

const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?\/?$/

export function openExchange({ timeouts, loopbackOrigin, lookup }: ExchangeOptions): Exchange {
  if (loopbackOrigin !== undefined && !LOOPBACK.test(loopbackOrigin)) {
    throw new StopError(`${loopbackOrigin} is not an address of this machine, such as http://127.0.0.1:4010.`)
  }
  const options = { headersTimeout: timeouts.headers, bodyTimeout: timeouts.idle, connections: 16 }
  const connect = { timeout: timeouts.connect, lookup: guardedLookup(lookup) as never }
  const guarded = new Agent({ ...options, connect })
  const local = loopbackOrigin === undefined ? undefined : new Agent(options)
  const isLoopback = (host: string) => local !== undefined && API_HOSTS.has(host)
  return {
    isLoopback,
    async ask(question, signal) {
      const { url } = question
      const toLocal = isLoopback(url.host)
      const target = toLocal ? new URL(`/${url.host}${url.pathname}${url.search}`, loopbackOrigin) : url
      const ending = AbortSignal.any([signal, AbortSignal.timeout(timeouts.whole)])
      return exchange(question, target, toLocal ? local! : guarded, ending)
    },
    async close() {
      // a name that is being looked up cannot be called back: it ends by itself
      await Promise.race([Promise.all([guarded.destroy(), local?.destroy()]), sleep(CLOSE_WITHIN_MS)])
    },
  }
}

async function exchange(
  { headers, maxBytes }: Question,
  target: URL,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<Outcome<Answer>> {
  try {
    const response = await request(target, {
      dispatcher,
      signal,
      headers: { 'accept-encoding': ACCEPTED_ENCODINGS, ...headers },
    })
    const answer = { status: response.statusCode, headers: flat(response.headers) }
    if (response.statusCode !== 200) {
      await response.body.dump({ limit: 64 * 1024 })
      return success(answer)
    }
    const received = await receive(response.body, answer.headers['content-encoding'] ?? '', maxBytes)
    return received.ok ? success({ ...answer, received: received.value }) : received
  } catch (error) {
    return failureOf(error, signal)
  }
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
  )
  return Object.fromEntries(pairs) as Record<string, string>
}

/** What the network did is a value; what we did wrong is thrown. */
function failureOf(error: unknown, signal: AbortSignal): Outcome<never> {
  if (error instanceof ForbiddenAddress) return failure('not-allowed', error.message)
  if (signal.aborted) return failure('unreachable', 'no whole answer in time')
  if (error instanceof BrokenOff) return failure('unreachable', `broken off: ${error.message}`)
  const { code, message } = error as NodeJS.ErrnoException
  if (error instanceof errors.HeadersOverflowError) return failure('unreadable', message)
  if (error instanceof errors.InvalidArgumentError || code === undefined) throw error
  return failure('unreachable', message || code)
}
