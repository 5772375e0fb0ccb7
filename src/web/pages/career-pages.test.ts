import assert from 'node:assert/strict'
import { test } from 'node:test'
import skills from '../../../data/skills.json' with { type: 'json' }
import { openSite } from '../../../test/site.ts'
import { previewSvg } from './og/draw-preview.ts'
import { skillOf, skillSlug } from './skills/skill-slugs.ts'

test('each skill has an address of its own', () => {
  assert.equal(new Set(skills.map(({ name }) => skillSlug(name))).size, skills.length)
  assert.equal(skillOf('c-sharp'), 'C#')
})

test('comparisons have one address, and none for what is no career', async () => {
  await using site = await openSite({ postings: 60 })
  const other = await site.request('/compare/data-engineer-vs-back-end-developer')
  assert.deepEqual([other.status, other.headers.get('location')], [301, '/compare/back-end-developer-vs-data-engineer'])
  const formed = await site.request('/compare?career=qa-engineer&career=&career=data-engineer')
  assert.deepEqual([formed.status, formed.headers.get('location')], [303, '/compare/data-engineer-vs-qa-engineer'])
  for (const bad of [
    'data-engineer',
    'data-engineer-vs-data-engineer',
    'data-engineer-vs-wizard',
    'non-tech-vs-data-engineer',
  ])
    assert.equal((await site.request(`/compare/${bad}`)).status, 404, bad)
})

test('a figure can be taken away as numbers and as a drawing, and framed', async () => {
  await using site = await openSite({ postings: 120 })
  const json = (await (await site.request('/figures/levels.json')).json()) as { n: number; cite: string; rows: [string, number, number][] } // prettier-ignore
  assert.ok(json.n >= 10 && json.cite.includes(`n = ${json.n}`))
  assert.equal(Math.round(json.rows.reduce((sum, [, , share]) => sum + share, 0) * 100), 100)
  const csv = await (await site.request('/figures/levels.csv')).text()
  assert.equal(csv.trim().split('\r\n').length, json.rows.length + 1)
  const svg = await site.request('/figures/levels.svg')
  assert.match(svg.headers.get('content-type')!, /^image\/svg\+xml/)
  assert.match(await svg.text(), /^<svg xmlns="[^"]+"[^>]* width="640"/)
  const frame = await site.request('/figures/levels/embed')
  assert.match(frame.headers.get('content-security-policy')!, /frame-ancestors \*/)
  assert.equal(frame.headers.get('x-frame-options'), null)
  const page = await site.request('/pay')
  assert.match(page.headers.get('content-security-policy')!, /frame-ancestors 'none'/)
  for (const bad of ['/figures/nothing.csv', '/figures/levels.csv?level=wizard', '/figures/levels/embed?career=x'])
    assert.equal((await site.request(bad)).status, 400, bad)
})

test('the preview of a page is a picture with its live figure', async () => {
  await using site = await openSite({ postings: 60 })
  const answer = await site.request('/og/careers/data-engineer.png')
  assert.equal(answer.headers.get('content-type'), 'image/png')
  const bytes = Buffer.from(await answer.arrayBuffer())
  assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630])
  assert.match(await (await site.request('/compare/data-engineer-vs-qa-engineer')).text(), /property="og:image" content="https:\/\/offing\.example\/og\/compare\/data-engineer-vs-qa-engineer\.png"/) // prettier-ignore
  for (const bad of [
    '/og/careers/wizard.png',
    '/og/site/constructor.png',
    '/og/else/pay.png',
    '/og/careers/data-engineer.gif',
  ])
    assert.equal((await site.request(bad)).status, 404, bad)
  assert.ok(!String(previewSvg({ over: '', title: '<b>', rests: '' }, 'Offing', 'today')).includes('<b>'))
})

test('the map leads from a career to its next steps', async () => {
  await using site = await openSite({ postings: 120 })
  const page = await (await site.request('/careers/map?from=back-end-developer')).text()
  assert.match(page, /From Back-End Developer you can go to/)
  assert.match(page, /class="arc arc-strong"/)
  assert.equal((await site.request('/careers/map?from=wizard')).headers.get('location'), '/careers/map')
})
