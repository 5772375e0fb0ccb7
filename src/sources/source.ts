import type { Outcome, RawPosting, SourceKind } from '../domain/index.ts'
import type { HttpClient, Validators } from '../platform/http/index.ts'

/** `region` is "global" or "eu" (Lever's second house); other sources have only "global". */
export type BoardAddress = { source: SourceKind; token: string; region: string }

export type FetchedPosting = { raw: RawPosting; /** The source's own object. */ payload: unknown }

/** An item of the list that is not taken, and why. */
export type Dropped = { nativeId?: string; why: string }

/**
 * A board as its source gives it now. `complete` is true only if this is surely the whole list, so that what is absent
 * has closed; an empty complete list is a real board without openings.
 */
export type FetchedBoard =
  | { notModified: true }
  | {
      notModified: false
      complete: boolean
      companyName?: string
      postings: FetchedPosting[]
      /** Could not be read, though it stands on the list: absence proves nothing for it. */
      dropped: Dropped[]
      /** Read, and no opening: not listed any more, a talent pool, listed twice. */
      leftOut: Dropped[]
      bytes: number
      bodyHash: string
      etag?: string
      lastModified?: string
    }

/** One kind of place postings come from. Adding one is a folder here plus a line in registry.ts. */
export type Source = {
  kind: SourceKind
  hosts: readonly string[]
  /** Name and version of the mapping, kept with what it made: "greenhouse@1". */
  adapter: string
  /** One whole board. A failure is never an empty list. */
  fetch(board: BoardAddress, http: HttpClient, validators?: Validators): Promise<Outcome<FetchedBoard>>
  /** One of the source's own objects; `leaveOut` says why one is no opening; undefined when it cannot be read. */
  map(payload: unknown, token: string): Mapped | undefined
}

export type Mapped = { raw: RawPosting } | { leaveOut: string; nativeId?: string }
