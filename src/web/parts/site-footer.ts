import { html, raw, type Html } from '../html.ts'
import { footMenus, type MenuEntry } from '../site-menu.ts'
import { sail } from './icons.ts'

/** The foot of every page: what this is, and every part of the site. */
export const siteFooter = (siteName: string): Html =>
  html`<footer class="site-footer">
<div class="horizon" aria-hidden="true">${sail}</div>
<div class="wrap footer-columns">
<div class="footer-about">
<p class="footer-name">${siteName}</p>
<p>
Remote tech jobs, read where employers publish them. Every fact on a page links to the words it was read from;
what is not stated is said to be not stated.
</p>
</div>
${footMenus.map(footMenu)}
</div>
</footer>`

const footMenu = ({ name, entries }: { name: string; entries: readonly MenuEntry[] }): Html =>
  html`<nav aria-label="${name}">
<h2>${name}</h2>
<ul role="list">
${entries.map(({ path, name, nofollow }) => html`<li><a href="${path}"${nofollow && raw(' rel="nofollow"')}>${name}</a></li>`)}
</ul>
</nav>
`
