import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Script } from 'node:vm'

/** The program's file alone in a folder, run by this Node after a line that makes it believe it is Node 20. */
function asOldNode(prepare: (folder: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'offing-main-'))
  try {
    mkdirSync(join(folder, 'src'))
    copyFileSync(join(import.meta.dirname, 'main.ts'), join(folder, 'src', 'main.ts'))
    writeFileSync(
      join(folder, 'old.cjs'),
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0' } })`,
    )
    prepare(folder)
    return spawnSync(
      process.execPath,
      ['--require', join(folder, 'old.cjs'), join(folder, 'src', 'main.ts'), 'two', 'words'],
      { encoding: 'utf8' },
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('an old Node hands over to the one that npm brought, words and exit code included', () => {
  const run = asOldNode((folder) => {
    mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true })
    writeFileSync(join(folder, 'node_modules', '.bin', 'node'), '#!/bin/sh\necho "handed over: $2 $3"; exit 7\n', {
      mode: 0o755,
    })
  })
  assert.equal(run.stdout, 'handed over: two words\n')
  assert.equal(run.status, 7)
})

test('an old Node without the right one says what to do', () => {
  const run = asOldNode(() => undefined)
  assert.equal(run.status, 1)
  assert.match(run.stderr, /needs Node 24 or newer; this is 20\.11\.0\.\nRun `npm ci`/)
})

test('the program file holds nothing that an old Node cannot read', () => {
  const code = readFileSync(join(import.meta.dirname, 'main.ts'), 'utf8')
  assert.doesNotThrow(() => new Script(code))
})
