import { sql } from 'kysely'
import type { Context } from 'hono'
import type { Database } from '../platform/database/index.ts'

const PATIENCE_MS = 2_000

/** GET /healthz: the process answers. */
export const healthz = (c: Context): Response => c.text('ok\n', 200, { 'Cache-Control': 'no-store' })

/** GET /readyz: pages can be made, because the database answers too. For what decides where visitors are sent. */
export const readyz = (db: Database) => async (c: Context) => {
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref())
  const answers = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )
  const isReady = await Promise.race([answers, late])
  return c.text(isReady ? 'ready\n' : 'the database does not answer\n', isReady ? 200 : 503, {
    'Cache-Control': 'no-store',
  })
}
