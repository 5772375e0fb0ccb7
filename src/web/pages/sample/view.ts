import type { OpenCounts } from '../../../catalogue/index.ts'
import type { Person } from '../../../domain/index.ts'
import { html, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { count } from '../../parts/count.ts'

export type AboutSample = { counts: OpenCounts; siteUrl: string; siteName: string; person: Person }

/** What the sample is, what it lacks, and when it goes. */
export const sampleView = ({ counts, siteUrl, siteName, person }: AboutSample): Html =>
  layout({
    title: 'About the sample',
    description:
      'A new installation shows archived postings until it has read enough boards. What they are, what they lack, and when they go.',
    siteName,
    path: '/about/sample',
    canonical: `${siteUrl}/about/sample`,
    person,
    body: html`${crumbs([{ name: 'About', path: '/about' }])}
<article class="prose text-page">
<h1>About the sample</h1>
<p class="lede">${today(counts)}</p>
<h2>What it is</h2>
<p>A site that has just been installed knows no posting: the boards of several hundred companies have to be asked first, politely, one after another. So that there is something to look at from the first minute, also without a network, it comes with archived postings: real ones, of real companies, that stood on public boards, or in Hacker News’ monthly “Who is hiring?”, when the archive was made. Of those posts the first role is shown, as the archive’s makers named it.</p>
<h2>What it lacks</h2>
<ul>
<li>The text. The sample holds facts and the link to the source: title, company, places, pay, level, skills, dates. So a fact cannot show the sentence that it was read from.</li>
<li>Freshness. Nothing confirms these postings any more. Most of them are closed by now, and the link may lead nowhere.</li>
<li>A history: what an employer changed and when is not known.</li>
<li>Balance: it is what was archived, mostly start-ups, mostly in the United States and Europe. Figures that are counted over it describe the sample and not the market.</li>
</ul>
<p>Each posting of the sample carries the word <span class="sample-mark">Sample</span> wherever it stands. It is left out of the site maps, out of the markup for search engines, and out of the figures of <a href="/status">the status page</a>; counts and medians on the front page include it while it is shown, and say so.</p>
<h2>When it goes</h2>
<p>As soon as a board is read, the sample of that board makes way for what the board lists. When 1,000 postings have been read from boards, whatever is left of the sample is withdrawn at once. It does not come back.</p>
</article>`,
  })

function today({ sample, open }: OpenCounts): string {
  if (sample === 0)
    return `There is no sample here any more: all ${count(open)} open postings were read from their boards.`
  const of =
    open === 0 ? 'no posting has been read from a board yet' : `${count(open)} have been read from their boards`
  return `Right now ${count(sample)} postings of this site are archived ones; ${of}.`
}
