import type { Coverage } from '../../../catalogue/index.ts'
import type { Person } from '../../../domain/index.ts'
import { html, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { coverageTable } from '../../parts/coverage-table.ts'
import { crumbs } from '../../parts/crumbs.ts'
import type { Accuracy } from './accuracy.ts'
import { accuracySection } from './accuracy-view.ts'
import { weaknesses } from './weaknesses.ts'

export type HowWeRead = {
  accuracy: Accuracy | undefined
  rulesVersion: number
  /** The worked examples, read already. */
  examples: Html[]
  coverage: Coverage
  siteUrl: string
  siteName: string
  person: Person
}

/** How facts come about, how right they are, and where they go wrong. */
export const howWeReadView = (page: HowWeRead): Html =>
  layout({
    title: 'How we read postings',
    description:
      'How facts are read from postings, with the words they stand in; how right each fact is, measured; and where the rules go wrong.',
    siteName: page.siteName,
    path: '/how-we-read',
    canonical: `${page.siteUrl}/how-we-read`,
    person: page.person,
    body: html`${crumbs([{ name: 'About', path: '/about' }])}
<article class="text-page how-we-read">
<h1>How we read postings</h1>
<p class="lede">Every fact on a page was read from the posting by a small rule, and shows the words it was read from. This page says how, how often that is right, and where it goes wrong.</p>
${contents}
${method}
<section class="section" aria-labelledby="examples">
<h2 id="examples">Three postings that are hard to read</h2>
<p class="prose">We invented these, and the rules of this site have just read them. A marked passage is one that a fact was read from; follow a fact to its passage.</p>
${page.examples}
</section>
<section class="section" aria-labelledby="accuracy">
<h2 id="accuracy">How right it is</h2>
<div class="prose">${measuring}</div>
${accuracySection(page.accuracy, page.rulesVersion)}
</section>
<section class="section" aria-labelledby="weaknesses">
<h2 id="weaknesses">Where it goes wrong</h2>
<p class="prose">From reading the errors, fact by fact. When it matters, read the sentence that the fact links to.</p>
<dl class="weaknesses">${weaknesses.map(([fact, words]) => html`<div><dt>${fact}</dt><dd>${words}</dd></div>`)}</dl>
<p class="prose">Have you found another? Each fact on a posting’s page has a <strong>Report</strong> beside it. It asks for no name, and what is reported becomes a marked posting of ours, so that the same mistake is not made twice.</p>
</section>
<section class="section" aria-labelledby="coverage">
<h2 id="coverage">How much postings say</h2>
${coverageTable(page.coverage)}
</section>
</article>`,
  })

const contents = html`<nav class="contents" aria-label="On this page"><ul role="list">
<li><a href="#method">The method</a></li>
<li><a href="#examples">Three examples</a></li>
<li><a href="#accuracy">How right it is</a></li>
<li><a href="#weaknesses">Where it goes wrong</a></li>
<li><a href="#coverage">How much postings say</a></li>
</ul></nav>`

const method = html`<section class="section prose" aria-labelledby="method">
<h2 id="method">The method</h2>
<ol class="steps">
<li><strong>The posting as its source gives it</strong>: the text in its paragraphs and lists, and the fields that the employer filled in.</li>
<li><strong>A small rule for each fact</strong> looks for the sentences that may speak of it, and reads a value only from words that say it.</li>
<li><strong>The value, with those words.</strong> A rule that cannot show where it read something has read nothing.</li>
</ol>
<p>So there are three cases. A fact is <strong>said</strong>, and its words are shown. It is <strong>not said</strong>, and the page says “not stated”. Or the words could be meant either way, and then it is not stated too: <strong>it is never guessed</strong>. Not stated is never counted as a yes, and never as a no.</p>
<p><strong>Worldwide only when it is said.</strong> “Remote” alone says how you work and not from where. A posting is open to the whole world only when a sentence or a field says so.</p>
<p><strong>No language model</strong> reads postings or writes facts here. The same posting gives the same facts every time, and for each of them there is a rule that one can read, test and mend.</p>
<p><strong>What we refuse</strong>: an estimate of pay where none is stated, a verdict that nothing in the text supports, such as a probability that a posting is not meant seriously, and facts about people.</p>
<p><strong>When a rule changes, everything is read again.</strong> Each posting is kept as its source sent it. A better rule gets a new version number and reads every stored posting anew; what changed by that is listed on the posting’s page as “read again with better rules”, apart from what the employer changed.</p>
</section>`

const measuring = html`<p>Accuracy is measured by holding what the rules read against what people marked, on three sets of postings:</p>
<ul>
<li><strong>Our own</strong>: postings that we invented and marked, many of them hard on purpose. They stand in the repository, so anyone can check the marks and repeat the figures.</li>
<li><strong>Archived</strong>: real postings, marked by hand. The rules were written while looking at these, so here they do better than on postings nobody has seen. Texts belong to their employers and are not in the repository.</li>
<li><strong>Apart</strong>: real postings that were marked separately and that nobody looked at while rules were written. This is the figure to expect of a posting that you open today.</li>
</ul>
<p>To repeat it: <code>npm run evaluate</code> in the program’s folder. <code>npm run evaluate -- --errors pay</code> shows every posting that was read wrongly in one fact. All figures by set, field and source stand in <code>evaluation/results.json</code>.</p>`
