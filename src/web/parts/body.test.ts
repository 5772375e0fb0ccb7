import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf, type Body } from '../../domain/index.ts'
import { inBody, inventedBody } from '../test-data.ts'
import { bodyHtml, markedText, outsideLink, type Highlight } from './body.ts'

const highlight = (body: Body, id: string, quote: string): Highlight => {
  const found = inBody(body, quote)
  assert.ok(found.method === 'text')
  return { id, start: found.start, end: found.end }
}
const withoutTags = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
/** The text inside the element with that id, whatever elements it holds. */
const textAt = (markup: string, id: string): string => {
  const from = markup.indexOf(`<mark id="${id}"`)
  let depth = 0
  for (const tag of markup.slice(from).matchAll(/<(\/?)mark\b[^>]*>/g)) {
    depth += tag[1] ? -1 : 1
    if (depth === 0) return withoutTags(markup.slice(from, from + tag.index))
  }
  return ''
}

test('each highlight marks its own words, exactly', () => {
  const quotes = ['We work remotely.', '€72,000 – €95,000 a year', 'At least five years of experience', 'TypeScript']
  const { markup } = bodyHtml(
    inventedBody,
    quotes.map((quote, i) => highlight(inventedBody, `e-${i}`, quote)),
  )
  quotes.forEach((quote, i) => assert.equal(textAt(markup, `e-${i}`), quote))
})

test('a highlight within another, at its end, or crossing it, leaves the text as it is and elements closed', () => {
  const body: Body = [
    { kind: 'paragraph', text: 'one two three four five', marks: [{ kind: 'strong', start: 8, end: 18 }] },
  ]
  const { markup } = bodyHtml(body, [
    { id: 'outer', start: 0, end: 13 },
    { id: 'inner', start: 4, end: 7 },
    { id: 'crossing', start: 10, end: 23 },
    { id: 'end', start: 19, end: 23 },
  ])
  assert.equal(withoutTags(markup).trim(), 'one two three four five')
  assert.equal(textAt(markup, 'outer'), 'one two three')
  assert.equal(textAt(markup, 'inner'), 'two')
  assert.equal(textAt(markup, 'end'), 'five')
  const open: string[] = []
  for (const [, closes, tag] of markup.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (!closes) open.push(tag!)
    else assert.equal(open.pop(), tag)
  }
  assert.deepEqual(open, [])
})

test('a highlight over two blocks is marked in both and named once', () => {
  const body: Body = [
    { kind: 'item', text: 'live in Spain' },
    { kind: 'item', text: 'or Portugal' },
  ]
  const { markup } = bodyHtml(body, [{ id: 'e', start: 8, end: textOf(body).length }])
  assert.equal(markup.match(/<mark/g)?.length, 2)
  assert.equal(markup.match(/id="e"/g)?.length, 1)
  assert.match(markup, /<mark>or Portugal<\/mark>/)
})

test('nothing an employer wrote becomes markup, and links lead only to the web', () => {
  const body: Body = [
    {
      kind: 'paragraph',
      text: '<img src=x onerror=alert(1)> & "quotes" here there',
      marks: [
        { kind: 'link', href: 'javascript:alert(1)', start: 40, end: 44 },
        { kind: 'link', href: 'https://x.example/"><script>', start: 45, end: 50 },
      ],
    },
    { kind: 'code', text: '</code><script>' },
  ]
  const { markup } = bodyHtml(body, [{ id: 'e"><b>', start: 0, end: 4 }])
  assert.doesNotMatch(markup, /<img|<script|javascript:|<b>/)
  assert.match(markup, /rel="nofollow noopener ugc"/)
  assert.doesNotMatch(outsideLink('javascript:alert(1)', 'words').markup, /href/)
})

test('lists nest by depth, change kind, and close', () => {
  const body: Body = [
    { kind: 'item', text: 'a' },
    { kind: 'item', text: 'b', depth: 2 },
    { kind: 'item', text: 'c', depth: 2 },
    { kind: 'item', text: 'd' },
    { kind: 'item', text: 'e', ordered: true },
  ]
  assert.equal(
    bodyHtml(body).markup.replaceAll('\n', ''),
    '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul><ol><li>e</li></ol>',
  )
})

test('offsets outside the text mark nothing', () => {
  const highlights = [
    { id: 'a', start: -5, end: 0 },
    { id: 'b', start: 99, end: 120 },
    { id: 'c', start: 3, end: 3 },
  ]
  assert.equal(markedText('short', highlights).markup, 'short')
})
