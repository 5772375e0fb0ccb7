/** Writes src/platform/database/tables.ts from the migrated schema: `npm run tables`. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { projectFile } from '../src/platform/config.ts'
import { startTestServer, TEMPLATE, withDatabase } from './test-server.ts'

const out = process.argv[2] ?? projectFile('src', 'platform', 'database', 'tables.ts')
const server = await startTestServer()
try {
  const url = withDatabase(server.url, TEMPLATE)
  const options = [
    '--dialect',
    'postgres',
    '--url',
    url,
    '--out-file',
    out,
    '--exclude-pattern',
    'graphile_worker.*',
    '--numeric-parser',
    'number',
  ]
  execFileSync(projectFile('node_modules', '.bin', 'kysely-codegen'), options, {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  // the driver reads bigint as number (see open-database.ts)
  writeFileSync(
    out,
    readFileSync(out, 'utf8').replace('ColumnType<string, bigint | number', 'ColumnType<number, bigint | number'),
  )
  execFileSync(projectFile('node_modules', '.bin', 'prettier'), ['--write', '--log-level', 'warn', out], {
    stdio: 'inherit',
  })
} finally {
  await server.stop()
}
