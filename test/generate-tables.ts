/** Writes src/platform/database/tables.ts and migrations/schema.sql from the migrated schema: `npm run tables`. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { projectFile } from '../src/platform/config.ts'
import { describeSchema } from './describe-schema.ts'
import { startTestServer, TEMPLATE, withDatabase } from './test-server.ts'

const tables = projectFile('src', 'platform', 'database', 'tables.ts')
const program = (name: string) => projectFile('node_modules', '.bin', name)
const server = await startTestServer()
try {
  const url = withDatabase(server.url, TEMPLATE)
  const options = ['--dialect', 'postgres', '--url', url, '--out-file', tables, '--numeric-parser', 'number']
  execFileSync(program('kysely-codegen'), options, { stdio: ['ignore', 'ignore', 'inherit'] })
  // the driver reads bigint as number (see open-database.ts)
  const written = readFileSync(tables, 'utf8')
  writeFileSync(tables, written.replace('ColumnType<string, bigint | number', 'ColumnType<number, bigint | number'))
  execFileSync(program('prettier'), ['--write', '--log-level', 'warn', tables], { stdio: 'inherit' })

  const client = new pg.Client({ connectionString: url })
  await client.connect()
  writeFileSync(projectFile('migrations', 'schema.sql'), await describeSchema(client))
  await client.end()
} finally {
  await server.stop()
}
