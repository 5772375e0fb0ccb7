import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { describeSchema } from '../../../test/describe-schema.ts'
import { freshDatabase } from '../../../test/fresh-database.ts'
import { projectFile } from '../config.ts'

test('migrations/schema.sql and tables.ts show what the migrations make (npm run tables writes them)', async () => {
  await using database = await freshDatabase()
  const schema = await describeSchema(database.pool)
  assert.equal(readFileSync(projectFile('migrations', 'schema.sql'), 'utf8'), schema)
  const tables = readFileSync(projectFile('src', 'platform', 'database', 'tables.ts'), 'utf8')
  for (const [, table] of schema.matchAll(/^create table (\w+)/gm))
    assert.match(tables, new RegExp(`^  ${table}: `, 'm'))
})
