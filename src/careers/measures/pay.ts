import { countryName, type Level, type Pay } from '../../domain/index.ts'
import { FEWEST_POSTINGS, type Band } from '../question.ts'
import { better, type Role } from '../tally.ts'
import { bandOf } from './shares.ts'

export type LevelPay = { level: Level; n: number; band?: Band }
export type CountryPay = { country: string; name: string; n: number; band?: Band }
/** `band` in US dollars a year, for comparing; `own` in the currency itself, a year, of those paid by the year. */
export type CurrencyPay = { currency: string; n: number; band?: Band; own?: Band }

export const LEVELS: readonly Level[] = ['intern', 'entry', 'mid', 'senior', 'staff', 'lead', 'manager', 'director', 'executive'] // prettier-ignore

export const paid = (roles: readonly Role[]): Role[] => roles.filter(({ face }) => face.usdYear !== undefined)
const isComparable = ({ kind, couldBe }: Pay): boolean => kind === 'base' && couldBe === undefined
const usd = ({ face }: Role): number => face.usdYear!

/** Quartiles of stated base pay, none when too few state it. */
const band = (roles: readonly Role[]): { n: number; band?: Band } => bandFrom(roles.map(usd))

function bandFrom(amounts: readonly number[]): { n: number; band?: Band } {
  const found = amounts.length >= FEWEST_POSTINGS ? bandOf(amounts) : undefined
  return { n: amounts.length, ...(found && { band: found }) }
}

export const payByLevel = (roles: readonly Role[]): LevelPay[] =>
  LEVELS.map((level) => ({ level, ...band(paid(roles).filter(({ face }) => face.level === level)) })).filter(
    ({ n }) => n > 0,
  )

/**
 * By each country that a posting names as one to live in; regions and "worldwide" belong to no single country. Of a role that is
 * posted for several countries, each one's own posting speaks.
 */
export function payByCountry(roles: readonly Role[]): CountryPay[] {
  const groups = new Map<string, number[]>()
  for (const role of paid(roles))
    for (const [country, amount] of perCountry(role)) {
      const group = groups.get(country)
      if (group) group.push(amount)
      else groups.set(country, [amount])
    }
  return [...groups]
    .map(([country, amounts]) => ({ country, name: countryName(country), ...bandFrom(amounts) }))
    .sort((a, b) => b.n - a.n || (a.country < b.country ? -1 : 1))
}

function perCountry({ face, members }: Role): Map<string, number> {
  const found = new Map<string, number>()
  const speaking = members.filter(({ usdYear, closed }) => usdYear !== undefined && (!closed || face.closed))
  for (const { eligibility, usdYear } of speaking.toSorted((a, b) => (better(a, b) === a ? -1 : 1)))
    for (const country of eligibility.countries) if (!found.has(country)) found.set(country, usdYear!)
  return found
}

/** By the currency that is stated first. */
export function payByCurrency(roles: readonly Role[]): CurrencyPay[] {
  const groups = Map.groupBy(paid(roles), ({ face }) => face.pay!.find((one) => isComparable(one))!.currency)
  return [...groups]
    .map(([currency, group]) => {
      const own = group.flatMap(({ face }) => ownMiddle(face.pay!, currency))
      const ownBand = own.length >= FEWEST_POSTINGS ? bandOf(own) : undefined
      return { currency, ...band(group), ...(ownBand && { own: ownBand }) }
    })
    .sort((a, b) => b.n - a.n || (a.currency < b.currency ? -1 : 1))
}

function ownMiddle(pay: NonNullable<Role['face']['pay']>, currency: string): number[] {
  const ranges = pay.filter((one) => isComparable(one) && one.currency === currency && one.period === 'year')
  const low = Math.min(...ranges.flatMap(({ min }) => min ?? []))
  const high = Math.max(...ranges.flatMap(({ max }) => max ?? []))
  const ends = [low, high].filter(Number.isFinite)
  return ends.length > 0 ? [ends.reduce((a, b) => a + b) / ends.length] : []
}
