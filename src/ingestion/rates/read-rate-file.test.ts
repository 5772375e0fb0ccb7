import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedRateFile } from './invented-rate-file.ts'
import { readRateFile } from './read-rate-file.ts'

const problem = (xml: string): string => {
  const read = readRateFile(xml)
  assert.ok(!read.ok && read.reason === 'unreadable', xml.slice(0, 200))
  return read.detail
}

test('the day and the units for one euro', () => {
  const read = readRateFile(inventedRateFile())
  assert.ok(read.ok)
  assert.equal(read.value.date, '2026-11-24')
  assert.deepEqual([read.value.perEuro.USD, read.value.perEuro.JPY], [1.1535, 182.4])
  assert.equal(Object.keys(read.value.perEuro).length, 12)
  const double = inventedRateFile().replaceAll("'", '"')
  assert.ok(readRateFile(double).ok)
})

test('what is not the whole, plain file of one day is refused with the reason', () => {
  const file = inventedRateFile()
  const cube = (words: string) => file.replace("<Cube currency='USD'", `${words}<Cube currency='USD'`)
  assert.match(problem(file.slice(0, -40)), /cut off/)
  assert.match(problem(file.replace('</Cube></Cube></gesmes:Envelope>', '')), /cut off/)
  assert.match(problem('<!doctype html><p>Sorry</p>'), /document type|not the file/)
  assert.match(problem('<html><p>Sorry</p></html>'), /not the file/)
  assert.match(problem(''), /not the file/)
  assert.match(problem(file.replace('<gesmes', '<!DOCTYPE x [<!ENTITY a "b">]><gesmes')), /document type/)
  assert.match(problem(file.replace("time='2026-11-24'", '')), /0 days/)
  assert.match(problem(cube("<Cube time='2026-11-23'/>")), /2 days/)
  assert.match(problem(file.replace('2026-11-24', '2026-13-41')), /no day/)
  assert.match(problem(cube("<Cube currency='USD' rate='1.15'/>")), /USD stands there twice/)
  assert.match(problem(cube("<Cube currency='usd' rate='1.15'/>")), /no currency: "usd"/)
  assert.match(problem(cube("<Cube currency='__proto__' rate='1.15'/>")), /no currency/)
  assert.match(problem(cube("<Cube rate='1.15'/>")), /no currency: ""/)
  for (const rate of ['0', '-1', '1e9', 'NaN', '1,15', '', '&#49;', '9'.repeat(40)])
    assert.match(problem(cube(`<Cube currency='ISK' rate='${rate}'/>`)), /ISK has no rate/, rate)
  assert.match(problem(file.replace(/<Cube currency='USD' rate='[\d.]+'\/>/, '')), /no dollar/)
  assert.match(problem(file.replace(/<Cube currency='(?!USD)[A-Z]+' rate='[\d.]+'\/>/g, '')), /too few/)
  const many = Array.from({ length: 300 }, (_, i) => `<Cube currency='A${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}' rate='1'/>`) // prettier-ignore
  assert.match(problem(cube(many.join(''))), /more currencies than there are/)
})

test('entities are not expanded, and a hostile file is read in no time', () => {
  assert.match(problem(inventedRateFile().replace('1.1535', '&lol;')), /USD has no rate: "&lol;"/)
  const start = performance.now()
  problem('<Cube time="'.repeat(20_000))
  problem(`<gesmes:Envelope>${'<Cube>'.repeat(40_000)}`)
  assert.ok(performance.now() - start < 1_000)
})
