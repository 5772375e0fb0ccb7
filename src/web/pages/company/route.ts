import type { Context } from 'hono'
import { loadCompany } from '../../../catalogue/index.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import { noFilters, PAGE_SIZE, readParams, toQuery } from '../listing/params.ts'
import type { PageDeps } from '../page-deps.ts'
import { companyView } from './view.ts'

/** `/companies/:slug`: what we know of a company, and its open remote tech postings. */
export const companyPage =
  ({ db, index, cards, siteUrl, siteName, now }: PageDeps) =>
  async (c: Context) => {
    const slug = c.req.param('slug') ?? ''
    const company = /^[a-z0-9-]{1,80}$/.test(slug) ? await loadCompany(db, slug) : undefined
    if (!company) return c.notFound()
    const person = personOf(c)
    const read = readParams(new URLSearchParams({ page: c.req.query('page') ?? '' }))
    const page = read.ok ? read.filters.page : 1
    const found = index.find(toQuery({ ...noFilters, company: [slug], page }, person))
    const last = Math.max(1, Math.ceil(found.total / PAGE_SIZE))
    if (page > last) return c.redirect(`/companies/${slug}`, 302)
    const shown = await cards(found.ids)
    return sendPage(c, companyView({ company, cards: shown, found, page, last, person, siteUrl, siteName, now: now() }))
  }
