import type { Person } from '../../../domain/index.ts'
import { html, type Html } from '../../html.ts'
import { layout, modules } from '../../layout.ts'

/** The frame of the page, and what it is for whoever has no script; `my-postings.ts` of the browser fills it. */
export const myPostingsView = ({ siteName, person }: { siteName: string; person: Person }): Html =>
  layout({
    title: 'My postings',
    description:
      'The postings and searches that you keep in this browser: saved, applied, interviewing, offer, closed.',
    siteName,
    path: '/my-postings',
    noindex: true,
    person,
    head: modules('my-postings.js'),
    body: html`<header class="listing-head">
<h1>My postings</h1>
<p class="quiet">What you save, how far each application is, and your searches. All of it stays in this browser: there is no account, and your columns, notes and dates are never sent. To tell whether a posting is still open, this page asks the site about it by its number.</p>
</header>
<noscript>
<div class="notice" role="note">
<div>
<p><strong>This page needs JavaScript</strong>, because what you keep never leaves your browser: no server knows it, so none can put it into this page.</p>
<p>Everything else works without. Bookmark a posting to keep it, bookmark a list to keep a search, or follow a list by its feed, which stands below it. <a href="/jobs">All jobs</a></p>
</div>
</div>
</noscript>
<div class="my-postings" data-my-postings></div>`,
  })
