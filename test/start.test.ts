/** The program as a person starts it: real processes, real signals. */
import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectFile } from '../src/platform/config.ts'

function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'offing-start-'))
  chmodSync(folder, 0o755)
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

type Run = {
  child: ChildProcess
  said(): string
  until(pattern: RegExp): Promise<string>
  ended: Promise<number | null>
  /** Whatever a test that failed has left running would keep the whole run from ending. */
  [Symbol.dispose](): void
}

/** Runs `offing <words>` with an environment of its own. */
function offing(words: string[], env: Record<string, string>): Run {
  const child = spawn(process.execPath, [projectFile('src', 'main.ts'), ...words], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', REFRESH: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  child.stdout.on('data', (data: Buffer) => (text += data.toString()))
  child.stderr.on('data', (data: Buffer) => (text += data.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  return {
    child,
    ended,
    [Symbol.dispose]: () => void (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')),
    said: () => text,
    async until(pattern) {
      for (const end = Date.now() + 60_000; Date.now() < end; await sleep(20)) {
        const found = pattern.exec(text)
        if (found) return found[1] ?? found[0]
        if (child.exitCode !== null) break
      }
      throw new Error(`${pattern} was not said, but:\n${text}`)
    },
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const postmaster = (folder: string) =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

test('start serves a populated site, and Ctrl-C leaves no process behind', async () => {
  using place = temporaryFolder()
  using run = offing(['start'], { DATA_FOLDER: place.folder, REFRESH: '1' })
  const address = await run.until(/site\s+(http:\S+)/)
  const page = await fetch(`${address}/jobs`)
  assert.equal(page.status, 200)
  assert.match(await page.text(), /sample/i)
  const processes = [postmaster(place.folder), ...childrenOf(run.child.pid!)]
  assert.ok(processes.length >= 2)
  run.child.kill('SIGINT')
  assert.equal(await run.ended, 0)
  assert.deepEqual(processes.filter(isAlive), [])
})

test('killed hard and started again, it goes on; a second one on the same folder is refused', async () => {
  using place = temporaryFolder()
  using first = offing(['start'], { DATA_FOLDER: place.folder })
  await first.until(/site\s+http/)
  using second = offing(['start'], { DATA_FOLDER: place.folder })
  assert.equal(await second.ended, 1)
  assert.match(second.said(), new RegExp(`Another Offing \\(process ${first.child.pid}\\)`))
  first.child.kill('SIGKILL')
  await first.ended
  using third = offing(['start'], { DATA_FOLDER: place.folder })
  await third.until(/site\s+http/)
  third.child.kill('SIGTERM')
  assert.equal(await third.ended, 0)
})

test('a port that is taken is named, with what to do, and the database is stopped again', async () => {
  using place = temporaryFolder()
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  using run = offing(['start'], { DATA_FOLDER: place.folder, PORT: String(port) })
  assert.equal(await run.ended, 1)
  assert.match(run.said(), new RegExp(`[Pp]ort ${port} .*PORT=`, 's'))
  other.close()
})

test('wrong values in the environment are all named, without a stack', async () => {
  using run = offing(['start'], { PORT: 'x', WORKERS: '99' })
  assert.equal(await run.ended, 2)
  assert.match(run.said(), /PORT="x".*WORKERS="99"/s)
  assert.doesNotMatch(run.said(), /\bat .*\.ts:\d+/)
})

test('when nobody reads its output any more, it ends in order', async () => {
  using place = temporaryFolder()
  using run = offing(['start'], { DATA_FOLDER: place.folder })
  await run.until(/database/)
  const server = postmaster(place.folder)
  run.child.stdout!.destroy()
  run.child.stderr!.destroy()
  await run.ended
  assert.equal(isAlive(server), false)
})
