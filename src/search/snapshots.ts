import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { MemoryIndex, type SearchIndex } from './search-index.ts'
import { readSnapshot, saveSnapshot, type LastChange } from './snapshot.ts'

/** Keeps what the index holds in a file, so that a start need not read every posting. */
export type Snapshots = {
  /**
   * Fills the empty index from the file and tells the last change it holds; undefined when there is none that can be used.
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
  return {
    async load(isKnown) {
      const read = await readSnapshot(path, rules)
      if (read.ok && (await isKnown(read.change))) {
        try {
          read.into(index)
        } catch (error) {
          // whole, and yet not what we write: half of it may be in the index, so this start fails and the next one has no file
          await rm(path, { force: true })
          throw error
        }
        return read.change
      }
      const why = read.ok ? 'it is of another catalogue' : read.why
      if (why !== 'there is none') tell(`The search snapshot is not used: ${why}. Reading all postings.`)
      return undefined
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
