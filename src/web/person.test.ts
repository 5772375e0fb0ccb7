import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { personPage, savePerson } from './pages/person/route.ts'
import { PERSON_PATH, personOf, personDetails, personWords, readPerson, safeBack } from './person.ts'

const app = new Hono()
  .get('/who', (c) => c.json(personOf(c)))
  .get(PERSON_PATH, personPage({}))
  .post(PERSON_PATH, savePerson({ siteUrl: 'https://jobs.example.org' }))

const save = (fields: Record<string, string>) =>
  app.request(PERSON_PATH, { method: 'POST', body: new URLSearchParams(fields) })
const who = async (cookie: string): Promise<unknown> => (await app.request('/who', { headers: { cookie } })).json()

test('the choice is kept in a cookie and read back', async () => {
  const answer = await save({
    country: 'US',
    state: 'US-CA',
    timeZone: 'America/Los_Angeles',
    back: '/jobs?q=a&page=2',
  })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/jobs?q=a&page=2')
  const cookie = answer.headers.get('set-cookie')!
  assert.match(cookie, /^offing_place=/)
  for (const part of ['HttpOnly', 'SameSite=Lax', 'Max-Age=31536000', 'Path=/']) assert.ok(cookie.includes(part), part)
  assert.deepEqual(await who(cookie.split(';')[0]!), { country: 'US', state: 'US-CA', timeZone: 'America/Los_Angeles' })
})

test('nonsense is left out, in the form and in the cookie', async () => {
  assert.deepEqual(readPerson({ country: 'XX', state: 'US-CA', timeZone: 'Mars/Base' }), {})
  assert.deepEqual(readPerson({ country: 'PT', state: 'US-CA' }), { country: 'PT' })
  assert.deepEqual(readPerson({ country: ['US'], timeZone: 'x'.repeat(100) }), {})
  assert.deepEqual(await who('offing_place=%00%ff; offing_place=c=<script>'), {})
  assert.deepEqual(await who(`offing_place=${'c=PT'.padEnd(5000, '&')}`), { country: 'PT' })
})

test('hours and rights to work are kept in the same cookie', async () => {
  const answer = await save({ country: 'PT', rightAtHome: 'yes', rightInEu: 'yes', right1: 'US', hoursFrom: '8', hoursTo: '18' }) // prettier-ignore
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!
  assert.ok(cookie.length < 200)
  const kept = { country: 'PT', hours: { from: 8, to: 18 }, rightToWork: ['PT', 'EU', 'US'] }
  assert.deepEqual(await who(cookie), kept)
  const page = await (await app.request(PERSON_PATH, { headers: { cookie } })).text()
  assert.match(page, /name="rightAtHome" value="yes" checked/)
  assert.match(page, /name="rightInEu" value="yes" checked/)
  assert.match(page, /<option value="8" selected>8:00/)
  assert.match(page, /<option value="US" selected>/)
  assert.equal(personDetails(kept), 'Portugal, working 8:00 to 18:00, with the right to work in Portugal, the EU, and the United States') // prettier-ignore
})

test('a cookie of before there were hours and rights still works', async () => {
  assert.deepEqual(await who('offing_place=c%3DPT%26z%3DEurope%252FLisbon'), {
    country: 'PT',
    timeZone: 'Europe/Lisbon',
  })
})

test('hours and rights that make no sense are left out', () => {
  for (const hours of ['8-8', '25-3', '8-', '-', 'undefined-undefined', '8-18-20', ['8-18']])
    assert.deepEqual(readPerson({ hours }), {}, String(hours))
  assert.deepEqual(readPerson({ hours: '22-6' }), { hours: { from: 22, to: 6 } })
  assert.deepEqual(readPerson({ rightToWork: ['XX', 5, 'PT', 'PT', 'EU'] }), { rightToWork: ['PT', 'EU'] })
  assert.deepEqual(readPerson({ rightToWork: 'PT' }), {})
  const many = ['PT', 'ES', 'FR', 'DE', 'IT', 'PL', 'US', 'CA', 'BR']
  assert.equal(readPerson({ rightToWork: many }).rightToWork?.length, 6)
})

test('the country one lives in is a right only when one says so', async () => {
  const cookie = (await save({ country: 'PT' })).headers.get('set-cookie')!.split(';')[0]!
  assert.deepEqual(await who(cookie), { country: 'PT' })
})

test('it can be forgotten', async () => {
  const answer = await save({ country: 'PT', clear: 'yes', back: '/' })
  assert.match(answer.headers.get('set-cookie')!, /offing_place=;.*Max-Age=0/)
})

test('the way back never leaves the site', async () => {
  for (const back of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
    '/x\r\nset-cookie: a=b',
  ])
    assert.ok(['/', '/xset-cookie:%20a=b'].includes(safeBack(back)), back)
  assert.equal(safeBack('/jobs?q=1#x'), '/jobs?q=1')
  assert.equal((await save({ country: 'PT', back: '//evil.example' })).headers.get('location'), '/')
})

test('the form shows what is kept', async () => {
  const page = await (
    await app.request(`${PERSON_PATH}?back=%2Fjobs`, { headers: { cookie: 'offing_place=c%3DPT' } })
  ).text()
  assert.match(page, /<option value="PT" selected>/)
  assert.match(page, /name="back" value="\/jobs"/)
  assert.match(page, /Forget it/)
})

test('the person in words', () => {
  assert.equal(personWords({ country: 'PT', timeZone: 'Europe/Lisbon' }), 'Portugal, Lisbon time')
  assert.equal(personWords({ timeZone: 'America/Sao_Paulo' }), 'Sao Paulo time')
  assert.equal(personWords({}), '')
})
