import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { NOW, openSite, type TestSite } from '../../../../test/site.ts'
import { openMessages } from '../../../moderation/index.ts'
import { isWork } from './form-token.ts'

const words = 'Does the site read boards of small companies?'
const fine = { about: 'question', words, name: 'A reader', address: 'reader@example.org' }

/** A site whose clock the test moves. */
async function openContact() {
  const clock = { now: NOW }
  const site = await openSite({ postings: 3, clock: () => clock.now })
  const later = (seconds: number): void => void (clock.now = new Date(clock.now.getTime() + seconds * 1_000))
  return { site, later, clock, [Symbol.asyncDispose]: () => site[Symbol.asyncDispose]() }
}
const tokenIn = (page: string): string => /name="token" value="([^"]+)"/.exec(page)![1]!
const open = async (site: TestSite): Promise<string> => tokenIn(await (await site.request('/contact')).text())
const send = (site: TestSite, form: Record<string, string>, headers: Record<string, string> = {}) =>
  site.request('/contact', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(form).toString(),
  })
/** The work as a browser does it, written apart from the page's own check. */
function workFor(token: string): string {
  for (let n = 0; ; n++) {
    const hash = createHash('sha256').update(`${token}:${n}`).digest()
    if (hash[0] === 0 && hash[1]! < 4) return String(n)
  }
}

test('a message with its work is kept, says its number, and sent twice it is one', async () => {
  await using contact = await openContact()
  const { site, later } = contact
  const token = await open(site)
  later(5)
  const form = { ...fine, token, proof: workFor(token) }
  const answer = await send(site, form)
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/contact/sent?number=1')
  assert.equal((await send(site, form)).headers.get('location'), '/contact/sent?number=1')
  assert.match(await (await site.request('/contact/sent?number=1')).text(), /has the number 1/)
  assert.doesNotMatch(await (await site.request('/contact/sent?number=<b>')).text(), /has the number/)
  const [message, ...more] = await openMessages(site.db)
  assert.deepEqual(more, [])
  assert.deepEqual([message!.about, message!.words, message!.name, message!.replyTo], ['question', words, 'A reader', 'reader@example.org']) // prettier-ignore
})

test('without script the form is shown once more, and the second time it is kept; faster than three seconds it is not', async () => {
  await using contact = await openContact()
  const { site, later } = contact
  const token = await open(site)
  const fast = await send(site, { ...fine, token })
  assert.equal(fast.status, 422)
  assert.match(await fast.text(), /faster than people type/)
  later(4)
  const again = await send(site, { ...fine, token })
  assert.equal(again.status, 422)
  const page = await again.text()
  assert.ok(page.includes(words) && page.includes('value="A reader"'))
  const second = tokenIn(page)
  assert.equal((await send(site, { ...fine, token: second })).status, 422, 'at once')
  assert.deepEqual(await openMessages(site.db), [])
  later(4)
  assert.equal((await send(site, { ...fine, token: second })).status, 303)
  assert.equal((await openMessages(site.db)).length, 1)
})

test('a forged, foreign or old form is not kept, loses nothing, and can be sent again', async () => {
  await using contact = await openContact()
  const { site, later } = contact
  const token = await open(site)
  later(5)
  const forged = token.replace(/^form/, 'confirm')
  for (const bad of ['', 'x', forged, `${token.slice(0, -1)}A`, 'form.zzzz.a.b'])
    assert.equal((await send(site, { ...fine, token: bad, proof: '1' })).status, 422, bad)
  later(25 * 3_600)
  const late = await send(site, { ...fine, token, proof: workFor(token) })
  const page = await late.text()
  assert.match(page, /open for more than a day/)
  assert.ok(page.includes(words))
  const next = tokenIn(page)
  later(5)
  assert.equal((await send(site, { ...fine, token: next, proof: workFor(next) })).status, 303)
  assert.equal((await openMessages(site.db)).length, 1)
})

test('mistakes are named at their field, and what was typed is escaped', async () => {
  await using contact = await openContact()
  const { site, later } = contact
  const token = await open(site)
  later(5)
  const answer = await send(site, {
    about: 'nose',
    words: '</textarea><b>',
    name: '"><script>',
    address: 'no address',
    token,
  })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  for (const said of [/Choose what it is about/, /does not look like an e-mail/]) assert.match(page, said)
  assert.match(page, /&lt;\/textarea&gt;&lt;b&gt;<\/textarea>/)
  assert.match(page, /value="&quot;&gt;&lt;script&gt;"/)
  const long = await send(site, { ...fine, words: 'ä'.repeat(5_001), token })
  assert.match(await long.text(), /At most 5,000 characters, please; these are 5,001/)
  assert.equal((await send(site, { ...fine, words: 'x'.repeat(70_000), token })).status, 413)
  assert.deepEqual(await openMessages(site.db), [])
})

test('programs, other sites and floods get nowhere', async () => {
  await using contact = await openContact()
  const { site, later } = contact
  assert.equal((await send(site, { ...fine, homepage: 'x', token: '' })).status, 303)
  assert.equal((await send(site, { ...fine, token: '' }, { 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.deepEqual(await openMessages(site.db), [])
  const from = { 'x-forwarded-for': '203.0.113.9' }
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) {
    const token = await open(site)
    later(4)
    statuses.push((await send(site, { ...fine, token, proof: workFor(token) }, from)).status)
  }
  assert.deepEqual(statuses, [303, 303, 303, 303, 303, 429])
})

test('with the database away nothing is lost: the form comes back with every word', async () => {
  await using contact = await openContact()
  const { site, later } = contact
  const token = await open(site)
  later(5)
  await site.db.destroy()
  const answer = await send(site, { ...fine, token, proof: workFor(token) })
  assert.equal(answer.status, 503)
  const page = await answer.text()
  assert.ok(page.includes(words) && page.includes('reader@example.org') && page.includes(token))
  assert.equal(site.logged.filter((line) => line.includes('could not be kept')).length, 1)
})

test('work is of one token alone', () => {
  const proof = workFor('one')
  assert.ok(isWork('one', proof))
  assert.ok(!isWork('two', proof) || workFor('two') === proof)
  for (const wrong of ['', '-1', '1e3', '9'.repeat(13)]) assert.ok(!isWork('one', wrong))
})
