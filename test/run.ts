/**
 * Runs every test on one real PostgreSQL: `npm run test:all [-- file ...]`. Test files run one a core; the journeys in the
 * browser come last, one at a time, so that they do not wait for each other's processor.
 */
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { projectFile, projectFolder } from '../src/platform/config.ts'
import { startTestServer } from './test-server.ts'

const asked = process.argv.slice(2)
const found = globSync(['src/**/*.test.ts', 'test/**/*.test.ts', 'evaluation/**/*.test.ts'], {
  cwd: projectFolder,
}).sort()
const files = asked.length ? asked : found
const journeys = files.filter((file) => file.startsWith('test/journeys/'))
const others = files.filter((file) => !journeys.includes(file))

process.on('SIGINT', () => undefined) // the tests get it too and end; then the server is stopped
const server = await startTestServer()
let failed = false
try {
  for (const [group, atOnce] of [
    [others, availableParallelism()],
    [journeys, 1],
  ] as const) {
    if (group.length) failed = (await runTests(group, atOnce)) !== 0 || failed
  }
} finally {
  await server.stop()
}
process.exitCode = failed ? 1 : 0

function runTests(group: string[], atOnce: number): Promise<number> {
  const options = [
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    '--test',
    `--test-reporter=${projectFile('test', 'reporter.ts')}`,
    `--test-concurrency=${atOnce}`,
  ]
  const child = spawn(process.execPath, [...options, ...group], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      OFFING_TEST_SERVER: server.url,
      NODE_OPTIONS: '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    },
  })
  process.once('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}
