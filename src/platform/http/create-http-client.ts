import { setTimeout as sleep } from 'node:timers/promises'
import { failure, success, type Failure, type Outcome } from '../../domain/index.ts'
import type { Database } from '../database/index.ts'
import { checkUrl, type Lookup } from './address-guard.ts'
import { askHost, type Asking } from './ask-host.ts'
import { openExchange, type Answer } from './exchange.ts'
import { gapOf } from './host-rules.ts'
import { databaseHostStore, memoryHostStore, type HostStore } from './host-store.ts'
import type {
  Clock,
  HttpAnswer,
  HttpClient,
  JsonRequest,
  Page,
  Timeouts,
  Validators,
  XmlAnswer,
} from './http-client.ts'
import { readHtml } from './read-html.ts'
import { readJson } from './read-json.ts'

export type HttpClientOptions = {
  /** Sent with every request; also the name that robots.txt is read for. */
  userAgent: string
  /** Shares the pace, robots.txt and the hosts left alone with all workers. Without it they live in this process. */
  db?: Database
  /** Sends requests for the sources' API hosts to `<origin>/<host>/...` on this machine, unpaced: for replay and tests. */
  loopbackOrigin?: string
  clock?: Clock
  random?: () => number
  timeouts?: Partial<Timeouts>
  lookup?: Lookup
  hosts?: HostStore
  /** Milliseconds between two requests to a host. */
  gap?: (host: string, crawlDelaySeconds: number | undefined) => number
}

export type OpenHttpClient = HttpClient & {
  /** When any host last answered anything: with none for long, it is the network that is away and not a host. */
  lastAnswerAt(): Date | undefined
  close(): Promise<void>
}

const TIMEOUTS: Timeouts = { connect: 10_000, headers: 30_000, idle: 15_000, whole: 60_000 }
const SYSTEM_CLOCK: Clock = { now: Date.now, sleep: (ms, signal) => sleep(ms, undefined, { signal }) }
const LARGEST_BOARD = 50 * 1024 * 1024
const LARGEST_PAGE = 5 * 1024 * 1024
const MOST_HOPS = 3
const JSON_TYPE = /^(?:application|text)\/(?:[\w.-]{1,60}\+)?json\s*(?:;|$)/i
const XML_TYPE = /^(?:application|text)\/(?:[\w.-]{1,60}\+)?xml\s*(?:;|$)/i
const HTML_TYPE = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i

/**
 * The polite and safe client: paced by host, robots.txt first, bounded in time and size, never to addresses that are not
 * public. What the outside does is a Failure with a reason; it throws only for our own faults, and after `close`.
 */
export function createHttpClient(options: HttpClientOptions): OpenHttpClient {
  const clock = options.clock ?? SYSTEM_CLOCK
  const closing = new AbortController()
  const exchange = openExchange({
    timeouts: { ...TIMEOUTS, ...options.timeouts },
    ...(options.loopbackOrigin ? { loopbackOrigin: options.loopbackOrigin } : {}),
    ...(options.lookup ? { lookup: options.lookup } : {}),
  })
  const asking: Asking = {
    exchange,
    clock,
    userAgent: options.userAgent,
    random: options.random ?? Math.random,
    hosts: options.hosts ?? (options.db ? databaseHostStore(options.db) : memoryHostStore(() => clock.now())),
    gap: options.gap ?? ((host, crawlDelay) => (exchange.isLoopback(host) ? 0 : gapOf(host, crawlDelay))),
    signal: closing.signal,
    answers: new Map(),
    rules: new Map(),
  }
  return {
    getJson: (request) => getJson(asking, request),
    getXml: (request) => getXml(asking, request),
    getPage: ({ url, maxBytes = LARGEST_PAGE }) => getPage(asking, url, maxBytes),
    lastAnswerAt() {
      const last = Math.max(...asking.answers.values())
      return Number.isFinite(last) ? new Date(last) : undefined
    },
    async close() {
      closing.abort()
      await exchange.close()
    },
  }
}

async function getJson(asking: Asking, request: JsonRequest): Promise<Outcome<HttpAnswer>> {
  const headers = { accept: 'application/json', ...conditionsOf(request.validators) }
  const answer = await askOwnHost(asking, request, headers)
  if (!answer.ok) return answer
  const { status, received } = answer.value
  if (status === 304 && Object.keys(headers).length > 1) return success({ notModified: true })
  if (!received) return failure('not-allowed', `HTTP ${status}: a redirect, which is not followed here`)
  const type = wrongType(answer.value.headers['content-type'], JSON_TYPE)
  if (type) return type
  const json = readJson(received.body)
  if (!json.ok) return json
  const { bodyHash, body } = received
  return success({
    notModified: false,
    json: json.value,
    bodyHash,
    bytes: body.length,
    ...validatorsIn(answer.value.headers),
  })
}

async function getXml(asking: Asking, request: JsonRequest): Promise<Outcome<XmlAnswer>> {
  const answer = await askOwnHost(asking, request, { accept: 'application/xml, text/xml' })
  if (!answer.ok) return answer
  const { status, received, headers } = answer.value
  if (!received) return failure('not-allowed', `HTTP ${status}: a redirect, which is not followed here`)
  return wrongType(headers['content-type'], XML_TYPE) ?? success({ xml: new TextDecoder().decode(received.body) })
}

/** Asks one of the hosts that the request names, and no other. */
function askOwnHost(
  asking: Asking,
  request: JsonRequest,
  headers: Record<string, string>,
): Promise<Outcome<Answer>> | Failure {
  const url = checkUrl(request.url)
  if (!url.ok) return url
  if (url.value.protocol !== 'https:' || !request.hosts.includes(url.value.host)) {
    return failure('not-allowed', `${url.value.origin} is not a host of this source`)
  }
  return askHost(asking, { url: url.value, headers, maxBytes: request.maxBytes ?? LARGEST_BOARD })
}

const conditionsOf = ({ etag, lastModified }: Validators = {}): Record<string, string> => ({
  ...(etag ? { 'if-none-match': etag } : {}),
  ...(lastModified ? { 'if-modified-since': lastModified } : {}),
})

const validatorsIn = ({ etag, 'last-modified': lastModified }: Record<string, string>): Validators => ({
  ...(etag ? { etag } : {}),
  ...(lastModified ? { lastModified } : {}),
})

/** Follows at most three redirects; each address is checked, paced and held against its own robots.txt. */
async function getPage(asking: Asking, address: string, maxBytes: number): Promise<Outcome<Page>> {
  let url = checkUrl(address)
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (!url.ok) return url
    const question = { url: url.value, headers: { accept: 'text/html' }, maxBytes }
    const answer = await askHost(asking, question)
    if (!answer.ok) return answer
    const { received, headers, status } = answer.value
    if (received) {
      const type = headers['content-type'] ?? ''
      return wrongType(type, HTML_TYPE) ?? success({ url: url.value.href, html: readHtml(received.body, type) })
    }
    const { location } = headers
    if (!location) return failure('unreadable', `HTTP ${status} without a new address`)
    url = checkUrl(location, url.value)
  }
  return failure('not-allowed', `more than ${MOST_HOPS} redirects`)
}

function wrongType(given: string | undefined, expected: RegExp): Failure | undefined {
  if (given !== undefined && expected.test(given)) return undefined
  return failure('unreadable', `content type ${JSON.stringify((given ?? 'none').slice(0, 60))}`)
}
