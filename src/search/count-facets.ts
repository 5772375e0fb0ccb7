import { ELIGIBILITY, groupOf, groups, SKILL_COLUMN } from './columns.ts'
import { Counter } from './counter.ts'
import type { GroupTable } from './group-table.ts'
import { nearlyBy, type Narrowed } from './narrow.ts'
import { countGroup, countGroups, countSkills, NO_SKILLS } from './records.ts'
import type { Slots } from './segment.ts'
import type { ValueTable } from './value-table.ts'

export type Tables = { tables: readonly ValueTable[]; groups: readonly GroupTable[] }
type Counting = {
  /** The numbers of the columns to count. */
  columns: readonly number[]
  /** The numbers of all filters, those without a column too. */
  filters: readonly number[]
  /** What does not fit is counted, and taken away from all that lives. Only without filters. */
  isTurned: boolean
  /** Every posting is a candidate: without its one filter, a facet counts all that lives. */
  isAll: boolean
}

/** Working room of all questions, one of which is counted at a time. */
const counters = {
  groups: groups.map(() => new Counter()),
  nearly: Array.from({ length: ELIGIBILITY + 1 }, () => new Counter()),
  values: new Counter(),
  skills: new Uint32Array(0),
}

/**
 * Counts how many of each value there are, segment by segment, for columns by their numbers. A facet counts what fits and what
 * only its own filter rejects. Postings are counted by what they say of all facets of a group together; only at the end is that
 * spread over the values of each.
 */
export class FacetCounts {
  readonly isTurned: boolean
  private readonly given: Tables
  private readonly counting: Counting
  /** The groups that have a column to count, and the columns of groups that have a filter. */
  private readonly asked: readonly number[]
  private readonly filtered: readonly number[]
  private readonly hasSkills: boolean
  /** The column whose filter is the only thing that leaves anything out. */
  private readonly all: number | undefined

  constructor(given: Tables, counting: Counting) {
    const { columns, filters, isAll } = counting
    this.given = given
    this.counting = counting
    this.isTurned = counting.isTurned
    this.all = isAll && filters.length === 1 ? filters[0] : undefined
    const grouped = columns.filter((column) => groupOf[column])
    this.asked = [...new Set(grouped.filter((column) => column !== this.all).map((column) => groupOf[column]!.group))]
    this.filtered = grouped.filter((column) => filters.includes(column) && column !== this.all)
    this.hasSkills = columns.includes(SKILL_COLUMN)
    this.start()
  }

  private start(): void {
    const { groups: tables, tables: valueTables } = this.given
    groups.forEach((_, group) => counters.groups[group]!.start(tables[group]!.size))
    for (const column of this.filtered) counters.nearly[column]!.start(tables[groupOf[column]!.group]!.size)
    if (!this.hasSkills) return
    const size = valueTables[SKILL_COLUMN]!.size + NO_SKILLS
    if (counters.skills.length < size) counters.skills = new Uint32Array(size * 2)
    else counters.skills.fill(0)
  }

  take(narrowed: Narrowed): void {
    const { segment, hits, nearly } = narrowed
    const { filters } = this.counting
    const { slots, count } = this.isTurned ? segment.othersThan(hits) : hits
    if (count > 0) this.countAll(narrowed, { slots, count })
    if (nearly.count === 0) return
    const only = (column: number): Slots => (filters.length === 1 ? nearly : nearlyBy(narrowed, column))
    for (const column of this.filtered) {
      const some = only(column)
      const place = groups[groupOf[column]!.group]!
      countGroup(segment.records, some.slots, some.count, place, counters.nearly[column]!)
    }
    if (!this.hasSkills || !filters.includes(SKILL_COLUMN)) return
    const some = only(SKILL_COLUMN)
    countSkills(segment.records, some.slots, some.count, counters.skills)
  }

  private countAll({ segment: { records } }: Narrowed, { slots, count }: Slots): void {
    if (this.asked.length >= ALL_AT_ONCE) countGroups(records, slots, count, counters.groups)
    else for (const group of this.asked) countGroup(records, slots, count, groups[group]!, counters.groups[group]!)
    if (this.hasSkills) countSkills(records, slots, count, counters.skills)
  }

  /** The counts of a column by value; valid until the next call. */
  byValue(column: number): Counter {
    const { values } = counters
    const { tables, groups: groupTables } = this.given
    const table = tables[column]!
    values.start(table.values.length)
    const place = groupOf[column]
    if (!place) this.skillsInto(values, table)
    else {
      const { group, position } = place
      const groupTable = groupTables[group]!
      if (this.isTurned || column === this.all)
        groupTable.spreadOthers(this.isTurned ? counters.groups[group] : undefined, position, table, values)
      else groupTable.spread(counters.groups[group]!, position, table, values)
      if (this.filtered.includes(column)) groupTable.spread(counters.nearly[column]!, position, table, values)
    }
    return values
  }

  private skillsInto(values: Counter, { liveCounts, size }: ValueTable): void {
    const { skills } = counters
    for (let code = 0; code < size; code++) {
      const counted = skills[code + NO_SKILLS]!
      const count = this.isTurned ? liveCounts[code]! - counted : counted
      if (count > 0) values.add(code, count)
    }
  }
}

/** From so many groups on one pass counts all of them. */
const ALL_AT_ONCE = 4
