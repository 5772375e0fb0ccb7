import { categories, type Person } from '../../../domain/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { search } from '../../parts/icons.ts'

export type Problem = {
  title: string
  /** What happened, in words for the person who came here. */
  lede: Child
  /** More that helps, after the lede. */
  more?: Child
  /** False where the search would not help either. */
  ways?: boolean
  siteName: string
  path: string
  person: Person
}

/** A page for when it did not work: what happened, and ways on. */
export const problemView = ({ title, lede, more, ways = true, siteName, path, person }: Problem): Html =>
  layout({
    title,
    description: title,
    siteName,
    path,
    person,
    noindex: true,
    body: html`<div class="error-page">
<h1>${title}</h1>
<p class="lede">${lede}</p>
${more}
${ways && waysOn()}
</div>`,
  })

const waysOn = (): Html => html`<form class="search-bar" action="/jobs" role="search">
<label class="for-ears" for="q">Search all jobs</label>
<div class="completions-place"><input class="input" id="q" name="q" type="search" maxlength="300" placeholder="senior rust from brazil over 150k" autocomplete="off"></div>
<button class="button" type="submit">${search}Search</button>
</form>
<nav aria-label="Where to go from here">
<ul class="link-columns" role="list">${categories
  .filter(({ main }) => main)
  .map(
    ({ path, name }) => html`<li><a href="${path}">${name}</a></li>`,
  )}<li><a href="/jobs">All remote tech jobs</a></li></ul>
</nav>`
