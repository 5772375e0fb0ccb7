import { categories } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'
import { sail } from './icons.ts'

/** The foot of every page: what this is, the categories, and where to look behind the curtain. */
export const siteFooter = (siteName: string): Html =>
  html`<footer class="site-footer">
<div class="horizon" aria-hidden="true">${sail}</div>
<div class="wrap footer-columns">
<div>
<p class="footer-name">${siteName}</p>
<p>
Remote tech jobs, read where employers publish them. Every fact on a page links to the words it was read from;
what is not stated is said to be not stated.
</p>
</div>
<nav aria-label="Categories">
<h2>Categories</h2>
<ul role="list" class="footer-categories">
${categories.map((c) => html`<li><a href="${c.path}">${c.name}</a></li>`)}
</ul>
</nav>
<nav aria-label="About this site">
<h2>Behind the pages</h2>
<ul role="list">
<li><a href="/about">What this is</a></li>
<li><a href="/how-we-read">How we read postings</a></li>
<li><a href="/status">Status of the boards</a></li>
<li><a href="/about/sample">About the sample</a></li>
<li><a href="/my-place" rel="nofollow">Where you live</a></li>
<li><a href="/my-postings" rel="nofollow">My postings</a></li>
</ul>
</nav>
</div>
</footer>`
