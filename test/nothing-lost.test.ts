/** A refresh killed hard, again and again: what was read stays, nothing closes, nothing is told twice. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openApp, readConfig } from '../src/app.ts'
import { startReplay } from '../src/cli/replay.ts'
import { projectFile } from '../src/platform/config.ts'

const BOARDS = 60
const POSTINGS = 40
const KILLS = 6

/** Recorded boards of our own, in Ashby's shape. */
function recordBoards(folder: string): void {
  mkdirSync(join(folder, 'ashby'), { recursive: true })
  for (let board = 0; board < BOARDS; board++) {
    const jobs = Array.from({ length: POSTINGS }, (_, n) => {
      const id = `${String(board).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
      const url = `https://jobs.ashbyhq.com/harbour-${board}/${id}`
      const text = `We keep tide tables for harbour ${n}. You work with PostgreSQL and TypeScript, anywhere in Portugal.`
      const place = { location: 'Remote, Portugal', isRemote: true, isListed: true, employmentType: 'FullTime' }
      const dates = { publishedAt: '2026-08-01T09:00:00.000+00:00' }
      return {
        id,
        title: `Back-End Engineer ${n}`,
        ...place,
        ...dates,
        jobUrl: url,
        applyUrl: url,
        descriptionHtml: `<p>${text}</p>`,
        descriptionPlain: text,
      }
    })
    writeFileSync(join(folder, 'ashby', `harbour-${board}.json`), JSON.stringify({ apiVersion: '1', jobs }))
  }
}

test('kill -9 of the refresh and of the database, at any moment, loses and closes nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offing-kill-'))
  chmodSync(folder, 0o755)
  recordBoards(folder)
  const replay = await startReplay({ dir: folder, port: 0 })
  const data = join(folder, 'var')
  const refresh = (...words: string[]) =>
    spawn(process.execPath, [projectFile('src', 'main.ts'), 'refresh', '--from', replay.origin, ...words], {
      env: { PATH: process.env.PATH, DATA_FOLDER: data },
      stdio: 'ignore',
    })
  const ended = (child: ReturnType<typeof refresh>) =>
    new Promise<number | null>((resolve) => child.on('exit', resolve))
  try {
    for (let n = 0; n < KILLS; n++) {
      const child = refresh()
      const gone = ended(child)
      await sleep(900 + n * 350)
      const pidFile = join(data, 'postgres', 'postmaster.pid')
      if (n % 3 === 2 && existsSync(pidFile))
        process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
      child.kill('SIGKILL')
      await gone
    }
    assert.equal(await ended(refresh('--all')), 0)
    assert.equal(await ended(refresh('--all')), 0)
    await using app = await openApp(readConfig({ DATA_FOLDER: data }))
    const { rows } = await app.pool.query<Record<string, number>>(`
      select (select count(*) from posting where closed_at is null) as open,
             (select count(*) from posting where closed_at is not null) as closed,
             (select count(*) from posting_change) as changes,
             (select count(distinct posting_id) from posting_change where kind = 'opened') as opened,
             (select count(*) from raw_payload) as payloads`)
    const all = BOARDS * POSTINGS
    assert.deepEqual(rows[0], { open: all, closed: 0, changes: all, opened: all, payloads: all })
  } finally {
    await replay.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
