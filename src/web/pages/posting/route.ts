import type { Context } from 'hono'
import { loadPosting, type PostingCard, type PostingPage } from '../../../catalogue/index.ts'
import type { Person } from '../../../domain/index.ts'
import type { SearchIndex } from '../../../search/index.ts'
import { guideHint } from '../../piece/guide-hint.ts'
import type { Html } from '../../html.ts'
import type { Made } from '../../page-cache.ts'
import { personOf } from '../../person.ts'
import { sendShared } from '../../send-shared.ts'
import type { ContentDeps } from '../content-deps.ts'
import { noFilters, toQuery } from '../listing/params.ts'
import { postingView } from './view.ts'

const SIMILAR = 5

/** `/postings/:slug`. Only the number at the end counts; an address with other words leads to the one of today. */
export const postingPage = (deps: ContentDeps) => {
  const { index, rates, now, pages } = deps
  return (c: Context) => {
    const slug = c.req.param('slug') ?? ''
    const made = { version: index.version, rates: rates(), now: now() }
    return sendShared(c, { pages, address: `/postings/${slug}`, made }, () => make(deps, c, slug, made))
  }
}

async function make(deps: ContentDeps, c: Context, slug: string, { rates, now }: Made): Promise<Html | Response> {
  const { db, cards: load, index, content, siteUrl, siteName } = deps
  const id = /(?:^|-)(\d{1,15})$/.exec(slug)?.[1]
  const posting = id ? await loadPosting(db, Number(id), rates) : undefined
  if (!posting) return c.notFound()
  if (slug !== posting.slug) return c.redirect(`/postings/${posting.slug}`, 301)
  const person = personOf(c)
  const similar = await load(similarIds(index, posting, person))
  const guide = guideHint(content(), posting.facts.career.value.slug)
  return postingView({ posting, similar, guide, person, siteUrl, siteName, now })
}

/** The same career and, where any are stated, one of the first skills; the level too while that leaves enough. */
function similarIds(index: SearchIndex, { id, facts }: PostingPage, person: Person): PostingCard['id'][] {
  const skill = (facts.skills?.value ?? []).slice(0, 4).map(({ name }) => name)
  const level = facts.level ? [facts.level.value] : []
  const like = { ...noFilters, career: [facts.career.value.slug] }
  for (const filters of [{ ...like, skill, level }, { ...like, skill }, like]) {
    const ids = index
      .find({ ...toQuery(filters, person), limit: SIMILAR + 1, facets: [] })
      .ids.filter((other) => other !== id)
    if (ids.length >= SIMILAR || filters === like) return ids.slice(0, SIMILAR)
  }
  return []
}
