import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { shippedRates } from '../domain/index.ts'
import { emptyQuery } from './query.ts'
import { MemoryIndex } from './search-index.ts'
import { saveSnapshot } from './snapshot.ts'
import { readRecords, writeRecords, type FileRecord } from './snapshot-file.ts'
import { snapshotsOf } from './snapshots.ts'
import { fact, inventRow, NOW } from './test-rows.ts'

let folder: string
before(async () => void (folder = await mkdtemp(join(tmpdir(), 'offing-snapshots-'))))
after(() => rm(folder, { recursive: true }))

const CHANGE = { number: 7, postingId: 3, at: '2026-06-01T12:00:00.000Z' }
const known = () => Promise.resolve(true)
const empty = () => new MemoryIndex(() => NOW, () => shippedRates) // prettier-ignore
const keeping = (index: MemoryIndex, path: string) => {
  const lines: string[] = []
  return { lines, ...snapshotsOf(index, { path, rules: '1', tell: (line) => void lines.push(line) }) }
}

async function writtenRecords(path: string): Promise<FileRecord[]> {
  const index = empty()
  for (let id = 1; id <= 50; id++)
    index.put([inventRow(id, { title: `Rust ${id % 5} Engineer`, facts: { skills: fact([{ name: 'Rust' }]) } })])
  await saveSnapshot(index, path, CHANGE, '1')
  const read = await readRecords(path)
  assert.ok(read.ok)
  return read.records
}

/** The ways in which a file can be whole and yet none that fits together: each record is lost, doubled, or other bytes. */
function* misfits(records: readonly FileRecord[]): Generator<{ what: string; records: FileRecord[] }> {
  for (const [at, { kind, bytes }] of records.entries()) {
    const others = (...put: FileRecord[]) => [...records.slice(0, at), ...put, ...records.slice(at + 1)]
    yield { what: `without record ${at}, of kind ${kind}`, records: others() }
    yield {
      what: `with a longer record ${at}`,
      records: others({ kind, bytes: Buffer.concat([bytes, bytes, Buffer.alloc(8)]) }),
    }
    yield { what: `with another kind of record ${at}`, records: others({ kind: 99, bytes }) }
  }
}

test('a file that is whole but does not fit together leaves the index as it was, and is told, and goes', async () => {
  const path = join(folder, 'misfit')
  for (const { what, records } of misfits(await writtenRecords(path))) {
    await writeRecords(path, records)
    const index = empty()
    index.put([inventRow(900, { title: 'Zig Engineer' })])
    const snapshots = keeping(index, path)
    assert.equal(await snapshots.load(known), undefined, what)
    assert.equal(index.size, 1, what)
    assert.deepEqual(index.find({ ...emptyQuery, text: 'rust' }).ids, [], what)
    assert.deepEqual(index.find({ ...emptyQuery, text: 'zig' }).ids, [900], what)
    assert.match(snapshots.lines.join(), /^The search snapshot is not used: /, what)
  }
})

test('a file that fits takes the place of all that the index held', async () => {
  const path = join(folder, 'fits')
  await writtenRecords(path)
  const index = empty()
  index.put([inventRow(900, { title: 'Zig Engineer' })])
  const snapshots = keeping(index, path)
  assert.deepEqual(await snapshots.load(known), CHANGE)
  assert.equal(index.size, 50)
  assert.deepEqual(index.find({ ...emptyQuery, text: 'zig' }).ids, [])
  assert.deepEqual(snapshots.lines, [])
})

test('a file of another catalogue is told and left', async () => {
  const path = join(folder, 'other')
  await writtenRecords(path)
  const index = empty()
  const snapshots = keeping(index, path)
  assert.equal(await snapshots.load(() => Promise.resolve(false)), undefined)
  assert.equal(index.size, 0)
  assert.match(snapshots.lines.join(), /another catalogue/)
  assert.ok(existsSync(path))
})
