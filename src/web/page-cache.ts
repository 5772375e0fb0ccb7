import type { Rates } from '../domain/index.ts'
import type { PackedPage } from './send-page.ts'

/** What a page was made from beside its address. When any of it changes, nothing that is kept is true any more. */
export type Made = { version: number; rates: Rates; now: Date }

/** The key of a page in one packing: `address` is path and query, by which it is asked for without a route too. */
export const keptAs = (address: string, encoding: string | undefined): string => `${encoding} ${address}`

type Options = { mostBytes?: number; forMs?: number }
type Entry = { page: PackedPage; until: number; bytes: number }

const DAY_MS = 86_400_000
/** What an entry costs beside its body and its address. */
const ENTRY_BYTES = 200

/**
 * Finished pages, packed, by their address: the ones asked for last, as many as fit into so many bytes. Only pages without
 * anything personal may be put here. They are the catalogue's of one version of the index, one set of rates and one day, and
 * live half a minute: when a posting was last confirmed changes without the index.
 */
export class PageCache {
  private readonly kept = new Map<string, Entry>()
  private readonly mostBytes: number
  private readonly forMs: number
  private made: { version: number; rates: Rates; day: number } | undefined
  bytes = 0

  constructor({ mostBytes = 32 * 1024 * 1024, forMs = 30_000 }: Options = {}) {
    this.mostBytes = mostBytes
    this.forMs = forMs
  }

  get size(): number {
    return this.kept.size
  }

  get(key: string, made: Made): PackedPage | undefined {
    this.forgetOld(made)
    const entry = this.kept.get(key)
    if (!entry) return undefined
    this.drop(key, entry)
    if (entry.until <= made.now.getTime()) return undefined
    this.add(key, entry)
    return entry.page
  }

  /** Keeps a page; for a shorter time than others where `forMs` says so. */
  put(key: string, page: PackedPage, made: Made, forMs = this.forMs): void {
    this.forgetOld(made)
    const before = this.kept.get(key)
    if (before) this.drop(key, before)
    const bytes = page.body.byteLength + 2 * key.length + ENTRY_BYTES
    if (bytes > this.mostBytes / 4) return
    this.add(key, { page, until: made.now.getTime() + Math.min(forMs, this.forMs), bytes })
    for (const [oldest, entry] of this.kept) {
      if (this.bytes <= this.mostBytes) return
      this.drop(oldest, entry)
    }
  }

  private forgetOld({ version, rates, now }: Made): void {
    const day = Math.floor(now.getTime() / DAY_MS)
    const { made } = this
    if (made?.version === version && made.rates === rates && made.day === day) return
    this.made = { version, rates, day }
    this.kept.clear()
    this.bytes = 0
  }

  private add(key: string, entry: Entry): void {
    this.kept.set(key, entry)
    this.bytes += entry.bytes
  }

  private drop(key: string, { bytes }: Entry): void {
    this.kept.delete(key)
    this.bytes -= bytes
  }
}
