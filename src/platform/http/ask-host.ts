import { failure, success, type Failure, type Outcome } from '../../domain/index.ts'
import type { Answer, Exchange, Question } from './exchange.ts'
import type { HostStore } from './host-store.ts'
import type { Clock } from './http-client.ts'
import { backOff, LONGEST_INLINE_WAIT, mayRetry, MOST_RETRIES, retryAfter } from './retry.ts'
import { LONGEST_ROBOTS, readRobots, robotsAnswer, robotsRefusal, ROBOTS_KEPT, type RobotsRules } from './robots.ts'
import { failureOfStatus } from './status-failure.ts'

/** What asking needs. `answers` holds when each host last answered, `rules` the robots.txt read in this process. */
export type Asking = {
  exchange: Exchange
  hosts: HostStore
  clock: Clock
  random: () => number
  userAgent: string
  gap: (host: string, crawlDelaySeconds: number | undefined) => number
  signal: AbortSignal
  answers: Map<string, number>
  rules: Map<string, { rules: RobotsRules; readAt: number }>
}

/** An unreachable host is blamed only if another one answered so lately: else the network may be away. */
const NETWORK_SEEN = 10 * 60_000
const MOST_RULES = 200

/** One question to a host that may be asked: 200 with a body, 304, or a redirect. Everything else is a failure. */
export async function askHost(asking: Asking, question: Question): Promise<Outcome<Answer>> {
  try {
    const host = hostKey(asking, question.url)
    const alone = await asking.hosts.leftAlone(host)
    const rest = (alone?.until ?? 0) - asking.clock.now()
    if (alone && rest > 0)
      return failure('rate-limited', `${host} is left alone: ${alone.why}`, Math.ceil(rest / 1_000))
    const rules = await rulesOf(asking, question.url)
    const answer = !rules.ok
      ? rules
      : rules.value.allows(question.url.href)
        ? await askPatiently(asking, question, rules.value.crawlDelay)
        : robotsRefusal(question.url)
    await remember(asking, host, answer)
    return answer
  } catch (error) {
    if (asking.signal.aborted) return failure('unreachable', 'the client was closed')
    throw error
  }
}

/** Rows of a replay are kept apart from those of the host it plays. */
const hostKey = ({ exchange }: Asking, url: URL): string =>
  exchange.isLoopback(url.host) ? `${url.host} (loopback)` : url.host

async function askPatiently(
  asking: Asking,
  question: Question,
  crawlDelay: number | undefined,
): Promise<Outcome<Answer>> {
  const { clock, random, signal } = asking
  const host = hostKey(asking, question.url)
  const headers = { ...question.headers, 'user-agent': asking.userAgent }
  for (let attempt = 0; ; attempt++) {
    const wait = await asking.hosts.reserve(host, asking.gap(question.url.host, crawlDelay))
    if (wait > 0) await clock.sleep(wait, signal)
    const answer = await asking.exchange.ask({ ...question, headers }, signal)
    if (answer.ok) asking.answers.set(host, clock.now())
    const judged = judge(answer, clock.now())
    if (judged.outcome.ok || !judged.again || attempt === MOST_RETRIES || signal.aborted) return judged.outcome
    const pause = Math.max(judged.wait ?? 0, backOff(attempt, random))
    if (pause > LONGEST_INLINE_WAIT) return judged.outcome
    await clock.sleep(pause, signal)
  }
}

type Judged = { outcome: Outcome<Answer>; again?: boolean; wait?: number | undefined }

function judge(answer: Outcome<Answer>, now: number): Judged {
  if (!answer.ok) return { outcome: answer, again: answer.reason === 'unreachable' }
  const { status, headers, received } = answer.value
  const isRedirect = [301, 302, 303, 307, 308].includes(status)
  if (received || status === 304 || isRedirect) return { outcome: answer }
  const isChallenge = headers['cf-mitigated'] === 'challenge'
  const wait = retryAfter(headers['retry-after'], now)
  return { outcome: failureOfStatus(status, isChallenge, wait), again: !isChallenge && mayRetry(status), wait }
}

/** Keeps what the failure says of the host: how long it wants to be left alone, or one more in the row. */
async function remember({ hosts, clock, answers }: Asking, host: string, answer: Outcome<Answer>): Promise<void> {
  const now = clock.now()
  if (answer.ok || !isTroubleOfHost(answer)) return answersAtAll(answer) ? hosts.forgetFailures(host) : undefined
  if (answer.reason === 'unreachable') {
    const seen = [...answers].some(([other, at]) => other !== host && now - at < NETWORK_SEEN)
    return seen ? hosts.countFailure(host, answer.detail, now) : undefined
  }
  const seconds = answer.retryAfterSeconds ?? 0
  if (seconds * 1_000 > LONGEST_INLINE_WAIT) return hosts.leaveAlone(host, now + seconds * 1_000, answer.detail)
  return hosts.countFailure(host, answer.detail, now)
}

const isTroubleOfHost = ({ reason }: Failure): boolean =>
  reason === 'broken' || reason === 'rate-limited' || reason === 'unreachable'
/** robots.txt and our own rules refuse without any answer of the host. */
const answersAtAll = (answer: Outcome<Answer>): boolean =>
  answer.ok || ['not-found', 'unreadable', 'too-large'].includes(answer.reason)

/** The rules of a host, read at most once a day, by whoever comes first. */
async function rulesOf(asking: Asking, { origin, host }: URL): Promise<Outcome<RobotsRules>> {
  const now = asking.clock.now()
  const known = asking.rules.get(origin)
  if (known && now - known.readAt < ROBOTS_KEPT) return success(known.rules)
  const key = hostKey(asking, new URL(origin))
  const stored = await asking.hosts.robots(key)
  let robots = stored && now - stored.readAt < ROBOTS_KEPT ? stored : undefined
  if (!robots) {
    const asked = await askRobots(asking, origin)
    if (!asked.ok) return { ...asked, detail: `robots.txt of ${host}: ${asked.detail}` }
    robots = asked.value
    await asking.hosts.saveRobots(key, robots)
  }
  const rules = readRobots(origin, robots, asking.userAgent)
  if (asking.rules.size >= MOST_RULES) asking.rules.clear()
  asking.rules.set(origin, { rules, readAt: robots.readAt })
  return success(rules)
}

async function askRobots(asking: Asking, origin: string) {
  const question: Question = {
    url: new URL('/robots.txt', origin),
    headers: { accept: 'text/plain' },
    maxBytes: 4 * LONGEST_ROBOTS,
  }
  const answer = await askPatiently(asking, question, undefined)
  const now = asking.clock.now()
  if (answer.ok) return robotsAnswer(answer.value.status, answer.value.received?.body.toString('utf8') ?? '', now)
  // Any 4xx means that there are no rules (RFC 9309, 2.3.1.3).
  const isNone = ['not-found', 'refused', 'unreadable'].includes(answer.reason)
  return isNone ? success({ status: 404, text: '', readAt: now }) : answer
}
