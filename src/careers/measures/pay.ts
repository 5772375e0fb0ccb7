import { countryName, type Level } from '../../domain/index.ts'
import { FEWEST_POSTINGS, type Band } from '../question.ts'
import type { Role } from '../tally.ts'
import { bandOf } from './shares.ts'

export type LevelPay = { level: Level; n: number; band?: Band }
export type CountryPay = { country: string; name: string; n: number; band?: Band }
/** `band` in US dollars a year, for comparing; `own` in the currency itself, a year, of those paid by the year. */
export type CurrencyPay = { currency: string; n: number; band?: Band; own?: Band }

export const LEVELS: readonly Level[] = ['intern', 'entry', 'mid', 'senior', 'staff', 'lead', 'manager', 'director', 'executive'] // prettier-ignore

export const paid = (roles: readonly Role[]): Role[] => roles.filter(({ face }) => face.usdYear !== undefined)
const usd = ({ face }: Role): number => face.usdYear!

/** Quartiles of stated base pay, none when too few state it. */
const band = (roles: readonly Role[]): { n: number; band?: Band } => {
  const found = roles.length >= FEWEST_POSTINGS ? bandOf(roles.map(usd)) : undefined
  return { n: roles.length, ...(found && { band: found }) }
}

export const payByLevel = (roles: readonly Role[]): LevelPay[] =>
  LEVELS.map((level) => ({ level, ...band(paid(roles).filter(({ face }) => face.level === level)) })).filter(
    ({ n }) => n > 0,
  )

/** By each country that a posting names as one to live in; regions and "worldwide" belong to no single country. */
export function payByCountry(roles: readonly Role[]): CountryPay[] {
  const groups = new Map<string, Role[]>()
  for (const role of paid(roles))
    for (const country of new Set(role.face.eligibility.countries))
      groups.set(country, [...(groups.get(country) ?? []), role])
  return [...groups]
    .map(([country, group]) => ({ country, name: countryName(country), ...band(group) }))
    .sort((a, b) => b.n - a.n || (a.country < b.country ? -1 : 1))
}

/** By the currency that is stated first. */
export function payByCurrency(roles: readonly Role[]): CurrencyPay[] {
  const groups = Map.groupBy(paid(roles), ({ face }) => face.pay!.find(({ kind }) => kind === 'base')!.currency)
  return [...groups]
    .map(([currency, group]) => {
      const own = group.flatMap(({ face }) => ownMiddle(face.pay!, currency))
      const ownBand = own.length >= FEWEST_POSTINGS ? bandOf(own) : undefined
      return { currency, ...band(group), ...(ownBand && { own: ownBand }) }
    })
    .sort((a, b) => b.n - a.n || (a.currency < b.currency ? -1 : 1))
}

function ownMiddle(pay: NonNullable<Role['face']['pay']>, currency: string): number[] {
  const ranges = pay.filter((one) => one.kind === 'base' && one.currency === currency && one.period === 'year')
  const low = Math.min(...ranges.flatMap(({ min }) => min ?? []))
  const high = Math.max(...ranges.flatMap(({ max }) => max ?? []))
  const ends = [low, high].filter(Number.isFinite)
  return ends.length > 0 ? [ends.reduce((a, b) => a + b) / ends.length] : []
}
