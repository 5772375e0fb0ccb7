import type { Choice } from './choice.ts'
import { groupOf, groups, PAY, SKILL_COLUMN, type Place } from './columns.ts'
import type { GroupTable, Filter } from './group-table.ts'
import { narrowByFigures, type Figures } from './narrow-figures.ts'
import { narrowBySkills } from './narrow-skills.ts'
import { FITS, NEARLY, partBy, REJECTED, rejectBy, stateBy } from './records.ts'
import { CAPACITY } from './capacity.ts'
import { scratch } from './scratch.ts'
import type { Segment, Slots } from './segment.ts'

/** The filters of one group: by number of the group the bits of those that reject it, and what comes of it. */
type ByGroup = { place: Place; rejects: Uint32Array; kinds: Uint8Array }
/** What each candidate is held against. */
export type Narrowing = {
  figures: Figures | undefined
  byGroup: readonly ByGroup[]
  skills: Choice | undefined
  /** The numbers of the filters. */
  filters: readonly number[]
}

/**
 * The filters of a question, those of one group of facets as one table: for each combination the bits of the filters that reject
 * it. No bit is a hit; one bit alone is what that filter's own facet counts too.
 */
export function narrowingOf(tables: readonly GroupTable[], filters: readonly Filter[], figures?: Figures): Narrowing {
  const byGroup = groups.flatMap((place, group) => {
    const some = filters.filter(({ column }) => groupOf[column]?.group === group)
    if (some.length === 0) return []
    const rejects = tables[group]!.rejects(some)
    return [{ place, rejects, kinds: Uint8Array.from(rejects, kindOf) }]
  })
  return {
    figures,
    byGroup,
    skills: filters.find(({ column }) => column === SKILL_COLUMN)?.choice,
    filters: [...filters.map(({ column }) => column), ...(figures?.pay ? [PAY] : [])],
  }
}

const kindOf = (state: number): number => (state === 0 ? FITS : (state & (state - 1)) === 0 ? NEARLY : REJECTED)

/** The candidates of a segment after narrowing: those that fit, and those that one filter alone rejects. */
export type Narrowed = { segment: Segment; hits: Slots; nearly: Slots }
/** How many fit, and how many only one filter rejects, by its number. */
export type Tally = { fitting: number; nearly: Uint32Array }

const NONE: Slots = { slots: new Uint16Array(0), count: 0 }
const room = new Uint16Array(CAPACITY)

/** Parts the candidates of a segment; the working room then has the states of those that do not fit. */
export function narrow(segment: Segment, candidates: Slots, narrowing: Narrowing, tally: Tally): Narrowed {
  const { figures, byGroup, skills, filters } = narrowing
  if (!figures && filters.length === 0) {
    tally.fitting += candidates.count
    return { segment, hits: candidates, nearly: NONE }
  }
  const [first] = byGroup
  if (!figures && !skills && byGroup.length === 1) return partByOne(segment, candidates, narrowing, tally)
  const { slots, count } = candidates
  const { states } = scratch
  const isFirstAlone = !figures && first !== undefined
  if (isFirstAlone) stateBy(segment.records, slots, count, first.place, first.rejects, states)
  else for (let i = 0; i < count; i++) states[slots[i]!] = 0
  if (figures) narrowByFigures(segment, candidates, figures)
  for (const { place, rejects } of isFirstAlone ? byGroup.slice(1) : byGroup)
    rejectBy(segment.records, slots, count, place, rejects, states)
  if (skills) narrowBySkills(segment, candidates, skills)
  return partition(segment, candidates, filters, tally)
}

/** The same for filters of one group alone, in one pass. */
function partByOne(segment: Segment, candidates: Slots, { byGroup, filters }: Narrowing, tally: Tally): Narrowed {
  const { records } = segment
  const { place, rejects, kinds } = byGroup[0]!
  const { fitting, near } = partBy(records, candidates, place, kinds, scratch)
  const nearly = { slots: scratch.missed, count: near }
  if (filters.length > 1) stateBy(records, scratch.missed, near, place, rejects, scratch.states)
  countInto(tally, fitting, nearly, filters)
  return { segment, hits: { slots: scratch.slots, count: fitting }, nearly }
}

function countInto(tally: Tally, fitting: number, near: Slots, filters: readonly number[]): void {
  tally.fitting += fitting
  if (filters.length === 1) tally.nearly[filters[0]!]! += near.count
  else for (let i = 0; i < near.count; i++) tally.nearly[31 - Math.clz32(scratch.states[near.slots[i]!]!)]!++
}

/** Parts the candidates by their states, and counts them into the tally. They may stand in the working room themselves. */
function partition(segment: Segment, { slots, count }: Slots, filters: readonly number[], tally: Tally): Narrowed {
  const { states, slots: hits, missed } = scratch
  let [fitting, near] = [0, 0]
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    const state = states[slot]!
    // both are written and one counts, or none: no branch to guess wrongly. 1 where less than two bits are set, where none is:
    const isAtMostOne = ((state & (state - 1)) - 1) >>> 31
    const isNone = (state - 1) >>> 31
    missed[near] = slot
    hits[fitting] = slot
    fitting += isNone
    near += isAtMostOne - isNone
  }
  const nearly = { slots: missed, count: near }
  countInto(tally, fitting, nearly, filters)
  return { segment, hits: { slots: hits, count: fitting }, nearly }
}

/** Those that only this filter rejects; valid until the next call. */
export function nearlyBy({ nearly: { slots, count } }: Narrowed, filter: number): Slots {
  const { states } = scratch
  const bit = 1 << filter
  let kept = 0
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    room[kept] = slot
    if (states[slot] === bit) kept++
  }
  return { slots: room, count: kept }
}
