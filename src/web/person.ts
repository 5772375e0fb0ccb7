import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { countries, countryName, subdivisionName, type Person } from '../domain/index.ts'

export const PERSON_PATH = '/my-place'
const COOKIE = 'offing_place'
const ONE_YEAR = 365 * 24 * 60 * 60

const countryCodes = new Set(countries.map(({ code }) => code))
const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

/** The person that an untrusted country, state and time zone describe; what is unknown or does not fit is left out. */
export function readPerson(given: { country?: unknown; state?: unknown; timeZone?: unknown }): Person {
  const country = known(given.country, (code) => countryCodes.has(code))
  const state = known(given.state, (code) => code.startsWith(`${country}-`) && subdivisionName(code) !== code)
  const timeZone = known(given.timeZone, (zone) => zones.has(zone))
  return { ...(country && { country }), ...(state && { state }), ...(timeZone && { timeZone }) }
}

const known = (value: unknown, isKnown: (value: string) => boolean): string | undefined =>
  typeof value === 'string' && value.length <= 60 && isKnown(value) ? value : undefined

/** The person of the request's cookie; an empty one when there is none, or when it does not make sense. */
export function personOf(c: Context): Person {
  const stored = new URLSearchParams((getCookie(c, COOKIE) ?? '').slice(0, 200))
  return readPerson({ country: stored.get('c'), state: stored.get('s'), timeZone: stored.get('z') })
}

/** Keeps the person in the browser for a year, or forgets an empty one. `secure` where the site is known to be on https. */
export function keepPerson(c: Context, { country, state, timeZone }: Person, secure: boolean): void {
  if (!country && !timeZone) return void deleteCookie(c, COOKIE, { path: '/' })
  const stored = new URLSearchParams()
  if (country) stored.set('c', country)
  if (state) stored.set('s', state)
  if (timeZone) stored.set('z', timeZone)
  setCookie(c, COOKIE, stored.toString(), { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: ONE_YEAR, secure })
}

/** "California, United States, Los Angeles time"; empty for nobody in particular. */
export function personWords({ country, state, timeZone }: Person): string {
  const place = [state && subdivisionName(state), country && countryName(country)].filter(Boolean).join(', ')
  const zone = timeZone && `${zoneCity(timeZone)} time`
  return [place, zone].filter(Boolean).join(', ')
}

/** "Sao Paulo" of "America/Sao_Paulo". */
export const zoneCity = (timeZone: string): string => timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** The page of the switch, which leads back to `path`. */
export const switchAddress = (path: string): string =>
  path.startsWith(PERSON_PATH) ? PERSON_PATH : `${PERSON_PATH}?${new URLSearchParams({ back: path }).toString()}`

/** A path on this site, or `/`: an address from outside must not send people elsewhere. */
export function safeBack(back: unknown): string {
  if (typeof back !== 'string' || back.length > 2000 || !/^\/(?![/\\])/.test(back)) return '/'
  const here = 'http://offing.invalid'
  if (!URL.canParse(back, here)) return '/'
  const url = new URL(back, here)
  return url.origin === here && !url.pathname.startsWith('//') ? url.pathname + url.search : '/'
}
