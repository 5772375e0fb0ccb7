import { scoreSet, type Score, type SetScore } from './score.ts'
import { understand } from '../src/understanding/index.ts'
import type { MarkedSet } from './sets.ts'

type Scores = Record<string, Score>
/** The accuracy as it is published: by set and field, and by source where a source has enough postings. */
export type Results = {
  /** Day of the run, ISO 8601. */
  date: string
  rulesVersion: number
  sets: Record<
    string,
    {
      postings: number
      quotes: { n: number; verbatim: number }
      fields: Scores
      bySource: Record<string, { postings: number; fields: Scores }>
    }
  >
}

/** Fewer postings of one source say nothing of it. */
const FEWEST_OF_SOURCE = 10

/** Today's results. A set that is not at hand today keeps the figures, and thereby the run, that it had. */
export function resultsOf(
  scored: readonly { set: MarkedSet; score: SetScore }[],
  before: Pick<Results, 'sets'>,
  rulesVersion: number,
): Results {
  const today = scored.map(
    ({ set, score }) => [set.name, { ...entryOf(set, score), bySource: bySourceOf(set) }] as const,
  )
  return {
    date: new Date().toISOString().slice(0, 10),
    rulesVersion,
    sets: { ...before.sets, ...Object.fromEntries(today) },
  }
}

const entryOf = ({ postings }: Pick<MarkedSet, 'postings'>, { scores, quotes }: SetScore) => ({
  postings: postings.length,
  quotes,
  fields: Object.fromEntries(scores),
})

function bySourceOf({ postings, further }: MarkedSet) {
  const bySource = Map.groupBy(postings, ({ source }) => source)
  return Object.fromEntries(
    [...bySource]
      .filter(([, some]) => some.length >= FEWEST_OF_SOURCE)
      .map(([source, some]) => {
        const { postings: count, fields } = entryOf(
          { postings: some },
          scoreSet({ postings: some, further }, understand),
        )
        return [source, { postings: count, fields }]
      }),
  )
}
