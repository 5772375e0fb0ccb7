import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite } from '../../../test/site.ts'
import { listInvented, nothingStated } from '../test-data.ts'
import { readIds } from './state-route.ts'

type Postings = { postings: { id: number; state: string; closedAt?: string }[] }
type Count = { total: number; new: number; newest: number }

test('a posting is open, closed since when, or gone', async () => {
  await using site = await openSite({ postings: 12 })
  const [open, closed] = await site.db.selectFrom('posting').select('id').orderBy('id').limit(2).execute()
  const closedAt = new Date('2026-11-23T08:00:00Z')
  await site.db.updateTable('posting').set({ closed_at: closedAt, closed_reason: 'not-listed' }).where('id', '=', closed!.id).execute() // prettier-ignore
  const answer = await site.request(`/api/postings/state?ids=999999,${closed!.id},${open!.id},${open!.id}`)
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=60')
  assert.deepEqual(((await answer.json()) as Postings).postings, [
    { id: open!.id, state: 'open' },
    { id: closed!.id, state: 'closed', closedAt: closedAt.toISOString() },
    { id: 999999, state: 'gone' },
  ])
})

test('the state is remembered for half a minute, also while the database is away', async () => {
  let now = Date.parse('2026-11-24T12:00:00Z')
  await using site = await openSite({ postings: 6, clock: () => new Date(now) })
  const { id } = await site.db.selectFrom('posting').select('id').executeTakeFirstOrThrow()
  const ask = () => site.request(`/api/postings/state?ids=${id}`)
  assert.equal((await ask()).status, 200)
  await site.db.destroy()
  assert.equal((await ask()).status, 200)
  now += 31_000
  assert.ok((await ask()).status >= 500)
})

test('ids are few, whole and sound', () => {
  assert.deepEqual(readIds('12,7,12,'), { ok: true, ids: [7, 12] })
  for (const wrong of [undefined, '', ',', '1;2', '-1', '0', '1.5', 'x', '1'.repeat(16), '1 or 1=1'])
    assert.equal(readIds(wrong).ok, false, wrong)
  assert.equal(readIds(Array.from({ length: 101 }, (_, i) => i + 1).join()).ok, false)
})

test('a search is counted, and what came after the posting that one has seen', async () => {
  await using site = await openSite({ postings: 40 })
  const count = async (query: string): Promise<Count> =>
    (await (await site.request(`/api/count?${query}`)).json()) as Count
  const senior = await count('level=senior')
  assert.ok(senior.total > 3 && senior.newest > 0)
  assert.equal(senior.new, senior.total, 'after nothing, all are new')
  assert.equal((await count(`level=senior&after=${senior.newest}`)).new, 0)
  const backEnd = await count('list=%2Fremote-back-end-jobs&sort=pay&page=3')
  const page = await (await site.request('/remote-back-end-jobs')).text()
  assert.ok(page.includes(`${backEnd.total} jobs`))

  const before = await count('')
  await listInvented(site.db, [{ nativeId: 'new', title: 'Splicer of Ropes', facts: nothingStated() }])
  let after = before
  for (let i = 0; i < 100 && after.new !== 1; i++) {
    await new Promise((resolve) => setTimeout(resolve, 30))
    after = await count(`q=&posted=${1 + (i % 300)}&after=${before.newest}`)
  }
  assert.equal(after.new, 1)
})

test('nonsense is refused in words; the answers of a person stay with that person', async () => {
  await using site = await openSite({ postings: 12 })
  for (const query of ['level=king', 'after=x', 'after=-1']) {
    const answer = await site.request(`/api/count?${query}`)
    assert.equal(answer.status, 400, query)
    assert.ok(((await answer.json()) as { problem: string }).problem.length > 10)
  }
  const cookie = 'offing_place=c%3DPT'
  const own = await site.request('/api/count?answer=yes', { headers: { cookie } })
  assert.match(own.headers.get('cache-control')!, /^private/)
  const nobodys = await site.request('/api/count?q=engineer', { headers: { cookie } })
  assert.match(nobodys.headers.get('cache-control')!, /^public/)
})

test('a sentence is counted as its page shows it, for the place that it says', async () => {
  await using site = await openSite({ postings: 30 })
  const count = async (query: string): Promise<number> =>
    ((await (await site.request(`/api/count?${query}`)).json()) as Count).total
  const q = encodeURIComponent('senior jobs i can do from portugal over 80k')
  assert.ok((await count('')) > (await count(`q=${q}`)))
  const page = await (await site.request(`/jobs?q=${q}`)).text()
  assert.match(page, new RegExp(`>${await count(`q=${q}`)} postings?<`))
})

test('the end of a text is completed with names, each as words that the search box reads as just that', async () => {
  await using site = await openSite({ postings: 30 })
  type Items = { items: { kind: string; label: string; count: number; write: string; start: number }[] }
  const complete = async (text: string) =>
    ((await (await site.request(`/api/complete?q=${encodeURIComponent(text)}`)).json()) as Items).items
  const [skill] = await complete('senior, kub')
  assert.deepEqual(skill, {
    kind: 'skill',
    label: 'Kubernetes',
    count: skill!.count,
    write: 'skill:Kubernetes',
    start: 8,
  })
  const career = (await complete('site rel')).find(({ kind }) => kind === 'career')!
  assert.deepEqual([career.write, career.start], ['career:site-reliability-engineer', 0])
  const title = (await complete('staff jobs as product d')).find(({ kind }) => kind === 'title')!
  assert.match(title.write, /^title:"[^"]+"$/)
  for (const write of [skill.write, career.write, title.write]) {
    const page = await (await site.request(`/jobs?q=${encodeURIComponent(write)}`)).text()
    assert.equal(page.match(/<a class="chip"/g)?.length, 1, write)
    assert.doesNotMatch(page, /No posting fits/, write)
  }
  for (const odd of ['', ' ', 'x', '"', 'a'.repeat(500), '%', '\u0000'.repeat(9)]) await complete(odd)
})
