import { html, type Html } from '../html.ts'

export type Crumb = { name: string; path: string }

/** The way from home to the page above this one. The page itself is named only when `here` is given: its heading follows. */
export const crumbs = (steps: readonly Crumb[], here?: string): Html =>
  html`<nav class="crumbs" aria-label="Breadcrumb">
<ol role="list">
${steps.map(({ name, path }) => html`<li><a href="${path}">${name}</a></li>`)}${here !== undefined && html`<li><span aria-current="page">${here}</span></li>`}
</ol>
</nav>`
