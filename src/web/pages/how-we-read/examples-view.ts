import { understand } from '../../../understanding/index.ts'
import { html, type Html } from '../../html.ts'
import { bodyHtml, markedText } from '../../parts/body.ts'
import { highlightsIn } from '../../parts/evidence.ts'
import { factList, factRows } from '../../parts/facts.ts'
import type { Example } from './examples.ts'

/** A posting with its marks and its facts, read now by the rules that read every other posting. */
export function exampleView({ id, heading, lesson, raw }: Example): Html {
  const rows = factRows(understand(raw), id)
  const placed = rows.flatMap((row) => row.placed)
  const [place] = raw.places
  return html`<section class="example" aria-labelledby="example-${id}">
<h3 id="example-${id}">${heading}</h3>
<p class="prose">${lesson}</p>
<div class="example-columns">
<article class="example-posting" aria-label="Invented posting: ${raw.title}">
<p class="example-title">${markedText(raw.title, highlightsIn(placed, 'title'))}</p>
<p class="small quiet">Harbour Labs, invented${place && html` · ${markedText(place.words, highlightsIn(placed, 0))}`}</p>
<div class="employer-text prose">${bodyHtml(raw.body, highlightsIn(placed, 'body'))}</div>
</article>
<div class="example-facts">${factList(rows)}</div>
</div>
</section>`
}
