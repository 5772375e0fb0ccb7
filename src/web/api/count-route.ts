import type { Context } from 'hono'
import { categories, type Rates } from '../../domain/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import { ask, fromStart, readParams } from '../pages/listing/params.ts'
import { personOf } from '../person.ts'

/** New postings are counted among so many of the newest: a list that grows faster is "at least so many". */
const LOOKED_AT = 2_000
const FOR_MS = 10_000
const MOST_KEPT = 500

type Count = { total: number; newest: number; ids: number[] }

/**
 * GET /api/count?<the query of a listing>&after=ID: how many postings a search has (`total`), how many of the newest have an
 * id above `after` (`new`), and the highest id (`newest`), to be asked with the next time. Ids rise in the order in which
 * postings were first seen. `list` is the path of a category's own listing.
 */
export const countRoute = (index: SearchIndex, now: () => Date, rates: () => Rates) => {
  const kept = new Map<string, { count: Count; until: number }>()
  return (c: Context) => {
    const params = new URL(c.req.url).searchParams
    const read = readParams(params)
    const after = params.get('after') ?? '0'
    if (!read.ok) return c.json({ problem: read.problems.join(' ') }, 400)
    if (!/^\d{1,15}$/.test(after)) return c.json({ problem: 'after is the id of a posting.' }, 400)
    const preset = categories.find(({ path }) => path === params.get('list'))
    const filters = { ...fromStart(read.filters), sort: 'newest' as const }
    const asking = { person: personOf(c), now: now(), rates: rates(), ...(preset && { preset }) }
    const { query, list } = ask(filters, asking)
    const isPersonal = query.answer.length > 0
    const count = remembered(list, now().getTime(), () => {
      const person = isPersonal ? query.person : {}
      const { ids, total } = index.find({ ...query, person, offset: 0, limit: LOOKED_AT, facets: [] })
      return { ids, total, newest: ids.reduce((highest, id) => Math.max(highest, id), 0) }
    })
    c.header('Cache-Control', isPersonal ? 'private, max-age=10' : 'public, max-age=10')
    c.header('Vary', 'Cookie')
    const isNew = count.ids.filter((id) => id > Number(after)).length
    return c.json({ total: count.total, new: isNew, newest: count.newest })
  }

  function remembered(key: string, at: number, make: () => Count): Count {
    const known = kept.get(key)
    if (known && known.until > at) return known.count
    const count = make()
    kept.delete(key)
    kept.set(key, { count, until: at + FOR_MS })
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!)
    return count
  }
}
