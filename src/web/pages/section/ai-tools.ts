import { html } from '../../html.ts'

/** The tools of the site that have to do with AI: those that work today. */
export const aiTools = html`<section class="section" aria-labelledby="tools">
<div class="section-head"><h2 id="tools">Our own tools</h2></div>
<ul class="pieces" role="list">
<li>
<h3><a href="/jobs">Search in a sentence</a></h3>
<p>Write what you look for the way you would say it: “senior Python, at least 120k, from Portugal, no on-call”. The page shows how each part was read, and lets you take any part back. Rules read it, no language model; the same sentence gives the same answer tomorrow.</p>
<form class="search-bar" action="/jobs" role="search">
<label class="for-ears" for="sentence">Say what you look for</label>
<input class="input" id="sentence" name="q" type="search" maxlength="200" placeholder="junior front-end in Germany, four days a week" autocomplete="off">
<button class="button" type="submit">Search</button>
</form>
</li>
<li>
<h3><a href="/how-we-read">Facts with their words</a></h3>
<p>Every fact on a posting is read by a rule, links to the sentence it was read from, and is measured against postings that people have marked.</p>
</li>
</ul>
</section>`
