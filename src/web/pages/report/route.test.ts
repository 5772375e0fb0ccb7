import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSite, type TestSite } from '../../../../test/site.ts'
import { openReports } from '../../../moderation/index.ts'

const posting = async (site: TestSite): Promise<string> => {
  const [, path] =
    /href="(\/postings\/[^"]+)"/.exec(await (await site.request('/jobs?q=pay+data+engineer')).text()) ?? []
  return path ?? /href="(\/postings\/[^"]+)"/.exec(await (await site.request('/jobs')).text())![1]!
}
const send = (site: TestSite, path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  site.request(`${path}/report`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(form).toString(),
  })
const career = { about: 'fact', fact: 'career', what: 'value-wrong', right: 'Sail Maker', sentence: 'You sew sails.' }

test('a report is kept with the fact as it was read, thanks leads back to it, and a repetition is one', async () => {
  await using site = await openSite()
  const path = await posting(site)
  const answer = await send(site, path, career)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), `${path}/reported?fact=career`)
  const thanks = await (await site.request(answer.headers.get('location')!)).text()
  assert.match(thanks, /Thank you/)
  assert.ok(thanks.includes(`href="${path}#fact-career"`))
  const again = await send(site, path, { ...career, sentence: 'You  sew\nsails.' })
  assert.match(again.headers.get('location')!, /saved=known/)
  const [report, ...more] = await openReports(site.db)
  assert.deepEqual(more, [])
  assert.equal(report!.read!.rule, 'invented@1')
  assert.ok((report!.read!.value as { slug: string }).slug.length > 3)
  assert.equal(report!.rulesVersion, 1)
  assert.deepEqual([report!.fact, report!.wouldBeRight, report!.sentence], ['career', 'Sail Maker', 'You sew sails.'])
})

test('also for what is not stated, and for the posting as a whole', async () => {
  await using site = await openSite()
  const path = await posting(site)
  await send(site, path, { about: 'missing', fact: 'visa', sentence: 'We sponsor visas.' })
  await send(site, path, { about: 'posting', what: 'duplicate' })
  const [missed, whole] = await openReports(site.db)
  assert.deepEqual([missed!.fact, missed!.what, missed!.read], ['visa', 'missed', undefined])
  assert.deepEqual([whole!.fact, whole!.what], [undefined, 'duplicate'])
})

test('a mistake shows the form again with all that was typed, escaped, and keeps nothing', async () => {
  await using site = await openSite()
  const path = await posting(site)
  const { what: _, ...without } = career
  const answer = await send(site, path, { ...without, right: '"><script>', sentence: '</textarea><b>' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /Choose one of these/)
  assert.match(page, /value="&quot;&gt;&lt;script&gt;"/)
  assert.match(page, /&lt;\/textarea&gt;&lt;b&gt;<\/textarea>/)
  assert.deepEqual(await openReports(site.db), [])
})

test('programs, other sites and floods get nowhere; a posting that is not there is said to be missing', async () => {
  await using site = await openSite()
  const path = await posting(site)
  assert.equal((await send(site, path, { ...career, homepage: 'x' })).status, 303)
  assert.equal((await send(site, path, career, { 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.equal((await send(site, path, { ...career, sentence: 'x'.repeat(20_000) })).status, 413)
  assert.equal((await send(site, '/postings/nothing-999999', career)).status, 404)
  assert.deepEqual(await openReports(site.db), [])
  const from = { 'x-forwarded-for': '203.0.113.9' }
  for (let i = 0; i < 12; i++) assert.equal((await send(site, path, { ...career, right: `${i}` }, from)).status, 303)
  const late = await send(site, path, { ...career, right: 'the thirteenth' }, from)
  assert.equal(late.status, 429)
  assert.ok(Number(late.headers.get('retry-after')) > 0)
  assert.match(await late.text(), /value="the thirteenth"/)
  assert.equal((await openReports(site.db)).length, 12)
})

test('a browser that only names its origin is heard when the origin is ours', async () => {
  await using site = await openSite()
  const path = await posting(site)
  const from = async (origin: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin }
    const body = new URLSearchParams(career).toString()
    return (await site.request(`${path}/report`, { method: 'POST', headers, body })).status
  }
  assert.equal(await from('https://offing.example'), 303)
  assert.equal(await from('https://elsewhere.example'), 403)
  assert.equal(await from('null'), 403)
})
