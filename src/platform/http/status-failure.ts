import { failure, type Failure } from '../../domain/index.ts'

/** What a status that is neither 200 nor 304 means for us. */
export function failureOfStatus(status: number, isChallenge: boolean, retryAfterMs?: number): Failure {
  const detail = isChallenge ? `HTTP ${status} with a challenge page` : `HTTP ${status}`
  if (isChallenge || status === 401 || status === 403 || status === 451) return failure('refused', detail)
  if (status === 404 || status === 410) return failure('not-found', detail)
  if (status === 429) return failure('rate-limited', detail, seconds(retryAfterMs))
  if (status >= 500 || status === 408 || status === 425) return failure('broken', detail, seconds(retryAfterMs))
  if (status >= 300 && status < 400) return failure('not-allowed', `${detail}: a redirect, which is not followed here`)
  return failure('unreadable', detail)
}

const seconds = (ms: number | undefined): number | undefined => (ms === undefined ? undefined : Math.ceil(ms / 1_000))
