export const MOST_RETRIES = 3
const RETRY_STATUS = new Set([408, 425, 429, 500, 502, 503, 504])
/** A host may ask us to wait this long while the request is open; for longer it is left alone. */
export const LONGEST_INLINE_WAIT = 60_000
const LONGEST_RETRY_AFTER = 24 * 3_600_000

export const mayRetry = (status: number): boolean => RETRY_STATUS.has(status)

/** Exponential with full jitter: anything from nothing to 1, 2, 4 s. */
export const backOff = (attempt: number, random: () => number): number => random() * 1_000 * 2 ** attempt

/** Retry-After as ms from now: seconds or an HTTP date (RFC 9110, 10.2.3); undefined when it says neither. At most a day. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const words = header?.trim() ?? ''
  const ms = /^\d{1,9}$/.test(words) ? Number(words) * 1_000 : HTTP_DATE.test(words) ? Date.parse(words) - now : NaN
  return Number.isNaN(ms) ? undefined : Math.min(LONGEST_RETRY_AFTER, Math.max(0, ms))
}
const HTTP_DATE = /^[A-Z][a-z]{2,8},? .{9,30} GMT$/
