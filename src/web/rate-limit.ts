import { isIPv6 } from 'node:net'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

export type RateLimitOptions = {
  /** Requests that may come at once. */
  burst: number
  perSecond: number
  /** Addresses remembered; the one that was quiet for longest is forgotten first. */
  mostAddresses: number
}

/** Far above a person who clicks fast, far below what hurts. */
export const usualLimit: RateLimitOptions = { burst: 120, perSecond: 15, mostAddresses: 20_000 }

/** A bucket of tokens for each address: `wait` takes one and answers 0, or says in how many seconds there is one. */
export class RateLimit {
  private readonly buckets = new Map<string, { tokens: number; at: number }>()
  private readonly options: RateLimitOptions
  constructor(options: RateLimitOptions) {
    this.options = options
  }

  get size(): number {
    return this.buckets.size
  }

  wait(address: string, now: number): number {
    const { burst, perSecond } = this.options
    this.forgetFull(now)
    const known = this.buckets.get(address)
    const refilled = known ? known.tokens + (Math.max(0, now - known.at) / 1000) * perSecond : burst
    const tokens = Math.min(burst, refilled)
    const isAllowed = tokens >= 1
    this.remember(address, { tokens: isAllowed ? tokens - 1 : tokens, at: now })
    return isAllowed ? 0 : Math.ceil((1 - tokens) / perSecond)
  }

  /** A bucket that is full again says nothing more: its address is not kept for longer, as the privacy page promises. */
  private forgetFull(now: number): void {
    const { burst, perSecond } = this.options
    for (const [address, { at }] of this.buckets) {
      if (now - at < (burst / perSecond) * 1_000) return
      this.buckets.delete(address)
    }
  }

  /** A Map keeps the order of insertion, so putting an address back at the end keeps the quiet ones in front. */
  private remember(address: string, bucket: { tokens: number; at: number }): void {
    this.buckets.delete(address)
    this.buckets.set(address, bucket)
    if (this.buckets.size > this.options.mostAddresses) this.buckets.delete(this.buckets.keys().next().value!)
  }
}

/**
 * Who asks, as the key of a bucket; undefined for this machine itself and for requests without a socket (tests), which are
 * not limited. Behind a proxy the last address of X-Forwarded-For is the one that the proxy saw; those before it are
 * whatever the visitor wrote. An IPv6 visitor has a whole /64 and is counted by it.
 */
export const visitor = (c: Context, trustProxy: boolean): string | undefined =>
  visitorOf(c.env, c.req.raw.headers, trustProxy)

/** The same where there is no context yet; `env` is what the server hands in. */
export function visitorOf(env: unknown, headers: Headers, trustProxy: boolean): string | undefined {
  const socket = (env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress
  const forwarded = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const address = (forwarded && forwarded.length <= 45 ? forwarded : socket)?.replace(/^::ffff:(?=\d+\.)/, '')
  if (!address || address === '::1' || address.startsWith('127.')) return undefined
  return isIPv6(address) ? network(address) : address
}

/** The first four groups of an IPv6 address, written out. */
function network(address: string): string {
  const [front = '', back] = address.split('::')
  const first = front ? front.split(':') : []
  const last = back ? back.split(':') : []
  const zeros = back === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  return [...first, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':')
}
