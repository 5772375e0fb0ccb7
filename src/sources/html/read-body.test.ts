import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../domain/index.ts'
import { readBody } from './read-body.ts'
import { readPlainBody } from './read-plain-body.ts'
import { unescapeHtml } from './unescape-html.ts'

/** Blocks in short: "# heading", "text", "- item", "  1. item", "`code`". */
const short = (html: string): string[] =>
  readBody(html).map(({ kind, text, depth = 0, ordered }) => {
    if (kind === 'heading') return `# ${text}`
    if (kind === 'code') return `\`${text}\``
    return kind === 'item' ? `${'  '.repeat(depth)}${ordered ? '1.' : '-'} ${text}` : text
  })

test('headings, paragraphs, lists and code become blocks', () => {
  const html = `<h2>The  role</h2><div><p>We build
    tide tables.</p>Loose text<p></p></div><ul><li>Rust</li><li><p>Go</p><ol><li>nested</li></ol></li></ul>
    <pre><code>if (tide) {\n  sail()\n}</code></pre>`
  assert.deepEqual(short(html), [
    '# The role',
    'We build tide tables.',
    'Loose text',
    '- Rust',
    '- Go',
    '  1. nested',
    '`if (tide) {\n  sail()\n}`',
  ])
})

test('list items without a list, and bullets typed by hand, are items', () => {
  assert.deepEqual(short('<li>one</li>\n<li>two</li>'), ['- one', '- two'])
  assert.deepEqual(short('<div>• one</div><div>- two</div><div>✅ three</div><p>\uf0b7 four</p>'), [
    '- one',
    '- two',
    '- three',
    '- four',
  ])
  assert.deepEqual(short('<p>-5 °C in winter</p><p>-</p><p>*</p><p>– 3 days</p>'), [
    '-5 °C in winter',
    '-',
    '*',
    '– 3 days',
  ])
})

test('a line break parts paragraphs, empty ones are left out', () => {
  assert.deepEqual(short('<p>one<br>two<br/><br>&nbsp;<br>three</p>'), ['one', 'two', 'three'])
})

test('a short paragraph that is wholly bold is a heading; a bold sentence is not', () => {
  assert.deepEqual(short('<p><strong>What you will do</strong></p><p><b>Tools </b><strong>we use:</strong></p>'), [
    '# What you will do',
    '# Tools we use:',
  ])
  assert.deepEqual(short('<div><span style="font-weight: 700">About us</span></div>'), ['# About us'])
  assert.deepEqual(short('<p><strong>We sail, and we write it down.</strong></p><p>Not <b>all</b></p>'), [
    'We sail, and we write it down.',
    'Not all',
  ])
  assert.deepEqual(short('<b style="font-weight:normal"><p>A pasted page</p></b>'), ['A pasted page'])
  assert.deepEqual(readBody('<h3><strong>Pay</strong></h3>'), [{ kind: 'heading', text: 'Pay' }])
})

test('marks point at their words', () => {
  const [block] = readBody(
    '<p> We <b>sail </b><strong>fast</strong>, <em>read <code>tide.c</code></em> and ask <a href="https://offing.example/x">us</a>.</p>',
  )
  const marked = block?.marks?.map((mark) => [mark.kind, block.text.slice(mark.start, mark.end)])
  assert.equal(block?.text, 'We sail fast, read tide.c and ask us.')
  assert.deepEqual(marked, [
    ['strong', 'sail fast'],
    ['em', 'read tide.c'],
    ['code', 'tide.c'],
    ['link', 'us'],
  ])
})

test('a mark goes on over a line break, and moves when a bullet is cut off', () => {
  assert.deepEqual(readBody('<p>• <b>Pay</b>: good</p>'), [
    { kind: 'item', text: 'Pay: good', marks: [{ kind: 'strong', start: 0, end: 3 }] },
  ])
  assert.deepEqual(readBody('<p>so <i>one<br>two</i> end</p>'), [
    { kind: 'paragraph', text: 'so one', marks: [{ kind: 'em', start: 3, end: 6 }] },
    { kind: 'paragraph', text: 'two end', marks: [{ kind: 'em', start: 0, end: 3 }] },
  ])
})

test('only http, https and mailto are links', () => {
  const hrefOf = (href: string) => readBody(`<p>a <a href="${href}">b</a></p>`)[0]?.marks
  for (const href of [
    'javascript:alert(1)',
    ' jAvascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '/jobs',
    '',
    'https://u:p@a.example',
  ]) {
    assert.equal(hrefOf(href), undefined, href)
  }
  assert.deepEqual(hrefOf('//a.example/x'), [{ kind: 'link', href: 'https://a.example/x', start: 2, end: 3 }])
  assert.deepEqual(hrefOf('mailto:hello@harbour.example'), [
    { kind: 'link', href: 'mailto:hello@harbour.example', start: 2, end: 3 },
  ])
})

test('scripts, styles, pictures and forms leave nothing behind', () => {
  const html =
    '<style>p{}</style><script>alert("<p>no</p>")</script><p>Yes<img src=x onerror=alert(1)></p><form>a<input value=b></form>' +
    '<svg><text>no</text></svg><iframe src=x>no</iframe><!-- no --><p onclick="x()">and yes</p><textarea><p>no</p></textarea>'
  assert.deepEqual(short(html), ['Yes', 'and yes'])
})

test('invisible characters go, blanks fold, text is NFC', () => {
  assert.equal(
    textOf(readBody('<p>\u200bPay:&nbsp;\u202f90\u00a0000\u00ad &zwj;€\u0007\ufeff \u202etxet</p>')),
    'Pay: 90 000 € txet',
  )
  assert.equal(textOf(readBody('<p>Cafe&#769; e\u0301</p>')), 'Café é')
  assert.equal(textOf(readBody('<p>a\ud800b 👩‍👩‍👧</p>')), 'a\ufffdb 👩‍👩‍👧')
  assert.equal(
    textOf(readBody('<p>R&amp;amp;D &amp;nbsp;and 1 &lt; 2 &amp;lt;b&amp;gt;</p>')),
    'R&D and 1 < 2 &lt;b&gt;',
  )
})

test('cells of a row stand in one line', () => {
  assert.deepEqual(short('<table><tr><th>Zone</th><th>Pay</th></tr><tr><td>A</td><td>€70k</td></tr></table>'), [
    'Zone | Pay',
    'A | €70k',
  ])
})

test('hostile input is bounded in size, depth and time', () => {
  const started = performance.now()
  assert.equal(textOf(readBody(`<p>${'x'.repeat(300_000)}</p><p>more</p>`)).length, 200_000)
  assert.match(textOf(readBody(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`)), /deep/)
  assert.match(textOf(readBody(`${'<b>'.repeat(390)}${'</i></u>'.repeat(60_000)}deep`)), /deep/)
  assert.ok(readBody('<p>a</p>'.repeat(50_000)).length <= 5_000)
  const marks = readBody(`<p>${'<b>a</b>,'.repeat(60_000)}</p>`).flatMap((block) => block.marks ?? [])
  assert.ok(marks.length <= 5_000)
  readBody(`<p>${'<a href="'.repeat(50_000)}`)
  readBody('<'.repeat(500_000))
  readBody('&'.repeat(300_000))
  readBody(`<p>${' \n'.repeat(300_000)}`)
  assert.ok(performance.now() - started < 3_000, `${Math.round(performance.now() - started)} ms`)
})

test('escaped HTML is unescaped until tags show, and no further', () => {
  assert.equal(unescapeHtml('&lt;p&gt;R&amp;amp;D&lt;/p&gt;'), '<p>R&amp;D</p>')
  assert.equal(unescapeHtml('&amp;lt;p&amp;gt;twice&amp;lt;/p&amp;gt;'), '<p>twice</p>')
  assert.equal(unescapeHtml('<p>use &lt;b&gt;</p>'), '<p>use &lt;b&gt;</p>')
  assert.equal(unescapeHtml('&lt;p&gt;use &amp;lt;b&amp;gt;&lt;/p&gt;'), '<p>use &lt;b&gt;</p>')
  assert.equal(unescapeHtml('plain & simple'), 'plain & simple')
})

test('plain text becomes a block a line', () => {
  assert.deepEqual(readPlainBody('ABOUT US\n\nWe sail.\n• one\n - two\r\nQA\n\u200b\n'), [
    { kind: 'heading', text: 'ABOUT US' },
    { kind: 'paragraph', text: 'We sail.' },
    { kind: 'item', text: 'one' },
    { kind: 'item', text: 'two' },
    { kind: 'paragraph', text: 'QA' },
  ])
})
