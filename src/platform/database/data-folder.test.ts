import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { StopError } from '../stop-error.ts'
import { lockDataFolder, lockHolder, prepareDataFolder } from './data-folder.ts'

const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'offing-folder-'))
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

test('a folder that cannot be made says what to do', () => {
  using place = temporaryFolder()
  writeFileSync(join(place.folder, 'file'), '')
  assert.throws(
    () => prepareDataFolder(join(place.folder, 'file', 'var')),
    stops(/cannot be written \(ENOTDIR\).*DATA_FOLDER/),
  )
})

test(
  'a folder without the right to write says what to do',
  { skip: process.getuid?.() === 0 && 'root may write everywhere' },
  () => {
    using place = temporaryFolder()
    chmodSync(place.folder, 0o500)
    assert.throws(() => prepareDataFolder(place.folder), stops(/cannot be written \(EACCES\)/))
  },
)

test('a full disk is told before anything is written', () => {
  using place = temporaryFolder()
  assert.throws(() => prepareDataFolder(place.folder, () => 12_000_000), stops(/is full \(12 MB left\).*256 MB/))
})

test('a second process is refused while the first one lives, and told which', () => {
  using place = temporaryFolder()
  const lock = lockDataFolder(place.folder)
  const module = join(import.meta.dirname, 'data-folder.ts')
  const script = `import(${JSON.stringify(module)}).then((m) => m.lockDataFolder(${JSON.stringify(place.folder)})).catch((e) => { console.log(e.message) })`
  const second = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
  assert.match(second.stdout, new RegExp(`Another Offing \\(process ${process.pid}\\).*DATA_FOLDER and PORT`))
  assert.equal(lockHolder(place.folder)?.pid, process.pid)
  lock.release()
  assert.equal(existsSync(join(place.folder, 'offing.lock')), false)
})

test('a lock whose process is gone is taken over, also when its number now belongs to another program', () => {
  using place = temporaryFolder()
  const path = join(place.folder, 'offing.lock')
  writeFileSync(path, JSON.stringify({ pid: process.pid, started: 'another-boot:1' }))
  assert.equal(lockHolder(place.folder), undefined)
  const lock = lockDataFolder(place.folder)
  assert.equal(lockHolder(place.folder)?.pid, process.pid)
  lock.release()
  writeFileSync(path, 'half writ')
  lockDataFolder(place.folder).release()
})

function stops(pattern: RegExp) {
  return (error: Error) => {
    assert.ok(error instanceof StopError)
    assert.match(error.message, pattern)
    return true
  }
}
