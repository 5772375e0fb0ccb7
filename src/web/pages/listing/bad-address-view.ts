import type { Person } from '../../../domain/index.ts'
import { html, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'

export type BadAddress = {
  path: string
  siteName?: string
  problems: string[]
  person: Person
  /** The same search from its first page, where only the page makes no sense. */
  start?: string
}

/** What is wrong with an address, and the way to one that works. */
export const badAddressView = (page: BadAddress): Html =>
  layout({
    title: 'This address does not make sense to us',
    description: 'The address holds a filter that we cannot read.',
    path: page.path,
    siteName: page.siteName,
    person: page.person,
    noindex: true,
    body: html`<div class="prose">
<h1>This address does not make sense to us</h1>
<p>A part of it cannot be read, so rather than show you something else, here is what is wrong:</p>
<ul>
${page.problems.map((problem) => html`<li>${problem}</li>`)}
</ul>
${page.start !== undefined && html`<p><a href="${page.start}">Go to the first page of this search</a>.</p>`}
<p><a href="${page.path}">Start again without any filter</a>.</p>
</div>`,
  })
