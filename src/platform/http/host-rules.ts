/** Hosts of the sources' interfaces, and of the bank whose exchange rates we read: https only, no redirects, one request a second. */
export const API_HOSTS: ReadonlySet<string> = new Set([
  'boards-api.greenhouse.io',
  'api.lever.co',
  'api.eu.lever.co',
  'api.ashbyhq.com',
  'www.ecb.europa.eu',
])

const API_GAP = 1_000
const PAGE_GAP = 2_000
/** A longer wish is kept to this; the host is asked a few times a day at most anyway. */
const LONGEST_GAP = 60_000

/** Milliseconds between two requests to a host: our own floor, or what its robots.txt asks for. */
export function gapOf(host: string, crawlDelaySeconds: number | undefined): number {
  const floor = API_HOSTS.has(host) ? API_GAP : PAGE_GAP
  return Math.min(LONGEST_GAP, Math.max(floor, (crawlDelaySeconds ?? 0) * 1_000))
}

/** So many failures in a row, and a host is left alone: one hour, then two, at most a day. */
export const FAILURES_ALLOWED = 5
const HOUR = 3_600_000
export const leaveAloneFor = (failuresInRow: number): number =>
  failuresInRow < FAILURES_ALLOWED ? 0 : Math.min(24 * HOUR, HOUR * 2 ** (failuresInRow - FAILURES_ALLOWED))
