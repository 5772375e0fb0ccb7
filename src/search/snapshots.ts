import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { MemoryIndex, type SearchIndex } from './search-index.ts'
import { readSnapshot, saveSnapshot, type LastChange } from './snapshot.ts'

/** Keeps what the index holds in a file, so that a start need not read every posting. */
export type Snapshots = {
  /**
   * Puts the file's contents in place of what the index holds and tells their last change; undefined, and the index as it was,
   * when there is no file that can be used.
   * `isKnown`: whether the catalogue has this very change.
   */
  load(isKnown: (change: LastChange) => Promise<boolean>): Promise<LastChange | undefined>
  save(change: LastChange): Promise<void>
}
type Options = {
  path: string
  /** What read the facts: a file of other rules is not used. */
  rules: string
  /** Told why a file was refused, or could not be written. */
  tell: (line: string) => void
}

export function snapshotsOf(index: SearchIndex, { path, rules, tell }: Options): Snapshots {
  if (!(index instanceof MemoryIndex)) throw new TypeError('Only an index in memory has snapshots')
  const refuse = (why: string): undefined => {
    if (why !== 'there is none') tell(`The search snapshot is not used: ${why}. Reading all postings.`)
  }
  return {
    async load(isKnown) {
      const read = await readSnapshot(path, rules)
      if (!read.ok) return refuse(read.why)
      if (!(await isKnown(read.change))) return refuse('it is of another catalogue')
      try {
        index.replace(await read.contents())
      } catch (error) {
        await rm(path, { force: true })
        return refuse(`it does not fit together (${(error as Error).message})`)
      }
      return read.change
    },
    async save(change) {
      try {
        await mkdir(dirname(path), { recursive: true })
        await saveSnapshot(index, path, change, rules)
      } catch (error) {
        tell(`The search snapshot could not be written: ${(error as Error).message}`)
      }
    },
  }
}
