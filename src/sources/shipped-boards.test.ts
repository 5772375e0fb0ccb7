import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { projectFile } from '../platform/config.ts'
import { isBoardToken, sources } from './index.ts'

const [head, ...lines] = readFileSync(projectFile('data', 'boards.csv'), 'utf8').trimEnd().split('\n')
const rows = lines.map((line) => line.split(','))

test('data/boards.csv has 300 boards or more, in the columns that are documented', () => {
  assert.equal(head, 'source,token,region,name,website,origin')
  assert.ok(rows.length >= 300)
  for (const row of rows) assert.equal(row.length, 6, row.join())
})

test('each has a known source, a name that its source can have, and a region', () => {
  const kinds = new Map(sources.map(({ kind }) => [kind as string, kind]))
  for (const [source = '', token = '', region = ''] of rows) {
    const kind = kinds.get(source)
    assert.ok(kind && isBoardToken({ source: kind, token }), `${source}/${token}`)
    assert.ok(region === 'global' || (region === 'eu' && source === 'lever'), `${source}/${token} ${region}`)
  }
})

test('none stands there twice', () => {
  const keys = rows.map(([source, token]) => `${source}/${token}`.toLowerCase())
  assert.deepEqual(
    keys.filter((key, i) => keys.indexOf(key) !== i),
    [],
  )
})

test('names and addresses are tidy', () => {
  for (const [, token, , name = '', website = '', origin = ''] of rows) {
    assert.ok(name.length > 0 && name.trim() === name && !/["<>]/.test(name), token)
    assert.ok(website === '' || /^https:\/\/[a-z0-9.-]+\.[a-z]{2,}$/.test(website), `${token} ${website}`)
    assert.match(origin, /^(?:directory|archive)$/)
  }
})

test('every kind of source has boards', () => {
  const counted = new Set(rows.map(([source]) => source))
  assert.deepEqual([...counted].sort(), ['ashby', 'greenhouse', 'lever'])
})
