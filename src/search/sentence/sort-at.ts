import { matchAt, type PartReader } from './question.ts'

const LEAD = '(?:(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?)(?: by)?:? (?:the )?)'
const SORTS: [RegExp, string, string][] = [
  [new RegExp(`(?:${LEAD}?(?:best|highest|top|most|better|well|high)[- ](?:paid|paying|pay|salar(?:y|ies)|compensation|earning|money)(?: first)?|${LEAD}(?:pay|salary|compensation|money)(?: (?:desc(?:ending)?|high(?:est)? (?:to low(?:est)?|first)))?)`, 'y'), 'pay', 'Best paid first'],
  [new RegExp(`(?:${LEAD}?(?:the )?(?:newest|latest|most recent|recent first|freshest|new first)(?: (?:first|jobs first|on top|ones))?|${LEAD}(?:date|new|recent|age|time|most recent))`, 'y'), 'newest', 'Newest first'],
  [new RegExp(`(?:${LEAD}?(?:most relevant|best match(?:es|ing)?|relevant)(?: first)?|${LEAD}(?:relevance|match))`, 'y'), 'relevance', 'Best match first'],
] // prettier-ignore

/** The order asked for: "best paid", "newest first", "sort by salary". */
export const sortAt: PartReader = (question, at) => {
  for (const [pattern, value, label] of SORTS) {
    const found = matchAt(question, pattern, at)
    if (found) return { kind: 'filter', facet: 'sort', values: [value], label, end: at + found[0].length }
  }
  return undefined
}
