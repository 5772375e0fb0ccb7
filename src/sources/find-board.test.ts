import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering } from './answering.ts'
import { ashbyUrl } from './ashby/fetch.ts'
import { candidateOf, candidatesIn } from './board-patterns.ts'
import { findBoard } from './find-board.ts'
import { greenhouseUrl } from './greenhouse/fetch.ts'
import { leverUrl } from './lever/fetch.ts'

const named = (address: string) => {
  const candidate = candidateOf(address)
  return candidate && `${candidate.source}/${candidate.token}${candidate.region === 'eu' ? ' eu' : ''}`
}

test('addresses that name a board', () => {
  const cases: Record<string, string | undefined> = {
    'https://boards.greenhouse.io/northpier': 'greenhouse/northpier',
    'https://job-boards.greenhouse.io/NorthPier/jobs/4100001': 'greenhouse/northpier',
    'https://job-boards.eu.greenhouse.io/northpier/jobs/1?gh_src=x': 'greenhouse/northpier',
    'https://boards.greenhouse.io/embed/job_board?for=northpier': 'greenhouse/northpier',
    'https://boards.greenhouse.io/embed/job_board/js?for=northpier': 'greenhouse/northpier',
    'https://boards.greenhouse.io/embed/job_app?for=northpier&token=41': 'greenhouse/northpier',
    'https://boards-api.greenhouse.io/v1/boards/northpier/jobs': 'greenhouse/northpier',
    'https://jobs.lever.co/SaltMarsh': 'lever/SaltMarsh',
    'https://jobs.lever.co/saltmarsh/1111-2222/apply?x=1': 'lever/saltmarsh',
    'https://jobs.eu.lever.co/quayside': 'lever/quayside eu',
    'https://api.eu.lever.co/v0/postings/quayside?mode=json': 'lever/quayside eu',
    'https://jobs.ashbyhq.com/harbour.labs': 'ashby/harbour.labs',
    'https://jobs.ashbyhq.com/Tidewater%20Systems/1111': 'ashby/Tidewater%20Systems',
    'https://jobs.ashbyhq.com/harbour-labs/embed?version=2': 'ashby/harbour-labs',
    'https://api.ashbyhq.com/posting-api/job-board/harbour-labs': 'ashby/harbour-labs',
    'https://boards.greenhouse.io/embed/job_board': undefined,
    'https://jobs.lever.co/': undefined,
    'https://jobs.ashbyhq.com/api/non-user-graphql': undefined,
    'https://greenhouse.io.example/northpier': undefined,
    'https://northpier.example/careers?gh_jid=41': undefined,
    nonsense: undefined,
  }
  for (const [address, expected] of Object.entries(cases)) assert.equal(named(address), expected, address)
})

test('pages that name a board, the most named one first', () => {
  const html = String.raw`<a href="https://jobs.lever.co/partner/1">partner</a>
    <iframe src="//boards.greenhouse.io/embed/job_board?validity=1&amp;for=northpier"></iframe>
    <script>{"a":"https:\/\/job-boards.greenhouse.io\/northpier\/jobs\/1","boardToken":"northpier"}</script>`
  assert.deepEqual(
    candidatesIn(html).map(({ source, token }) => `${source}/${token}`),
    ['greenhouse/northpier', 'lever/partner'],
  )
  assert.deepEqual(candidatesIn('<p>We hire!</p>'), [])
})

test('a huge hostile page is scanned in linear time', () => {
  const started = performance.now()
  candidatesIn('//jobs.lever.co/'.repeat(200_000))
  candidatesIn('"urlToken"    :'.repeat(200_000))
  assert.ok(performance.now() - started < 3_000)
})

const job = { id: 1, internal_job_id: 2, title: 'Pilot', company_name: 'Northpier', content: '' }

test('an address that names a board is asked at once, and no page is read', async () => {
  const http = answering({ [greenhouseUrl('northpier')]: { json: { jobs: [job] } } })
  const { found, tried } = await findBoard('boards.greenhouse.io/northpier', http)
  assert.deepEqual(found, {
    source: 'greenhouse',
    token: 'northpier',
    region: 'global',
    companyName: 'Northpier',
    postings: 1,
    titles: ['Pilot'],
  })
  assert.equal(http.asked.length, 1)
  assert.match(tried.join(' '), /1 postings of Northpier/)
})

test('else the page is read, and its boards are asked until one answers', async () => {
  const html =
    '<a href="https://jobs.ashbyhq.com/gone/1">1</a><a href="https://jobs.ashbyhq.com/gone/2">2</a><a href="https://jobs.ashbyhq.com/harbour-labs">3</a>'
  const http = answering({
    'https://harbour.example/jobs?gh_jid=1': { html },
    [ashbyUrl('harbour-labs')]: { json: { jobs: [] } },
  })
  const search = await findBoard('https://harbour.example/jobs?gh_jid=1', http)
  assert.equal(search.found?.token, 'harbour-labs')
  assert.equal(search.found?.postings, 0)
  assert.match(search.tried.join('\n'), /"gone" does not answer: not-found/)
})

test('a page that leads to a board by redirect names it', async () => {
  const http = answering({
    'https://a.example/': { html: '<p></p>', url: 'https://jobs.lever.co/saltmarsh' },
    [leverUrl('api.lever.co', 'saltmarsh', 0)]: { json: [] },
  })
  assert.equal((await findBoard('https://a.example/', http)).found?.token, 'saltmarsh')
})

test('a European site is kept as one', async () => {
  const posting = { id: 'x', text: 'Welder', hostedUrl: 'https://jobs.eu.lever.co/quayside/x' }
  const http = answering({ [leverUrl('api.eu.lever.co', 'quayside', 0)]: { json: [posting] } })
  assert.equal((await findBoard('https://jobs.lever.co/quayside', http)).found?.region, 'eu')
})

test('what was tried is said when nothing is found', async () => {
  const why = async (table: Parameters<typeof answering>[0], address: string) => {
    const search = await findBoard(address, answering(table))
    assert.equal(search.found, undefined)
    return search.why
  }
  assert.match(await why({}, 'https://jobs.lever.co/nobody'), /does not exist/)
  assert.match(await why({}, 'https://a.example/'), /could not be read/)
  assert.match(await why({ 'https://a.example/': { html: '<p>We hire' } }, 'https://a.example/'), /names no Greenhouse/)
  assert.match(
    await why({ 'https://a.example/?gh_jid=12': { html: '' } }, 'https://a.example/?gh_jid=12'),
    /come from Greenhouse/,
  )
  const dead = { html: '<a href="https://jobs.lever.co/nobody">' }
  assert.match(await why({ 'https://a.example/': dead }, 'https://a.example/'), /No board that the page names answers/)
})
