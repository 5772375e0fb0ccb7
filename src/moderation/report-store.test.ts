import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { closeReport, findReport, openReports, saveReport, type NewReport } from './index.ts'

const report: NewReport = {
  postingId: 12,
  postingSlug: 'sail-maker-harbour-labs-12',
  postingTitle: 'Sail Maker',
  fact: 'pay',
  what: 'value-wrong',
  read: { value: [{ min: 1, max: 2 }], rule: 'pay@1', quotes: ['1 to 2'] },
  rulesVersion: 3,
  wouldBeRight: '3 to 4',
  sentence: 'You earn 3 to 4.',
}
const noon = new Date('2026-11-24T12:00:00Z')
const hoursLater = (hours: number): Date => new Date(noon.getTime() + hours * 3_600_000)

test('a report comes back as it was given, also of a fact that is not stated and of a whole posting', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const { read: _read, wouldBeRight: _right, sentence: _sentence, ...bare } = report
  const { fact: _fact, ...whole } = bare
  const given: NewReport[] = [report, { ...bare, fact: 'equity', what: 'missed' }, { ...whole, what: 'spam' }]
  for (const one of given) assert.equal(await saveReport(db, one, noon), 'kept')
  const kept = await openReports(db)
  assert.deepEqual(
    kept.map(({ id: _id, reportedAt, ...rest }) => [rest, reportedAt]),
    given.map((one) => [one, noon]),
  )
  assert.deepEqual(await findReport(db, kept[0]!.id), kept[0])
  assert.equal(await findReport(db, 999), undefined)
})

test('the same words within a day are one report, also when they come at once; other words are another', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const at = [0, 0, 0, 23].map((hours) => saveReport(db, report, hoursLater(hours)))
  assert.deepEqual((await Promise.all(at)).toSorted(), ['kept', 'known', 'known', 'known'])
  assert.equal(await saveReport(db, { ...report, sentence: 'You earn 5.' }, noon), 'kept')
  assert.equal(await saveReport(db, { ...report, postingId: 13 }, noon), 'kept')
  assert.equal(await saveReport(db, report, hoursLater(48)), 'kept')
  assert.equal((await openReports(db)).length, 4)
})

test('no more than forty wait about one posting, and closing makes room', async () => {
  await using database = await freshDatabase()
  const { db } = database
  for (let i = 0; i < 40; i++)
    assert.equal(await saveReport(db, { ...report, sentence: `Sentence ${i}` }, noon), 'kept')
  assert.equal(await saveReport(db, { ...report, sentence: 'One more' }, noon), 'enough')
  const [first] = await openReports(db)
  assert.equal(await closeReport(db, first!.id, 'right', noon), true)
  assert.equal(await closeReport(db, first!.id), false, 'it is closed already')
  assert.equal((await openReports(db)).length, 39)
  assert.equal(await saveReport(db, { ...report, sentence: 'One more' }, noon), 'kept')
})
