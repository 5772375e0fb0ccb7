import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { emptyQuery, type Found, type Query } from './query.ts'
import { MemoryIndex } from './search-index.ts'
import { readSnapshot, saveSnapshot } from './snapshot.ts'
import { DAY_MS, eligible, fact, inventRow, NOW, seededRandom } from './test-rows.ts'
import { shippedRates } from '../domain/index.ts'

const CHANGE = { number: 7, postingId: 3, at: '2026-06-01T12:00:00.000Z' }
const empty = () => new MemoryIndex(() => NOW, () => shippedRates) // prettier-ignore

function filled(count: number): MemoryIndex {
  const random = seededRandom(count)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const index = empty()
  for (let id = 1; id <= count; id++)
    index.put([
      inventRow(id, {
        title: `${pick(['Senior', 'Staff'])} ${pick(['Rust', 'Go', 'Kafka'])} Engineer`,
        companySlug: `company-${id % 9}`,
        company: `Company ${id % 9}`,
        companyId: id % 9,
        text: `${pick(['tide', 'reef', 'harbour'])} ${pick(['ledger', 'kernel'])} word${id % 400}`,
        postedAt: new Date(NOW - (id % 50) * DAY_MS),
        facts: {
          skills: fact([{ name: pick(['Rust', 'Go', 'Kafka']) }, { name: 'Python' }]),
          yearsMin: fact(id % 12),
          benefits: fact(['stipend', 'four-day-week'].slice(id % 3)),
          eligibility: fact(eligible({ countries: [pick(['PT', 'US'])] })),
        },
      }),
    ])
  index.remove(Array.from({ length: Math.floor(count / 7) }, (_, i) => i * 7))
  return index
}

const QUERIES: Partial<Query>[] = [
  {},
  { text: 'rust tide', sort: 'relevance' },
  { text: 'golang -reef title:senior', sort: 'relevance', person: { country: 'PT' }, answer: ['yes'] },
  { benefit: ['stipend'], experience: { from: 3, to: 6 }, companyIds: [3, 4], sort: 'pay' },
  { text: 'kernal', sort: 'relevance' },
  { skill: ['Kafka'], not: { level: ['senior'] }, limit: 200 },
]
const answersOf = (index: MemoryIndex): unknown[] => [
  index.size,
  ...QUERIES.map((query): Partial<Found> => ({ ...index.find({ ...emptyQuery, ...query }), tookMs: 0 })),
  index.complete('s'),
]

async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'offing-snapshot-'))
  return { file: join(path, 'index'), [Symbol.asyncDispose]: () => rm(path, { recursive: true }) }
}

async function loaded(file: string): Promise<MemoryIndex> {
  const read = await readSnapshot(file, '1')
  assert.ok(read.ok)
  assert.deepEqual(read.change, CHANGE)
  const index = empty()
  index.replace(await read.contents())
  return index
}

test('an index from a snapshot answers as the one it was made of, and lives on', async () => {
  await using kept = await folder()
  for (const count of [0, 40, 9_000]) {
    const index = filled(count)
    await saveSnapshot(index, kept.file, CHANGE, '1')
    const again = await loaded(kept.file)
    assert.deepEqual(answersOf(again), answersOf(index))
    for (const each of [index, again]) {
      each.put([inventRow(2, { title: 'Zig Engineer' }), inventRow(90_000, { text: 'tide' })])
      each.remove([3, 4, 5])
    }
    assert.deepEqual(answersOf(again), answersOf(index))
  }
})

test('a snapshot is of one moment, whatever comes in while it is written', async () => {
  await using kept = await folder()
  const index = filled(5_000)
  const { size } = index
  let isSaving = true
  const saving = saveSnapshot(index, kept.file, CHANGE, '1').finally(() => (isSaving = false))
  for (let id = 1; isSaving; id++) {
    if (id % 7 === 0) continue
    // one goes and one comes at once, so that every moment has as many
    index.remove([id])
    index.put([inventRow(50_000 + id, { text: 'later' })])
    await setImmediate()
  }
  await saving
  const again = await loaded(kept.file)
  assert.equal(again.size, size)
  assert.equal(again.find(emptyQuery).total, size)
  const later = again.find({ ...emptyQuery, text: 'later', limit: 1_000 })
  assert.ok(later.total < index.find({ ...emptyQuery, text: 'later' }).total, 'changes came in while it was written')
  assert.deepEqual(again.find({ ...emptyQuery, text: '-later' }).total, size - later.total)
})

test('a file that is cut short, changed in any place or not ours is refused', async () => {
  await using kept = await folder()
  await saveSnapshot(filled(60), kept.file, CHANGE, '1')
  const whole = await readFile(kept.file)
  const isRefused = async (bytes: Uint8Array): Promise<void> => {
    await writeFile(kept.file, bytes)
    const read = await readSnapshot(kept.file, '1')
    assert.equal(read.ok, false)
  }
  const step = Math.max(1, Math.floor(whole.length / 400))
  for (let length = 0; length < whole.length; length += step) await isRefused(whole.subarray(0, length))
  for (let at = 0; at < whole.length; at += at < 64 ? 1 : step) {
    const flipped = Buffer.from(whole)
    flipped[at]! ^= 1 << (at % 8)
    await isRefused(flipped)
  }
  await isRefused(Buffer.concat([whole, Buffer.from([0])]))
  await isRefused(Buffer.from('%PDF-1.7 something else altogether, long enough to have a head'))
  await writeFile(kept.file, whole)
  assert.equal((await readSnapshot(kept.file, '2')).ok, false, 'other rules')
  assert.equal((await readSnapshot(`${kept.file}.not`, '1')).ok, false)
  assert.ok((await readSnapshot(kept.file, '1')).ok)
})
