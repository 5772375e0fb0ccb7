import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RequestListener } from 'node:http'
import { freshDatabase } from '../../../test/fresh-database.ts'
import { lastRateCheck, loadRates, loadReference } from '../../catalogue/index.ts'
import { shippedRates } from '../../domain/index.ts'
import { createHttpClient } from '../../platform/http/index.ts'
import { fakeClock, localServer } from '../../platform/http/local-server.ts'
import { inventedRateFile } from './invented-rate-file.ts'
import { refreshRates } from './refresh-rates.ts'

const PATH = '/www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml'
const EVENING = new Date('2026-11-24T16:20:00Z')
const later = (hours: number): Date => new Date(EVENING.getTime() + hours * 3_600_000)
const xml =
  (body: string, type = 'text/xml'): RequestListener =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': type }).end(body)

/** A database, and a bank on this machine that answers with what `bank.answer` is at that moment. */
async function withBank(answer: RequestListener = xml(inventedRateFile())) {
  const bank = { answer }
  const database = await freshDatabase()
  const server = await localServer({ [PATH]: (...both) => bank.answer(...both) })
  const http = createHttpClient({
    userAgent: 'Offing/test',
    db: database.db,
    loopbackOrigin: server.origin,
    clock: fakeClock(),
  })
  return {
    bank,
    db: database.db,
    asked: server.asked,
    refresh: (now: Date) => refreshRates({ db: database.db, http, now: () => now }),
    async [Symbol.asyncDispose]() {
      await http.close()
      await server[Symbol.asyncDispose]()
      await database[Symbol.asyncDispose]()
    },
  }
}

test('the rates of the file are in force, with its day; what it does not quote keeps the shipped rate and day', async () => {
  await using bank = await withBank()
  assert.equal(await loadRates(bank.db), shippedRates)
  assert.equal(await bank.refresh(EVENING), 'taken')
  const rates = await loadRates(bank.db)
  assert.deepEqual(rates.get('EUR'), { usd: 1.1535, date: '2026-11-24' })
  assert.deepEqual(rates.get('CAD'), { usd: 1.1535 / 1.61, date: '2026-11-24' })
  assert.deepEqual(rates.get('KES'), shippedRates.get('KES'))
  assert.deepEqual(await lastRateCheck(bank.db), { checkedAt: EVENING, takenAt: EVENING })
  assert.match(bank.asked[0]!.headers.accept ?? '', /xml/)
})

test('the bank is asked twice a day, in case its file was late, and after a failure once an hour', async () => {
  await using bank = await withBank()
  await bank.refresh(EVENING)
  assert.equal(await bank.refresh(later(0.5)), 'not-due')
  assert.equal(await bank.refresh(later(1)), 'taken')
  for (const hours of [2, 12, 22]) assert.equal(await bank.refresh(later(hours)), 'not-due')
  bank.bank.answer = (_, response) => void response.writeHead(404).end()
  assert.equal(await bank.refresh(later(24)), 'kept')
  assert.equal(await bank.refresh(later(24.5)), 'not-due')
  bank.bank.answer = xml(inventedRateFile({ USD: 1.16 }, '2026-11-25'))
  assert.equal(await bank.refresh(later(25)), 'taken')
  assert.equal(bank.asked.length, 4)
  assert.equal((await loadReference(bank.db))?.date, '2026-11-25')
  assert.equal((await lastRateCheck(bank.db))?.problem, undefined)
})

const BAD: [string, RequestListener, RegExp][] = [
  ['no answer', (_, response) => void response.destroy(), /./],
  ['an error there', (_, response) => void response.writeHead(500).end(), /500/],
  ['another place', (_, response) => void response.writeHead(302, { location: 'https://other.example/' }).end(), /redirect/], // prettier-ignore
  ['a page', xml('<html></html>', 'text/html'), /content type/],
  ['too much', xml(inventedRateFile() + ' '.repeat(300_000)), /more than 262144 bytes/],
  ['a cut file', xml(inventedRateFile().slice(0, 700)), /cut off/],
  ['a slip by a hundred', xml(inventedRateFile({ JPY: 18_240 }, '2026-11-25')), /JPY would go from 0\.0063\d+ to 0\.000063\d+/], // prettier-ignore
  ['a slip in the dollar', xml(inventedRateFile({ USD: 3.5 }, '2026-11-25')), /would go from/],
  ['an older day', xml(inventedRateFile({}, '2026-11-20')), /before 2026-11-24/],
  ['a day to come', xml(inventedRateFile({}, '2027-11-24')), /has not come yet/],
]

test('whatever is wrong with the file, the old rates stay whole, and the problem is kept', async () => {
  await using bank = await withBank()
  await bank.refresh(EVENING)
  const before = await loadReference(bank.db)
  for (const [i, [name, answer, problem]] of BAD.entries()) {
    bank.bank.answer = answer
    const at = later(24 + 2 * i)
    assert.equal(await bank.refresh(at), 'kept', name)
    const check = await lastRateCheck(bank.db)
    assert.match(check?.problem ?? '', problem, name)
    assert.deepEqual([check?.checkedAt, check?.takenAt], [at, EVENING], name)
    assert.deepEqual(await loadReference(bank.db), before, name)
    await bank.db.deleteFrom('host').execute() // or the host would be left alone
  }
})

test('at the first look too a rate is held against the shipped one', async () => {
  await using bank = await withBank(xml(inventedRateFile({ GBP: 86.2 })))
  assert.equal(await bank.refresh(EVENING), 'kept')
  assert.equal(await loadRates(bank.db), shippedRates)
})
