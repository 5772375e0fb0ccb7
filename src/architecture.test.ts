import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'

const src = import.meta.dirname

/** Which stage may import which: the table of ARCHITECTURE.md. `cli` and the files beside this one may import all. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  platform: ['domain'],
  sources: ['domain', 'platform'],
  understanding: ['domain'],
  catalogue: ['domain', 'platform'],
  ingestion: ['domain', 'platform', 'sources', 'understanding', 'catalogue'],
  search: ['domain', 'platform', 'understanding', 'catalogue'],
  careers: ['domain', 'platform', 'catalogue'],
  moderation: ['domain', 'platform', 'catalogue'],
  content: ['domain', 'platform'],
  web: ['domain', 'platform', 'understanding', 'catalogue', 'search', 'careers', 'moderation', 'content'],
}
/** Rooms of the platform that have a front door of their own. */
const FRONT_DOORS = /^[a-z]+\/index\.ts$|^platform\/(?:[a-z-]+\.ts|[a-z]+\/index\.ts)$/

type Import = { from: string; to: string }

function imports(): Import[] {
  return globSync('**/*.ts', { cwd: src })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const code = readFileSync(join(src, file), 'utf8')
      const found = code.matchAll(/^(?:import|export)\s[^'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/gm)
      return [...found].map((match) => ({
        from: file,
        to: relative(src, resolve(src, dirname(file), match[1] ?? match[2]!)),
      }))
    })
}

const stageOf = (file: string): string | undefined => (file.includes('/') ? file.split('/')[0] : undefined)

/** What breaks the table, a line each. */
function violations(all: Import[]): string[] {
  return all.flatMap(({ from, to }) => {
    const [source, target] = [stageOf(from), stageOf(to)]
    if (to.startsWith('..')) return /^\.\.\/data\//.test(to) ? [] : [`${from} -> ${to} (outside src)`]
    if (source === target) return []
    if (!source || source === 'cli') return []
    if (!target) return [`${from} -> ${to} (only cli may import the files beside it)`]
    if (!MAY_IMPORT[source]?.includes(target)) return [`${from} -> ${to} (${source} may not know ${target})`]
    return FRONT_DOORS.test(to) ? [] : [`${from} -> ${to} (not a front door)`]
  })
}

test('imports follow the table, through the front door', () => {
  assert.deepEqual(violations(imports()), [])
})

test('every folder of src is in the table', () => {
  const folders = new Set(globSync('*/**/*.ts', { cwd: src }).map((file) => stageOf(file)))
  assert.deepEqual(
    [...folders].filter((folder) => folder !== 'cli' && !(folder! in MAY_IMPORT)),
    [],
  )
})

test('a bad import is seen', () => {
  const bad = [
    { from: 'catalogue/reconcile.ts', to: 'search/index.ts' },
    { from: 'web/routes.ts', to: 'catalogue/posting-store.ts' },
    { from: 'search/find.ts', to: 'app.ts' },
  ]
  assert.equal(violations(bad).length, 3)
})
