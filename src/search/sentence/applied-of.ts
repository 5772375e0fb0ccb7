import { isClock, isOneWord, isShortNegation, personIn } from './change-of.ts'
import type { Applied, FilterPart, SentenceFacet, TextPart } from './sentence.ts'

const EXACT: ReadonlySet<SentenceFacet> = new Set([
  'category', 'career', 'level', 'skill', 'workplace', 'employment', 'place', 'company', 'language', 'pay-stated', 'posted', 'sort',
]) // prettier-ignore

/** How much of one part the `Query` of `changeOf` holds. */
export function appliedOf(part: FilterPart | TextPart): Applied {
  if (part.kind === 'text') return part.negated && !isShortNegation(part) ? 'not-yet' : 'yes'
  const { facet, values, range } = part
  if (part.negated) return negatedOf(part)
  if (facet === 'pay') return range?.from === undefined ? 'not-yet' : range.to === undefined ? 'yes' : 'roughly'
  if (facet === 'from') return isOnePerson(values) ? 'yes' : 'roughly'
  if (facet === 'title') return 'roughly'
  return EXACT.has(facet) ? 'yes' : 'not-yet'
}

function negatedOf({ facet, values }: FilterPart): Applied {
  if (facet === 'level') return 'yes'
  return facet === 'skill' && values.every(isOneWord) ? 'roughly' : 'not-yet'
}

const isOnePerson = ([value, ...others]: string[]): boolean =>
  value !== undefined && others.length === 0 && (isClock(value) || personIn(value).country !== undefined)
