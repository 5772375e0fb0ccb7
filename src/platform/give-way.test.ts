import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'

test('a process that gives way has a lower priority than one that does not', () => {
  const module = JSON.stringify(new URL('give-way.ts', import.meta.url).href)
  const priority = (first: string): number => {
    const script = `${first}; console.log((await import('node:os')).getPriority())`
    const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--input-type=module', '-e', script]
    return Number(execFileSync(process.execPath, flags, { encoding: 'utf8' }))
  }
  assert.ok(priority(`(await import(${module})).giveWay()`) > priority(''))
})
