import { countryName, regionName, standardOffset, type Eligibility } from '../../domain/index.ts'
import type { Share } from '../question.ts'
import type { PostingRecord } from '../posting-record.ts'
import type { Role } from '../tally.ts'
import { distinctOf, sharesOf } from './shares.ts'

export type Where = { worldwide: number; limited: number; notStated: number; countries: Share[]; regions: Share[] }
export type ScopeOf = { key: string; name: string; n: number; worldwide: number; limited: number; notStated: number }
export type OffsetShare = { offset: number; count: number; share: number }

/** The widest that any posting of the role says: worldwide before named places before nothing. */
export function scopeOf({ members }: Role): Eligibility['scope'] {
  let widest: Eligibility['scope'] = 'not-stated'
  for (const { eligibility } of members) {
    if (eligibility.scope === 'worldwide') return 'worldwide'
    if (eligibility.scope === 'limited') widest = 'limited'
  }
  return widest
}

function count(roles: readonly Role[]): Pick<Where, 'worldwide' | 'limited' | 'notStated'> {
  const counts = { worldwide: 0, limited: 0, notStated: 0 }
  for (const role of roles) {
    const scope = scopeOf(role)
    counts[scope === 'worldwide' ? 'worldwide' : scope === 'limited' ? 'limited' : 'notStated']++
  }
  return counts
}

const NONE: readonly string[] = []
/** The places that the role's postings name as the ones to live in, each once. */
export const namedPlaces = (role: Role, what: 'countries' | 'regions'): readonly string[] =>
  distinctOf(role, ({ eligibility }) => (eligibility.scope === 'limited' ? eligibility[what] : NONE))

/** Countries and regions as they are named; a role that names both counts in each. */
export const where = (roles: readonly Role[]): Where => ({
  ...count(roles),
  countries: sharesOf(roles, (role) => namedPlaces(role, 'countries'), countryName),
  regions: sharesOf(roles, (role) => namedPlaces(role, 'regions'), regionName),
})

export function scopeBy(
  roles: readonly Role[],
  keyOf: (role: Role) => string | undefined,
  nameOf: (key: string) => string,
): ScopeOf[] {
  const groups = Map.groupBy(roles, keyOf)
  return [...groups]
    .flatMap(([key, group]) =>
      key === undefined ? [] : [{ key, name: nameOf(key), n: group.length, ...count(group) }],
    )
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
}

const OFFSETS = Array.from({ length: 27 }, (_, i) => i - 12)
const WORKDAY = 8

export const statesHours = ({ eligibility }: Pick<PostingRecord, 'eligibility'>): boolean =>
  acceptedOffsets(eligibility).length > 0

/** The time zones, as whole hours from UTC in standard time, that the roles which state hours accept. */
export function timeZones(roles: readonly Role[]): OffsetShare[] {
  const stating = roles.map(({ face }) => acceptedOffsets(face.eligibility)).filter(({ length }) => length > 0)
  return OFFSETS.map((offset) => {
    const n = stating.filter((accepted) => accepted.includes(offset)).length
    return { offset, count: n, share: stating.length ? n / stating.length : 0 }
  })
}

/**
 * Stated offsets, or those from which a working day of eight hours meets the named clock's for the demanded overlap: two such days
 * share at least h hours when they start at most 8 - h hours apart.
 */
function acceptedOffsets({ timeZone }: Eligibility): number[] {
  if (!timeZone) return []
  const { from, to, overlapHours, zones } = timeZone
  if (from !== undefined && to !== undefined) return OFFSETS.filter((one) => one >= from && one <= to)
  if (overlapHours === undefined || !zones) return []
  const clocks = zones.flatMap((zone) => standardOffset(zone) ?? [])
  return OFFSETS.filter((one) => clocks.some((clock) => Math.abs(one - clock) <= WORKDAY - overlapHours))
}
