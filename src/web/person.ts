import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import {
  cityOfZone,
  countries,
  countryInSentence,
  countryName,
  dayWords,
  EU_CITIZEN,
  subdivisionName,
  type Person,
} from '../domain/index.ts'

export const PERSON_PATH = '/my-place'
const COOKIE = 'offing_place'
const ONE_YEAR = 365 * 24 * 60 * 60

const countryCodes = new Set(countries.map(({ code }) => code))
const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])

/** More rights to work than a person has, in all likelihood: the cookie stays small. */
const MOST_RIGHTS = 6

/** What may describe a person, untrusted; `hours` as "8-18", `rightToWork` as codes of countries and "EU". */
export type Given = { country?: unknown; state?: unknown; timeZone?: unknown; hours?: unknown; rightToWork?: unknown }

/** The person that untrusted words describe; what is unknown or does not fit is left out. */
export function readPerson(given: Given): Person {
  const country = known(given.country, (code) => countryCodes.has(code))
  const state = known(given.state, (code) => code.startsWith(`${country}-`) && subdivisionName(code) !== code)
  const timeZone = known(given.timeZone, (zone) => zones.has(zone))
  const hours = hoursIn(given.hours)
  const rights = rightsIn(given.rightToWork)
  return {
    ...(country && { country }),
    ...(state && { state }),
    ...(timeZone && { timeZone }),
    ...(hours && { hours }),
    ...(rights.length > 0 && { rightToWork: rights }),
  }
}

/** Whole hours of a day that has a length: "8-18", or "22-6" over midnight. */
function hoursIn(value: unknown): Person['hours'] {
  const found = typeof value === 'string' ? /^(\d{1,2})-(\d{1,2})$/.exec(value) : null
  if (!found) return undefined
  const [from, to] = [Number(found[1]), Number(found[2])]
  return from <= 23 && to <= 24 && from !== to ? { from, to } : undefined
}

function rightsIn(value: unknown): string[] {
  const codes = Array.isArray(value) ? value.slice(0, 2 * MOST_RIGHTS) : []
  const sound = codes.filter((code): code is string => code === EU_CITIZEN || countryCodes.has(code as string))
  return [...new Set(sound)].slice(0, MOST_RIGHTS)
}

const known = (value: unknown, isKnown: (value: string) => boolean): string | undefined =>
  typeof value === 'string' && value.length <= 60 && isKnown(value) ? value : undefined

/** The person of the request's cookie; an empty one when there is none, or when it does not make sense. */
export function personOf(c: Context): Person {
  const stored = new URLSearchParams((getCookie(c, COOKIE) ?? '').slice(0, 200))
  return readPerson({
    country: stored.get('c'),
    state: stored.get('s'),
    timeZone: stored.get('z'),
    hours: stored.get('h'),
    rightToWork: stored.get('w')?.split('.'),
  })
}

/** A cookie without it is of the first version, which had the place and the time zone only, under the same letters. */
const COOKIE_VERSION = '2'

/** Keeps the person in the browser for a year, or forgets an empty one. `secure` where the site is known to be on https. */
export function keepPerson(c: Context, person: Person, secure: boolean): void {
  if (!isToldOf(person)) return void deleteCookie(c, COOKIE, { path: '/' })
  const { country, state, timeZone, hours, rightToWork } = person
  const stored = new URLSearchParams({ v: COOKIE_VERSION })
  if (country) stored.set('c', country)
  if (state) stored.set('s', state)
  if (timeZone) stored.set('z', timeZone)
  if (hours) stored.set('h', `${hours.from}-${hours.to}`)
  if (rightToWork) stored.set('w', rightToWork.join('.'))
  setCookie(c, COOKIE, stored.toString(), { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: ONE_YEAR, secure })
}

/** Whether anything is known of the person. */
export const isToldOf = (person: Person): boolean => Object.keys(person).length > 0

/** "California, United States, Los Angeles time"; empty for nobody in particular. */
export function personWords({ country, state, timeZone }: Person): string {
  const place = [state && subdivisionName(state), country && countryName(country)].filter(Boolean).join(', ')
  const zone = timeZone && `${cityOfZone(timeZone)} time`
  return [place, zone].filter(Boolean).join(', ')
}

/** With hours and rights: "Portugal, working 8:00 to 18:00, with the right to work in Portugal and the EU". */
export function personDetails(person: Person): string {
  const { hours, rightToWork } = person
  const rights = rightToWork?.map((code) => (code === EU_CITIZEN ? 'the EU' : countryInSentence(code)))
  return [
    personWords(person),
    hours && `working ${dayWords(hours)}`,
    rights && `with the right to work in ${new Intl.ListFormat('en').format(rights)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

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
