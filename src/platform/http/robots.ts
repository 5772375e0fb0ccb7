import makeRobots from 'robots-parser'
import { failure, success, type Failure, type Outcome } from '../../domain/index.ts'
import type { KnownRobots } from './host-store.ts'

/** Bytes that are read of a robots.txt; the rest does not count (RFC 9309, 2.5). */
export const LONGEST_ROBOTS = 500 * 1024
export const ROBOTS_KEPT = 24 * 3_600_000

export type RobotsRules = { crawlDelay?: number; allows(url: string): boolean }

/** Rules from what a host answered (RFC 9309, 2.3.1): 4xx means that there are none. */
export function readRobots(origin: string, { status, text }: KnownRobots, userAgent: string): RobotsRules {
  if (status < 200 || status >= 300) return { allows: () => true }
  const robots = makeRobots(`${origin}/robots.txt`, text)
  const crawlDelay = robots.getCrawlDelay(userAgent)
  return {
    ...(crawlDelay !== undefined && crawlDelay > 0 ? { crawlDelay } : {}),
    allows: (url) => robots.isAllowed(url, userAgent) !== false,
  }
}

/** 5xx and 429 mean that nothing may be asked until robots.txt can be read. */
export function robotsAnswer(status: number, text: string, now: number): Outcome<KnownRobots> {
  if (status === 429) return failure('rate-limited', 'robots.txt: HTTP 429')
  if (status >= 500) return failure('broken', `robots.txt: HTTP ${status}`)
  return success({ status, text: status < 300 ? text.slice(0, LONGEST_ROBOTS) : '', readAt: now })
}

export const robotsRefusal = (url: URL): Failure =>
  failure('refused', `robots.txt of ${url.host} does not allow ${url.pathname.slice(0, 100)}`)
