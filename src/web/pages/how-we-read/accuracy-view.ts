import { html, type Child, type Html } from '../../html.ts'
import { day, dayOf } from '../../parts/dates.ts'
import type { Accuracy, MarkedSet, Score } from './accuracy.ts'
import { comparedFields, fieldGroups, setName, sourceName } from './accuracy-words.ts'
import { count } from '../../parts/count.ts'

/** Below this a single posting moves a figure by points, and the page says so. */
const FEW = 30

/** Both tables, or a sentence where the results are not at hand. `rulesVersion`: of the rules that run here. */
export function accuracySection(accuracy: Accuracy | undefined, rulesVersion: number): Html {
  if (!accuracy)
    return html`<p>The figures are not at hand here: the file with the results is missing or cannot be read. <code>npm run evaluate</code> writes it anew.</p>`
  const isOlder = accuracy.rulesVersion !== rulesVersion
  return html`<p class="measured">Measured on <time datetime="${accuracy.date}">${day(dayOf(accuracy.date))}</time> with version <span class="figure">${accuracy.rulesVersion}</span> of the rules.${isOlder && ` This site reads with version ${rulesVersion}, which has not been measured yet.`}${!accuracy.sets['apart'] && ' The set that was marked apart has not been measured yet.'}</p>
${legend()}
${byField(accuracy)}
<h3 id="by-source">By source</h3>
<p>The same, for four of the facts, where a set has at least ten postings of a source. Text without fields, as on Hacker News, is harder than a form that an employer filled in.</p>
${bySource(accuracy)}`
}

const legend = (): Html => html`<ul class="legend">
<li><strong>One figure</strong>: of the postings, the share that was read as people marked it. <span class="figure">n</span> counts postings.</li>
<li><strong>F1, with two figures below</strong>: for facts of which a posting may state several, or none. The first is precision (of what we read, how much is right), the second recall (of what is said, how much we found); F1 is the harmonic mean of the two. <span class="figure">n</span> counts what people marked.</li>
<li><strong>few</strong>: fewer than ${FEW}, so that a single posting moves the figure.</li>
</ul>`

function byField({ sets }: Accuracy): Html {
  const all = Object.entries(sets)
  const isF1 = (field: string): boolean => all.some(([, { fields }]) => fields[field] && 'f1' in fields[field])
  const row = (field: string, words: string): Html => html`<tr>
<th scope="row">${words}${isF1(field) && html` <span class="measure">F1</span>`}</th>
${all.map(([, { fields }]) => cell(fields[field]))}
</tr>`
  return html`<div class="table-scroll"><table class="table scores">
<caption class="for-ears">How right each fact is read, by set of marked postings</caption>
<thead><tr><td></td>${all.map(([name, { postings }]) => html`<th scope="col" class="num">${setName(name)}<span class="n">${count(postings)} postings</span></th>`)}</tr></thead>
${groupsOf(all.map(([, set]) => set)).map(
  ({ name, fields }) => html`<tbody>
<tr class="score-group"><th colspan="${all.length + 1}" scope="rowgroup">${name}</th></tr>
${fields.map(([field, words]) => row(field, words))}
</tbody>`,
)}
<tbody>
<tr class="score-group"><th colspan="${all.length + 1}" scope="rowgroup">Evidence</th></tr>
<tr><th scope="row">Quotes that stand in the posting letter by letter</th>
${all.map(([, { quotes }]) => cell(quotes.n ? { n: quotes.n, share: quotes.verbatim / quotes.n } : undefined))}
</tr>
</tbody>
</table></div>`
}

/** The groups with the fields that some set has; what no group knows comes last, under its own name. */
function groupsOf(sets: readonly MarkedSet[]): { name: string; fields: [string, string][] }[] {
  const present = new Set(sets.flatMap(({ fields }) => Object.keys(fields)))
  const grouped = fieldGroups.map(({ name, fields }) => ({
    name,
    fields: Object.entries(fields).filter(([field]) => present.has(field)),
  }))
  const known = new Set(fieldGroups.flatMap(({ fields }) => Object.keys(fields)))
  const others = [...present].filter((field) => !known.has(field))
  const more = { name: 'More', fields: others.map((field): [string, string] => [field, field]) }
  return [...grouped, more].filter(({ fields }) => fields.length > 0)
}

/** The figure, what it is made of, and how many it rests on; on a wide screen side by side, in columns of their own. */
function cell(score: Score | undefined): Html {
  if (!score || score.n === 0) return html`<td class="num"><span class="quiet">not marked</span></td>`
  const { n } = score
  const parts = 'f1' in score && html`<span class="parts">${whole(score.precision)} / ${whole(score.recall)}</span>`
  return html`<td class="num"><span class="score">
<strong>${whole('f1' in score ? score.f1 : score.share)}%</strong>${parts}
<span class="n">n ${count(n)}${n < FEW && html` <em>few</em>`}</span>
</span></td>`
}

/** In percent; what is not quite all or none has a decimal, so that neither looks like it. */
function whole(share: number): string {
  const isNearEnd = (share >= 0.995 && share < 1) || (share > 0 && share < 0.005)
  return isNearEnd ? Math.min(99.9, Math.max(0.1, share * 100)).toFixed(1) : String(Math.round(share * 100))
}

function bySource({ sets }: Accuracy): Html {
  const groups = Object.entries(sets).filter(([, { bySource: some }]) => Object.keys(some).length > 0)
  const row = ([name, { postings, fields }]: [string, MarkedSet['bySource'][string]]): Html => html`<tr>
<th scope="row">${sourceName(name)}<span class="n">${count(postings)} postings</span></th>
${comparedFields.map(([field]) => small(fields[field]))}
</tr>`
  return html`<div class="table-scroll"><table class="table scores by-source">
<caption class="for-ears">How right four of the facts are read, by source</caption>
<thead><tr><td></td>${comparedFields.map(([, words]) => html`<th scope="col" class="num">${words}</th>`)}</tr></thead>
${groups.map(
  ([name, { bySource: some }]) => html`<tbody>
<tr class="score-group"><th colspan="${comparedFields.length + 1}" scope="rowgroup">${setName(name)}</th></tr>
${Object.entries(some)
  .toSorted(([, a], [, b]) => b.postings - a.postings)
  .map(row)}
</tbody>`,
)}
</table></div>`
}

function small(score: Score | undefined): Child {
  if (!score || score.n === 0) return html`<td class="num">–<span class="for-ears"> not marked</span></td>`
  const figure = whole('f1' in score ? score.f1 : score.share)
  return html`<td class="num">${figure}%<span class="n">n ${count(score.n)}${score.n < FEW && html` <em>few</em>`}</span></td>`
}
