import judged from './judgements.json' with { type: 'json' }
import { archiveIndex } from './archive-index.ts'
import { precision, scoreSearch, type JudgedQuery } from './score-search.ts'

/** Lines for `npm run evaluate -- search`: precision at five by kind of query, the worst queries, and what nobody has judged. */
export function searchLines(): string[] {
  const archive = archiveIndex()
  if (!archive) return ['The archived boards are not beside this checkout: the judged queries cannot be asked.']
  const scored = scoreSearch(archive, judged as unknown as JudgedQuery[])
  const kinds = [...Map.groupBy(scored, ({ kind }) => kind)]
  const weak = scored.filter(({ relevant, found }) => relevant < found || found === 0)
  const unjudged = scored.filter((one) => one.unjudged.length > 0)
  const figure = (value: number): string => value.toFixed(3)
  return [
    '',
    `${scored.length} queries over ${archive.rows.length} archived postings: precision at 5 ${figure(precision(scored))}`,
    ...kinds.map(
      ([kind, some]) => `  ${kind.padEnd(24)} ${String(some.length).padStart(3)}   ${figure(precision(some))}`,
    ),
    '',
    'Not all of the first five relevant:',
    ...weak.map(({ text, relevant, found }) => `  ${text}: ${relevant} of ${found}`),
    ...(unjudged.length > 0 ? ['', 'Not judged, and counted as not relevant:'] : []),
    ...unjudged.flatMap(({ text, unjudged: keys }) => keys.map((key) => `  ${text}: ${key}`)),
  ]
}
