import { lookup as systemLookup, type LookupAddress, type LookupOptions } from 'node:dns'
import ipaddr from 'ipaddr.js'
import { failure, success, type Outcome } from '../../domain/index.ts'

/** Thrown inside the dialler when a name resolves to an address that is not public. */
export class ForbiddenAddress extends Error {
  override name = 'ForbiddenAddress'
}

const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')

/** True for addresses of the public internet alone: not private, loopback, link-local, shared, mapped, tunnelled, reserved. */
export function isPublicAddress(words: string): boolean {
  if (!ipaddr.isValid(words)) return false
  const address = ipaddr.process(words)
  if (address.range() !== 'unicast') return false
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_IPV6)
}

/**
 * An address that may be asked: http or https on their own ports, without user and password, not an address that is not
 * public however it is spelled. A name is judged when it is dialled; see `guardedLookup`.
 */
export function checkUrl(given: string, base?: URL): Outcome<URL> {
  const url = given.length <= 4_000 ? URL.parse(given, base) : null
  if (!url) return failure('not-allowed', 'not an address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return failure('not-allowed', `only http and https are asked, not ${url.protocol.slice(0, 20)}`)
  }
  if (url.username || url.password) return failure('not-allowed', 'an address with a user or password')
  // A port that belongs to the protocol is empty here; 80 over https and 443 over http are odd but harmless.
  if (url.port !== '' && url.port !== '80' && url.port !== '443') {
    return failure('not-allowed', `only ports 80 and 443 are asked, not ${url.port}`)
  }
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(literal) && !isPublicAddress(literal)) {
    return failure('not-allowed', `${url.hostname} is not a public address`)
  }
  return success(url)
}

type Callback = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void
export type Lookup = (name: string, options: LookupOptions, callback: Callback) => void

const system: Lookup = (name, options, callback) => systemLookup(name, options, callback as never)

/** Resolves a name for the dialler; refused when any of its addresses is not public, so that the one dialled was checked. */
export function guardedLookup(lookup: Lookup = system): Lookup {
  return (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '')
      const addresses = Array.isArray(found) ? found : []
      const bad = addresses.find(({ address }) => !isPublicAddress(address))
      if (bad || addresses.length === 0) {
        return callback(
          new ForbiddenAddress(`${name} resolves to ${bad?.address ?? 'nothing'}, which is not public`),
          '',
        )
      }
      if (options.all) return callback(null, addresses)
      callback(null, addresses[0]!.address, addresses[0]!.family)
    })
  }
}
