import { setImmediate } from 'node:timers/promises'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../platform/database/index.ts'

const options = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }
/** Other work gets its turn after so many. One takes 0.07 ms here; asynchronously it takes six times that and far more memory. */
const SLICE = 50

/** What a source sent of one posting. */
export type Payload = { postingId: number; payload: unknown }

/** Keeps payloads as they were sent, each compressed alone, all written in one statement. */
export async function savePayloads(db: Kysely<DB>, payloads: readonly Payload[], at: Date): Promise<void> {
  if (payloads.length === 0) return
  const texts = payloads.map(({ payload }) => Buffer.from(JSON.stringify(payload)))
  const packed: Buffer[] = []
  for (const text of texts) {
    packed.push(zstdCompressSync(text, options))
    if (packed.length % SLICE === 0) await setImmediate()
  }
  await sql`
    insert into raw_payload (posting_id, fetched_at, payload, bytes)
    select id, ${at}, payload, bytes
      from unnest(${payloads.map(({ postingId }) => postingId)}::bigint[], ${packed}::bytea[],
                  ${texts.map(({ length }) => length)}::integer[]) as n(id, payload, bytes)
    on conflict (posting_id) do update
       set fetched_at = excluded.fetched_at, payload = excluded.payload, bytes = excluded.bytes`.execute(db)
}

/** Stored payloads by posting; one that was never stored (a sample's) is left out. */
export async function loadPayloads(db: Kysely<DB>, ids: readonly number[]): Promise<Map<number, unknown>> {
  const { rows } = await sql<{ id: number; payload: Buffer }>`
    select posting_id as id, payload from raw_payload where posting_id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map(({ id, payload }) => [id, JSON.parse(String(zstdDecompressSync(payload)))]))
}
