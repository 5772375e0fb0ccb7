import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { getPriority } from 'node:os'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'

test('a process that gives way has a lower priority than one that does not', () => {
  const module = JSON.stringify(new URL('give-way.ts', import.meta.url).href)
  const priority = (first: string): number => {
    const script = `${first}; console.log((await import('node:os')).getPriority())`
    const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--input-type=module', '-e', script]
    return Number(execFileSync(process.execPath, flags, { encoding: 'utf8' }))
  }
  assert.ok(priority(`(await import(${module})).giveWay()`) > priority(''))
})

test('a thread gives way alone', { skip: process.platform !== 'linux' }, async () => {
  const before = getPriority()
  const module = JSON.stringify(new URL('give-way.ts', import.meta.url).href)
  const script = `import(${module}).then(({ giveWayInThread }) => {
    giveWayInThread()
    const thread = Number(require('node:fs').readlinkSync('/proc/thread-self').split('/').at(-1))
    require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority(thread))
  })`
  const worker = new Worker(script, { eval: true, execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'] })
  const priority = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  assert.ok(priority > before)
  assert.equal(getPriority(), before)
})
