import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFile, projectFolder } from '../src/platform/config.ts'
import { scoreSet, type Miss, type Understand } from './score.ts'
import type { MarkedSet } from './sets.ts'

/** What a change gained and lost against another revision of the readers, posting by posting. */
export type Difference = { set: string; gained: Miss[]; lost: Miss[] }

/**
 * The readers of another git revision, run on the same postings and marks in this process. They are checked out beside
 * this one into a temporary folder, which goes when `use` is done. Throws when git does not know the revision.
 */
export async function withReadersOf<T>(revision: string, use: (understand: Understand) => T): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'offing-readers-'))
  const tree = join(folder, 'tree')
  try {
    git('worktree', 'add', '--detach', '--quiet', tree, revision)
    symlinkSync(projectFile('node_modules'), join(tree, 'node_modules'))
    const door = pathToFileURL(join(tree, 'src', 'understanding', 'index.ts')).href
    const { understand } = (await import(door)) as { understand: Understand }
    return use(understand)
  } finally {
    rmSync(folder, { recursive: true, force: true })
    git('worktree', 'prune')
  }
}

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: projectFolder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** Misses that are gone, and misses that are new. */
export function difference(set: MarkedSet, before: Understand, now: Understand): Difference {
  const [old, fresh] = [before, now].map((understand) => scoreSet(set, understand).misses) as [Miss[], Miss[]]
  const keyOf = ({ id, field, kind }: Miss) => `${id}\t${field}\t${kind}`
  const [oldKeys, freshKeys] = [new Set(old.map(keyOf)), new Set(fresh.map(keyOf))]
  return {
    set: set.name,
    gained: old.filter((miss) => !freshKeys.has(keyOf(miss))),
    lost: fresh.filter((miss) => !oldKeys.has(keyOf(miss))),
  }
}

export function differenceLines({ set, gained, lost }: Difference): string[] {
  const line = ({ id, field, kind }: Miss) => `  ${field}: ${kind}   ${id}`
  return [
    '',
    `${set}: ${gained.length} mended, ${lost.length} newly wrong`,
    ...(gained.length > 0 ? ['mended:', ...gained.map(line)] : []),
    ...(lost.length > 0 ? ['newly wrong:', ...lost.map(line)] : []),
  ]
}
