/**
 * Finding: a question in, ids and exact facet counts out, all from memory. The index holds open remote tech postings
 * (`isListed` of the domain) and follows the catalogue's change list; every web process has its own. `find` never waits and never
 * touches the database, so pages go on while that is away. `readSentence` turns what is typed into the search box into filters.
 */
export { isCursor } from './cursor.ts'
export { valueLabel, yearRanges } from './facet-values.ts'
export { followChanges, type Follower } from './follow-changes.ts'
export {
  basicFacets,
  emptyQuery,
  facetNames,
  NOT_STATED,
  type BasicFacet,
  type FacetName,
  type FacetValue,
  type Found,
  type Query,
  type Range as QueryRange,
  type TextMatch,
} from './query.ts'
export { snapshotsOf, type Snapshots } from './snapshots.ts'
export { repriceIndex } from './reprice-index.ts'
export { excerpt, highlights, type Excerpt, type Span as QuerySpan } from './excerpt.ts'
export { type Completion, type CompletionKind } from './completer.ts'
export { createIndex, type SearchIndex } from './search-index.ts'
export { readSentence } from './sentence/read-sentence.ts'
export { queryOf, USUAL_OVERLAP, zoneHours, type SentenceQuery } from './sentence/query-of.ts'
export { withInstead, without } from './sentence/cut-sentence.ts'
export { LONGEST_SENTENCE } from './sentence/question.ts'
export type {
  FilterPart,
  IgnoredPart,
  OtherReading,
  Part,
  Range,
  Sentence,
  SentenceFacet,
  TextPart,
} from './sentence/sentence.ts'
