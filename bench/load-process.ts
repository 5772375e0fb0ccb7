/** The generator of requests, in a process of its own: 32 connections, each asking again when it is answered. */
import { Pool } from 'undici'

export const CONNECTIONS = 32
export type Load = { origin: string; paths: string[]; headers: Record<string, string>; ms: number }
/** `times`: milliseconds of each request. `bytes`: of all bodies as they came over the wire. */
export type Loaded = { seconds: number; times: number[]; bytes: number; statuses: Record<number, number> }

const pools = new Map<string, Pool>()

process.on('message', (load: Load) => {
  run(load).then(
    (loaded) => process.send!(loaded),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    },
  )
})
process.on('disconnect', () => process.exit(0))

/** Paths are asked in turn, from the first on. */
async function run({ origin, paths, headers, ms }: Load): Promise<Loaded> {
  if (!pools.has(origin)) pools.set(origin, new Pool(origin, { connections: CONNECTIONS, pipelining: 1 }))
  const pool = pools.get(origin)!
  const loaded: Loaded = { seconds: 0, times: [], bytes: 0, statuses: {} }
  const start = performance.now()
  let next = 0
  const asking = async (): Promise<void> => {
    while (performance.now() - start < ms) {
      const asked = performance.now()
      const { status, bytes } = await ask(pool, paths[next++ % paths.length]!, headers)
      loaded.times.push(performance.now() - asked)
      loaded.bytes += bytes
      loaded.statuses[status] = (loaded.statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, asking))
  loaded.seconds = (performance.now() - start) / 1_000
  return loaded
}

const ask = (pool: Pool, path: string, headers: Record<string, string>): Promise<{ status: number; bytes: number }> =>
  new Promise((resolve, reject) => {
    let [status, bytes] = [0, 0]
    pool.dispatch(
      { path, method: 'GET', headers },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_, code) => void (status = code),
        onResponseData: (_, chunk) => void (bytes += chunk.length),
        onResponseEnd: () => resolve({ status, bytes }),
        onResponseError: (_, error) => reject(error),
      },
    )
  })
