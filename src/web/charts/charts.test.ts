import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arcMap, bandRows, barRows, columns, groupRows, hourStrip } from './index.ts'
import { labelLines } from './chart.ts'

const dollars = (value: number): string => `$${value}`
const all = (svg: unknown, pattern: RegExp): string[] => [...String(svg).matchAll(pattern)].map(([, found]) => found!)

test('a chart names itself and escapes what it is given', () => {
  const svg = String(barRows({ title: 'A <b>', description: 'Most: "x"' }, [{ label: '<script>', figure: '9%', share: 0.09 }])) // prettier-ignore
  assert.match(svg, /role="img"/)
  assert.match(svg, /<title>A &lt;b&gt;<\/title><desc>Most: &quot;x&quot;<\/desc>/)
  assert.ok(!svg.includes('<script>'))
})

test('a bar is as long as its share, and never longer than its place', () => {
  const rows = [0.25, 1.4, 0].map((share) => ({ label: 'x', figure: '', share }))
  assert.deepEqual(all(barRows({ title: 't' }, rows), /chart-bar" x="0" y="\d+" width="([^"]+)"/g), [
    '25%',
    '100%',
    '0%',
  ])
})

test('long labels take more lines and move what follows, and nothing of them is cut off', () => {
  assert.deepEqual(labelLines('Event-driven architecture + Kubernetes'), ['Event-driven architecture +', 'Kubernetes'])
  const rows = ['Short', 'Computer and Information Systems Managers', 'Next'].map((label) => ({ label, figure: '', share: 1 })) // prettier-ignore
  const ys = all(barRows({ title: 't' }, rows), /chart-bar" x="0" y="(\d+)"/g).map(Number)
  assert.equal(ys[1]! - ys[0]!, 40 + 19)
  assert.equal(ys[2]! - ys[1]!, 40)
})

test('ranges lie on one axis, in order, and the outermost ends are inside', () => {
  const rows = [
    { label: 'Entry', band: { low: 70_000, middle: 90_000, high: 110_000 } },
    { label: 'Senior', n: '12', group: 'Above', band: { low: 140_000, middle: 170_000, high: 190_000 } },
  ]
  const svg = bandRows({ title: 't' }, rows, dollars)
  const starts = all(svg, /chart-bar" x="([\d.]+)%"/g).map(Number)
  const widths = all(svg, /chart-bar" x="[\d.]+%" y="\d+" width="([\d.]+)%"/g).map(Number)
  assert.ok(starts[0]! > 0 && starts[0]! + widths[0]! < starts[1]! && starts[1]! + widths[1]! < 100)
  assert.equal(widths[0]! / widths[1]! > 0.79 && widths[0]! / widths[1]! < 0.81, true)
  assert.deepEqual(all(svg, /chart-figure chart-(?:inner|outer)"[^>]*>([^<]+)</g), ['$70000', '$90000', '$110000', '$140000', '$170000', '$190000']) // prettier-ignore
})

test('one value alone still has an axis', () => {
  const svg = String(bandRows({ title: 't' }, [{ label: 'One', band: { low: 5, middle: 5, high: 5 } }], dollars))
  assert.ok(!/NaN|Infinity/.test(svg))
})

test('labels of columns are thinned until they fit the narrowest screen', () => {
  const many = Array.from({ length: 25 }, (_, i) => ({ label: `$${i * 20}k`, value: i }))
  assert.ok(all(columns({ title: 't' }, many, String, 3), /(chart-tick)/g).length <= 8)
  const few = Array.from({ length: 6 }, (_, i) => ({ label: String(i), value: 1 }))
  assert.equal(all(columns({ title: 't' }, few, String, 1), /chart-tick[^>]*>(\d)</g).length, 7)
})

test('groups of bars are told apart by order and strength, with the greatest at full length', () => {
  const svg = groupRows({ title: 't' }, ['A', 'B'], [{ label: 'x', values: [{ share: 0.2, figure: '20%' }, { share: 0.4, figure: '40%' }] }]) // prettier-ignore
  assert.deepEqual(all(svg, /chart-(?:strong|bar)" x="0" y="\d+" width="([\d.]+%)"/g), ['42%', '84%'])
})

test('the map draws each way once, strong ones last, and none to what it does not show', () => {
  const rows = [{ group: 'G' }, { id: 'a', label: 'A', href: '/?from=a' }, { id: 'b', label: 'B' }]
  const svg = String(arcMap({ title: 't' }, rows, [{ from: 'a', to: 'b', strong: true }, { from: 'b', to: 'a' }, { from: 'a', to: 'z' }])) // prettier-ignore
  assert.equal(svg.match(/<path/g)!.length, 2)
  assert.ok(svg.indexOf('arc-strong') > svg.indexOf('class="arc"'))
})

test('a strip of clocks has a column an hour, UTC among the named ones, and the greatest at full height', () => {
  const hours = Array.from({ length: 27 }, (_, i) => ({ offset: i - 12, value: Math.max(0, 6 - Math.abs(i - 13)) }))
  const svg = String(hourStrip({ title: 't' }, hours, String))
  assert.equal(all(svg, /(chart-track)/g).length, 27)
  assert.deepEqual(all(svg.replaceAll('&#8722;', '−'), /chart-tick[^>]*y="134">([^<]+)</g), ['−12', '−9', '−6', '−3', 'UTC', '+3', '+6', '+9', '+12']) // prettier-ignore
  assert.equal(Math.max(...all(svg, /chart-(?:bar|strong)"[^>]*height="(\d+)"/g).map(Number)), 96)
  assert.match(svg, /y="14">6</)
})
