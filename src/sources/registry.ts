import type { RawPosting, SourceKind } from '../domain/index.ts'
import { ASHBY_HOSTS, fetchAshby } from './ashby/fetch.ts'
import { mapAshby } from './ashby/map.ts'
import { fetchGreenhouse, GREENHOUSE_HOSTS } from './greenhouse/fetch.ts'
import { mapGreenhouse } from './greenhouse/map.ts'
import { fetchLever, LEVER_HOSTS } from './lever/fetch.ts'
import { mapLever } from './lever/map.ts'
import type { Source } from './source.ts'

/** Every kind of place postings come from. */
export const sources: readonly Source[] = [
  {
    kind: 'greenhouse',
    hosts: GREENHOUSE_HOSTS,
    adapter: 'greenhouse@1',
    fetch: fetchGreenhouse,
    map: mapGreenhouse,
  },
  { kind: 'lever', hosts: LEVER_HOSTS, adapter: 'lever@1', fetch: fetchLever, map: mapLever },
  { kind: 'ashby', hosts: ASHBY_HOSTS, adapter: 'ashby@1', fetch: fetchAshby, map: mapAshby },
]

/** The source of that kind. Throws for a kind that is none: kinds come from our own tables. */
export function sourceOf(kind: SourceKind): Source {
  const source = sources.find((one) => one.kind === kind)
  if (!source) throw new Error(`There is no source "${kind}"`)
  return source
}

/** A payload that was kept, mapped again by today's adapter; undefined when it is no opening or cannot be read. */
export function mapPayload(kind: SourceKind, payload: unknown, token: string): RawPosting | undefined {
  const mapped = sourceOf(kind).map(payload, token)
  return mapped && 'raw' in mapped ? mapped.raw : undefined
}
