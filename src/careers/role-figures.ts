import type { Count } from './counter.ts'
import { groupNames, groupsOf, plainWords, type ShareGroup } from './groups.ts'
import { LEVELS } from './measures/pay.ts'
import { NOT_STATED, sharesOf } from './measures/shares.ts'
import { years, type Years } from './measures/time.ts'
import { scopeBy, statesHours, timeZones, where, type OffsetShare, type ScopeOf, type Where } from './measures/where.ts'
import type { Question, Share } from './question.ts'
import type { Role } from './tally.ts'

export type CompanyCount = { slug: string; name: string; count: number }

/** Who is sought, from where, on which terms. */
export function roleFigures(count: Count) {
  const ofAll = <T>(q: Question, value: (roles: readonly Role[]) => T) =>
    count(q, ({ roles }) => ({ base: roles.length, value: () => value(roles) }))
  const shares = (q: Question, valuesOf: (role: Role) => readonly string[], nameOf = plainWords) =>
    ofAll<Share[]>(q, (roles) => sharesOf(roles, valuesOf, nameOf, 'Not stated'))
  return {
    years: (q: Question) =>
      count<Years>(q, ({ roles }) => {
        const base = roles.filter(({ face }) => face.years !== undefined)
        return { base: base.length, value: () => years(base), restsOn: (posting) => posting.years !== undefined }
      }),
    levels: (q: Question) => ofAll<Share[]>(q, levels),
    /** Interns and entry level among the roles that state a level. */
    entryShare: (q: Question) =>
      count(q, ({ roles }) => {
        const base = roles.filter(({ face }) => face.level !== undefined)
        const entry = base.filter(({ face }) => face.level === 'intern' || face.level === 'entry').length
        return {
          base: base.length,
          value: () => ({ entry, share: entry / base.length }),
          restsOn: ({ level }) => level !== undefined,
        }
      }),
    employment: (q: Question) => shares(q, ({ face }) => face.employment),
    workplace: (q: Question) => shares(q, ({ face }) => face.workplace),
    benefits: (q: Question) => shares(q, ({ face }) => face.benefits),
    visa: (q: Question) => shares(q, ({ face }) => (face.visa ? [face.visa] : []), visaWords),
    where: (q: Question) => ofAll<Where>(q, where),
    scopeBy: (q: Question, group: Exclude<ShareGroup, 'country'>) =>
      ofAll<ScopeOf[]>(q, (roles) => scopeBy(roles, (role) => groupsOf(role, group)[0], groupNames[group])),
    timeZones: (q: Question) =>
      count<OffsetShare[]>(q, ({ roles }) => ({
        base: roles.filter(({ face }) => statesHours(face)).length,
        value: () => timeZones(roles),
        restsOn: statesHours,
      })),
    companies: (q: Question) => ofAll<CompanyCount[]>(q, companies),
  }
}

const visaWords = (key: string): string => (key === 'yes' ? 'Sponsors a visa' : 'Does not sponsor one')

function levels(roles: readonly Role[]): Share[] {
  const order: readonly string[] = [...LEVELS, NOT_STATED]
  const found = sharesOf(roles, ({ face }) => (face.level ? [face.level] : []), plainWords, 'Not stated')
  return found.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
}

function companies(roles: readonly Role[]): CompanyCount[] {
  const names = new Map(roles.map(({ face }) => [face.company, face.companyName]))
  const found = sharesOf(roles, ({ face }) => [face.company], String)
  return found.map(({ key, count }) => ({ slug: key, name: names.get(key)!, count }))
}
