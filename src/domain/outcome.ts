/** The closed list of ways in which the outside world fails us. A failure is never an empty list. */
export type FailureReason =
  | 'unreachable' // no answer: name, connection, timeout
  | 'refused' // 401, 403, a challenge page, robots.txt: we stop
  | 'not-found' // 404, 410: no such board
  | 'rate-limited' // 429: ask again after `retryAfterSeconds`
  | 'broken' // 5xx
  | 'too-large' // more bytes than the cap allows
  | 'unreadable' // an answer that is not what the source promises
  | 'not-allowed' // our own rules forbid the address

export type Failure = { ok: false; reason: FailureReason; detail: string; retryAfterSeconds?: number }
export type Outcome<T> = { ok: true; value: T } | Failure

export const success = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failure = (reason: FailureReason, detail: string, retryAfterSeconds?: number): Failure => ({
  ok: false,
  reason,
  detail,
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
})
