import type { Context } from 'hono'
import { careers, countries } from '../../../domain/index.ts'
import { aboutWords, listingPath, queryOf, questionOf, readAttributes, renderFigure } from '../../figures/index.ts'
import { html, raw, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { crumbs } from '../../parts/crumbs.ts'
import { printedFrom } from '../../parts/printed-from.ts'
import { levelWords } from '../../parts/fact-words.ts'
import { personOf } from '../../person.ts'
import { previewPath } from '../og/route.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'

type Chosen = Record<string, string>
const NAMES = ['career', 'level', 'country', 'skill']

/** `/pay`: stated base pay for any career, level, country and skill together. */
export const payPage = (deps: PageDeps) => async (c: Context) => {
  const { siteUrl, siteName } = deps
  const person = personOf(c)
  const given = Object.fromEntries(
    NAMES.flatMap((name): [string, string][] => {
      const value = c.req.query(name)?.trim().slice(0, 60)
      return value ? [[name, value]] : []
    }),
  )
  const read = readAttributes(given)
  const wrong = 'wrong' in read ? read.wrong : undefined
  const chosen: Chosen = wrong === undefined ? given : {}
  const draw = (kind: string) => renderFigure({ ...deps, person }, kind, chosen)
  const about = 'wrong' in read ? '' : aboutWords(questionOf(read.attributes))
  return sendPage(
    c,
    layout({
      title: 'Pay explorer',
      description:
        'What remote tech postings pay, by career, level, country and skill: stated base pay only, with the number of postings behind each figure.',
      siteName,
      path: '/pay',
      canonical: `${siteUrl}/pay`,
      ogImage: previewPath('site', 'pay'),
      person,
      ...(Object.keys(given).length > 0 && { noindex: true }),
      body: html`<div class="explorer-page">${crumbs([
        { name: 'Home', path: '/' },
        { name: 'Remote Tech Careers', path: '/careers' },
      ])}
<h1>What it pays</h1>
<p class="lede">Stated base pay in US dollars a year, counted from postings; never an estimate. Choose what interests you: every part may stay open.</p>
${printedFrom(`${siteUrl}/pay${queryOf(chosen)}`)}
${form(given)}
${wrong !== undefined && html`<div class="notice" role="alert"><p><strong>We could not read that choice.</strong> ${wrong}. Below are the figures without it.</p></div>`}
<h2>${about ? `For ${about}` : 'For all careers'}</h2>
<div class="figure-grid">
${await draw('pay-band')}
${await draw('pay-histogram')}
${!chosen['level'] && (await draw('pay-by-level'))}
${!chosen['country'] && (await draw('pay-by-country'))}
${await draw('pay-by-currency')}
${await draw('pay-stated')}
${!chosen['career'] && (await draw('pay-stated-by'))}
${chosen['career'] && (await renderFigure({ ...deps, person }, 'public-pay', { career: chosen['career'] }))}
</div>
<p><a href="${listingPath('wrong' in read ? {} : questionOf(read.attributes))}">The postings behind these figures</a></p></div>`,
    }),
    wrong === undefined ? 200 : 400,
  )
}

const form = (given: Chosen): Html =>
  html`<form class="explorer" action="/pay" method="get">
${select(
  'career',
  'Career',
  given,
  careers.filter(({ slug }) => slug !== 'non-tech').map(({ slug, name }) => [slug, name]),
)}
${select('level', 'Level', given, Object.entries(levelWords))}
${select(
  'country',
  'Open to people in',
  given,
  countries.map(({ code, name }) => [code, name]),
)}
<label class="field"><span class="field-name">Skill</span><input class="input" name="skill" maxlength="60" value="${given['skill']}" placeholder="Rust"></label>
<button class="button" type="submit">Show</button>
</form>`

const select = (name: string, label: string, given: Chosen, options: (readonly [string, string])[]): Html =>
  html`<label class="field"><span class="field-name">${label}</span><select class="select" name="${name}">
<option value="">Any</option>
${options.map(([value, words]) => html`<option value="${value}"${given[name] === value && raw(' selected')}>${words}</option>`)}
</select></label>`
