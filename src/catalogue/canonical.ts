import { createHash } from 'node:crypto'
import type { RawPosting } from '../domain/index.ts'

/** JSON with sorted keys and without undefined: equal for equal values, also after a journey through jsonb. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const parts: string[] = []
  for (const key of Object.keys(value).sort()) {
    const part = (value as Record<string, unknown>)[key]
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(part)}`)
  }
  return `{${parts.join(',')}}`
}

/** Canonical, and the same in whatever order the source gives the members. */
export const unordered = (values: readonly unknown[]): string => `[${values.map(canonical).sort().join(',')}]`

/** Stands for everything of a posting that a reader could notice. Without noise: the source's "updated" and mere order. */
export function contentHash(raw: RawPosting, companyId: number): string {
  const { updatedAt: _, places, pay, tags, metadata, ...rest } = raw
  const lists = [places.map(withoutPath), pay.map(withoutPath), tags, metadata].map(unordered)
  return createHash('sha256')
    .update(canonical(rest))
    .update([...lists, companyId].join('\n'))
    .digest('base64url')
    .slice(0, 27)
}

/** The path counts members ("locations[2]"), so it moves with their order. */
export const withoutPath = <T extends { path: string }>({ path: _, ...rest }: T): Omit<T, 'path'> => rest

const SUSPECT = /\\u(?:0000|d[89a-f])/i

/** A copy that PostgreSQL takes: NUL and lone surrogates become U+FFFD, one unit for one, so that offsets hold. */
export function storable<T>(value: T): T {
  return SUSPECT.test(JSON.stringify(value)) ? (clean(value) as T) : value
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed()
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [clean(key), clean(part)]))
}
