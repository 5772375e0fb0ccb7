import type { Count } from './counter.ts'
import { groupedBy, groupNames, groupsOf, type ShareGroup } from './groups.ts'
import {
  LEVELS,
  paid,
  payByCountry,
  payByCurrency,
  payByLevel,
  type CountryPay,
  type CurrencyPay,
  type LevelPay,
} from './measures/pay.ts'
import { bandOf } from './measures/shares.ts'
import { FEWEST_POSTINGS, type Band, type Question, type Share } from './question.ts'
import type { Role } from './tally.ts'

/** `count` of the group's `of` roles. */
export type ShareOf = Share & { of: number }

/** Base pay only, stated pay only; never an estimate, never mixed with a public statistic. */
export function payFigures(count: Count) {
  const ofPaid = <T>(q: Question, value: (roles: readonly Role[]) => T) =>
    count(q, ({ roles }) => ({
      base: paid(roles).length,
      value: () => value(roles),
      restsOn: ({ usdYear }) => usdYear !== undefined,
    }))
  const amounts = (roles: readonly Role[]): number[] => paid(roles).map(({ face }) => face.usdYear!)
  return {
    pay: (q: Question) => ofPaid<Band>(q, (roles) => bandOf(amounts(roles))!),
    /** Every middle of a stated range, ascending, in US dollars a year: for a histogram. */
    payValues: (q: Question) => ofPaid<number[]>(q, (roles) => amounts(roles).sort((a, b) => a - b)),
    payByLevel: (q: Question) => ofPaid<LevelPay[]>(q, payByLevel),
    payByCountry: (q: Question) => ofPaid<CountryPay[]>(q, payByCountry),
    payByCurrency: (q: Question) => ofPaid<CurrencyPay[]>(q, payByCurrency),
    payStated: (q: Question) => count(q, ({ roles }) => ({ base: roles.length, value: () => stated(roles) })),
    /** Groups of fewer than FEWEST_POSTINGS roles are left out. */
    payStatedBy: (q: Question, group: ShareGroup) =>
      count<ShareOf[]>(q, ({ roles }) => ({
        base: roles.length,
        value: () => payStatedBy(roles, group),
      })),
  }
}

/** Whether any pay is stated, comparable or not. */
const stated = (roles: readonly Role[]) => {
  const found = roles.filter(({ members }) => members.some(({ pay }) => pay !== undefined)).length
  return { stated: found, share: found / roles.length }
}

function payStatedBy(roles: readonly Role[], group: ShareGroup): ShareOf[] {
  const groups = groupedBy(roles, (role) => groupsOf(role, group))
  const byLevel = (key: string): number => (LEVELS as readonly string[]).indexOf(key)
  return [...groups]
    .filter(([, of]) => of.length >= FEWEST_POSTINGS)
    .map(([key, of]) => ({
      key,
      name: groupNames[group](key),
      count: stated(of).stated,
      share: stated(of).share,
      of: of.length,
    }))
    .sort((a, b) => (group === 'level' ? byLevel(a.key) - byLevel(b.key) : b.share - a.share || b.of - a.of))
}
