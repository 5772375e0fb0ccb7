import { careerOf, categoryBySlug, type Answer } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import { answerWords } from '../../parts/answer.ts'
import { amount } from '../../parts/money.ts'
import { boxFacets, noFilters, type BoxFacet, type Filters } from './params.ts'

/** One filter that is set: its name for people, and the filters without it (from the first page on). */
export type Chosen = { label: string; without: Filters }

const notStatedWords: Record<BoxFacet, string> = {
  category: 'Category not stated',
  career: 'Career not stated',
  level: 'Level not stated',
  skill: 'No skills stated',
  workplace: 'Workplace not stated',
  employment: 'Employment not stated',
  place: 'Place not stated',
  company: 'Company not stated',
}

/** Every filter that is set, in the order of the address. */
export function chosenFilters(filters: Filters, facets: Found['facets']): Chosen[] {
  const first = { ...filters, page: 1 }
  const boxes = boxFacets.flatMap((name) =>
    filters[name].map((value) => ({
      label: valueLabel(name, value, facets),
      without: { ...first, [name]: filters[name].filter((other) => other !== value) },
    })),
  )
  const answers = filters.answer.map((answer: Answer) => ({
    label: answer === 'not-stated' ? 'Eligibility not stated' : answerWords[answer],
    without: { ...first, answer: filters.answer.filter((other) => other !== answer) },
  }))
  const { q, pay, posted } = filters
  return [
    ...(q ? [{ label: `“${q}”`, without: { ...first, q: '' } }] : []),
    ...boxes,
    ...answers,
    ...(pay === undefined ? [] : [{ label: payLabel(pay), without: omit(first, 'pay') }]),
    ...(posted === undefined ? [] : [{ label: postedLabel(posted), without: omit(first, 'posted') }]),
  ]
}

/** The same order of results, and no filter. */
export const cleared = ({ sort }: Filters): Filters => ({ ...noFilters, ...(sort && { sort }) })

function omit(filters: Filters, name: 'pay' | 'posted'): Filters {
  const { [name]: _, ...rest } = filters
  return rest
}

function valueLabel(name: BoxFacet, value: string, facets: Found['facets']): string {
  if (value === 'not-stated') return notStatedWords[name]
  const label = facets[name]?.find((each) => each.value === value)?.label
  return (
    label ??
    (name === 'career' ? careerOf(value)?.name : name === 'category' ? categoryBySlug(value)?.name : undefined) ??
    value
  )
}

export const payLabel = (pay: NonNullable<Filters['pay']>): string =>
  pay === 'stated' ? 'Pay stated' : pay === 'not-stated' ? 'Pay not stated' : `${amount(pay, 'USD')} a year or more`

export const postedLabel = (days: number): string =>
  days === 1 ? 'Posted in the last day' : days === 7 ? 'Posted in the last week' : `Posted in the last ${days} days`
