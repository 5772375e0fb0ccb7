import type { Context } from 'hono'
import { loadPosting, type PostingCard, type PostingPage } from '../../../catalogue/index.ts'
import type { Person } from '../../../domain/index.ts'
import type { SearchIndex } from '../../../search/index.ts'
import { guideHint } from '../../piece/guide-hint.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { ContentDeps } from '../content-deps.ts'
import { noFilters, toQuery } from '../listing/params.ts'
import { postingView } from './view.ts'

const SIMILAR = 5

/** `/postings/:slug`. Only the number at the end counts; an address with other words leads to the one of today. */
export const postingPage = ({ db, cards: load, rates, index, content, siteUrl, siteName, now }: ContentDeps) => {
  return async (c: Context) => {
    const slug = c.req.param('slug') ?? ''
    const id = /(?:^|-)(\d{1,15})$/.exec(slug)?.[1]
    const posting = id ? await loadPosting(db, Number(id), rates()) : undefined
    if (!posting) return c.notFound()
    if (slug !== posting.slug) return c.redirect(`/postings/${posting.slug}`, 301)
    const person = personOf(c)
    const similar = await load(similarIds(index, posting, person))
    return sendPage(
      c,
      postingView({
        posting,
        similar,
        guide: guideHint(content(), posting.facts.career.value.slug),
        person,
        siteUrl,
        siteName,
        now: now(),
      }),
    )
  }
}

/** The same career and, where any are stated, one of the first skills; the level too while that leaves enough. */
function similarIds(index: SearchIndex, { id, facts }: PostingPage, person: Person): PostingCard['id'][] {
  const skill = (facts.skills?.value ?? []).slice(0, 4).map(({ name }) => name)
  const level = facts.level ? [facts.level.value] : []
  const like = { ...noFilters, career: [facts.career.value.slug] }
  for (const filters of [{ ...like, skill, level }, { ...like, skill }, like]) {
    const ids = index.find({ ...toQuery(filters, person), limit: SIMILAR + 1 }).ids.filter((other) => other !== id)
    if (ids.length >= SIMILAR || filters === like) return ids.slice(0, SIMILAR)
  }
  return []
}
