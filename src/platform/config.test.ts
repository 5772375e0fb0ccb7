import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ConfigError, Environment, projectFile, readConfig } from './config.ts'

test('an empty environment gives a site on localhost, with its own database', () => {
  const config = readConfig({})
  assert.equal(config.siteUrl, 'http://localhost:3000')
  assert.equal(config.databaseUrl, undefined)
  assert.equal(config.refresh, true)
  assert.ok(Object.isFrozen(config))
})

test('every wrong value is named at once, with what it should be, and no password is shown', () => {
  const wrong = { PORT: 'eighty', WORKERS: '0', DATABASE_URL: 'mysql://me:secret@host/db', REFRESH: 'perhaps' }
  assert.throws(
    () => readConfig(wrong),
    (error: Error) => {
      assert.ok(error instanceof ConfigError)
      for (const name of Object.keys(wrong)) assert.match(error.message, new RegExp(`^  ${name}=`, 'm'))
      assert.match(error.message, /^4 values/)
      assert.doesNotMatch(error.message, /secret/)
      return true
    },
  )
})

test('an empty value counts as absent', () => {
  assert.equal(readConfig({ PORT: '', DATABASE_URL: '' }).port, 3000)
})

test('.env.example lists every name, and no other', () => {
  const listed = readFileSync(projectFile('.env.example'), 'utf8').matchAll(/^#?\s?([A-Z_]+)=/gm)
  assert.deepEqual([...listed].map(([, name]) => name).sort(), Object.keys(Environment.shape).sort())
})
