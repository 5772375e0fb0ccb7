import type { Person, Rates } from '../../../domain/index.ts'
import { html, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { day, dayOf } from '../../parts/dates.ts'
import { answerIcons } from '../../parts/answer.ts'

export type About = { siteUrl: string; siteName: string; rates: Rates; person: Person }

/** What this is, how postings are read, and on what terms, on one page. */
export const aboutView = ({ siteUrl, siteName, rates, person }: About): Html =>
  layout({
    title: 'About',
    description: `What ${siteName} is, how it reads postings, and where they come from.`,
    siteName,
    path: '/about',
    canonical: `${siteUrl}/about`,
    person,
    body: html`<article class="prose text-page">
<h1>About ${siteName}</h1>
<p class="lede">The offing is the part of the sea that can be seen from the shore, and what is in the offing is about to come. ${siteName} shows the remote tech jobs that are in sight, and answers three questions about each: can I apply from where I live, what does it really pay, is it still open?</p>

<h2>What it does</h2>
<p>It reads postings where employers publish them, on the boards of the companies themselves, and looks for what you need to know before you spend an evening on an application. It does not take postings from other job sites, does not apply in your name, shows no advertisement, and has no account to make.</p>

<h2>How postings are read</h2>
<ul>
<li><strong>By rules, not by guesses.</strong> Each fact has a reader of its own: where you may live, pay, level, skills and so on. A fact carries the words it was read from, and on the posting’s page it leads to them. No language model writes facts here.</li>
<li><strong>Not stated is an answer.</strong> Where a posting does not say something, the page says so. Not stated is never counted as a yes, and never as a no.</li>
<li><strong>Can I apply?</strong> Say where you live, and every posting answers ${answerIcons.yes} you can apply, ${answerIcons.no} not from your place, or ${answerIcons['not-stated']} not stated. This stays in a cookie of your browser.</li>
<li><strong>Pay</strong> stands in its own words first. Beside it stands one figure to compare by: US dollars a year before tax, at the exchange rates of ${day(dayOf(rates.get('EUR')!.date))} where the European Central Bank quotes them, and with the hours of the full-time week where the work is, or 2,080 hours a year where that is not known. The posting’s page names each rate, its day and the hours. It is for comparing and no offer of anybody’s.</li>
<li><strong>Four dates.</strong> When the employer says it was posted, when we first saw it, when it last stood on its board, and when it last changed. A posting closes when its board, read in full, no longer lists it; a board that fails closes nothing.</li>
</ul>
<p>Readers make mistakes, and postings are written for people. When it matters, read the sentence that the fact links to, and then the posting itself at its source. <a href="/how-we-read">How we read postings</a> has the method, how often each fact is right, and where the rules go wrong. A fact that is wrong can be reported beside it.</p>

<h2>Sources and terms</h2>
<p>Postings are read from the public interfaces that <strong>Greenhouse</strong>, <strong>Lever</strong> and <strong>Ashby</strong> offer for the boards of their customers: each host one request at a time, at a slow pace, within its rules for programs, and under a name of our own. A source that refuses is left alone. The text of a posting belongs to its employer; every page names the source and links to it, and applying happens there. <a href="/status">The status page</a> says which boards are read, and what failed.</p>
<p>A new installation starts with archived postings, clearly marked, some of them from Hacker News’ “Who is hiring?”: <a href="/about/sample">about the sample</a>.</p>

<h2>Careers and words</h2>
<p><a href="/careers">Guides to careers</a>, <a href="/resources">resources</a>, the <a href="/blog">blog</a> and the <a href="/ai-corner">AI Corner</a> are written for this site; their figures are counted from the postings here. <a href="/how-we-count">How we count</a> and <a href="/editorial-policy">how we write</a> say more.</p>

<h2>Privacy</h2>
<p>No tracking, no analytics, nothing loaded from elsewhere, and no account. <a href="/privacy">What stays in your browser and what is written down</a> has a page of its own, and <a href="/contact">a form</a> reaches whoever runs this site.</p>

<h2>The program</h2>
<p>Offing is free software under the MIT licence. Anyone can run it on a machine of their own; whoever runs this one decides which boards it reads.</p>
</article>`,
  })
