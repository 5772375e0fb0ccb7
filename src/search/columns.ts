import { facetNames, type FacetName } from './query.ts'

/** What is counted or chosen by value, by number: the facets in their order, then the eligibility and the title. */
export const ELIGIBILITY = facetNames.length
export const TITLE = ELIGIBILITY + 1
/** Pay is a filter without values. */
export const PAY = TITLE + 1
export const SKILL_COLUMN = facetNames.indexOf('skill')

const of = (...names: FacetName[]): number[] => names.map((name) => facetNames.indexOf(name))

/** Where a record (see records.ts) has the number of a group: `word` of its words, from bit `shift` on. */
export type Place = { word: number; shift: number; mask: number }

/**
 * Facets whose values go together: what a posting says of all facets of a group is one number (see group-table.ts). Few of the
 * possible combinations occur. Those of `role` and `terms` are fewer than 65,536 by their kinds; the others have more bits.
 */
export const groups: readonly (Place & { columns: readonly number[] })[] = [
  { columns: of('category', 'career', 'level', 'years', 'education'), word: 0, shift: 0, mask: 0xffff },
  { columns: of('workplace', 'employment', 'visa', 'equity', 'clearance'), word: 0, shift: 16, mask: 0xffff },
  { columns: of('benefit'), word: 1, shift: 0, mask: 0x7fff_ffff },
  { columns: [...of('place', 'timeZone', 'speaks', 'language'), ELIGIBILITY], word: 2, shift: 0, mask: 0x7fff_ffff },
  { columns: of('company'), word: 3, shift: 0, mask: 0x7fff_ffff },
]

/** For each column its group and its place there; absent for skills and titles. */
export const groupOf: readonly ({ group: number; position: number } | undefined)[] = Array.from(
  { length: TITLE + 1 },
  (_, column) => {
    const group = groups.findIndex(({ columns }) => columns.includes(column))
    return group < 0 ? undefined : { group, position: groups[group]!.columns.indexOf(column) }
  },
)
