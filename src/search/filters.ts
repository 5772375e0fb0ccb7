import { ELIGIBILITY } from './columns.ts'
import { answers as answerNames } from './eligibility-answers.ts'
import type { Filter } from './group-table.ts'
import { facetNames, type FacetName, type Query } from './query.ts'
import type { ValueTable } from './value-table.ts'

type Tables = { tables: readonly ValueTable[]; companies: ReadonlyMap<number, string> }

/** The facets' choices, as masks over the numbers of their columns. `answerOf`: the answer for each number of an eligibility. */
export function filtersOf({ tables, companies }: Tables, query: Query, answerOf: Uint8Array | undefined): Filter[] {
  const filters: Filter[] = []
  facetNames.forEach((name: FacetName, column) => {
    const any = [...(query[name] ?? [])]
    if (name === 'company') for (const id of query.companyIds ?? []) any.push(companies.get(id) ?? NOBODY)
    const choice = tables[column]!.choice({ any, all: query.all?.[name], not: query.not?.[name] })
    if (choice) filters.push({ column, choice })
  })
  if (query.answer.length > 0) {
    const wanted = answerNames.map((name) => (query.answer.includes(name) ? 1 : 0))
    filters.push({ column: ELIGIBILITY, choice: { any: answerOf!.map((answer) => wanted[answer]!) } })
  }
  return filters
}

/** A slug that no company has. */
const NOBODY = ''
