import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** `form`: a form as it was opened. `confirm`: one that is shown again to a browser that could not do the work. */
export type FormStep = 'form' | 'confirm'
export type ReadToken =
  { state: 'bad' } | { state: 'old' } | { state: 'fine'; id: string; step: FormStep; ageMs: number }

/** How long a form may lie open. */
export const OPEN_FOR_MS = 24 * 3_600_000
/** Bits that have to be zero: about 16,000 hashes for a browser, a quarter of a second; one hash for us. */
export const WORK_BITS = 14

const ID = '[A-Za-z0-9_-]{22}'
const TOKEN = new RegExp(`^(form|confirm)\\.([0-9a-z]{1,11})\\.(${ID})\\.([A-Za-z0-9_-]{43})$`)

/** A token that says when a form was opened, signed, so that nothing has to be kept for it. `id` goes on from an earlier step. */
export function issueToken(key: Buffer, step: FormStep, at: Date, id = randomBytes(16).toString('base64url')): string {
  const said = `${step}.${at.getTime().toString(36)}.${id}`
  return `${said}.${sign(key, said)}`
}

/** What a token says, when it is one of ours and not older than a day. */
export function readToken(key: Buffer, token: string, at: Date): ReadToken {
  const [, step, opened, id, signature] = TOKEN.exec(token.slice(0, 200)) ?? []
  if (!signature || !isSame(signature, sign(key, `${step}.${opened}.${id}`))) return { state: 'bad' }
  const ageMs = at.getTime() - parseInt(opened!, 36)
  if (ageMs > OPEN_FOR_MS) return { state: 'old' }
  return { state: 'fine', id: id!, step: step as FormStep, ageMs }
}

/** Whether `proof` is the work for this token: SHA-256 of "token:proof" begins with `WORK_BITS` zero bits. */
export function isWork(token: string, proof: string): boolean {
  if (!/^\d{1,12}$/.test(proof)) return false
  const hash = createHash('sha256').update(`${token}:${proof}`).digest()
  return hash.readUInt32BE(0) >>> (32 - WORK_BITS) === 0
}

const sign = (key: Buffer, said: string): string => createHmac('sha256', key).update(said).digest('base64url')

function isSame(a: string, b: string): boolean {
  const [one, two] = [Buffer.from(a), Buffer.from(b)]
  return one.length === two.length && timingSafeEqual(one, two)
}
