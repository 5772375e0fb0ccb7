import { createHttpClient, type OpenHttpClient } from './platform/http/index.ts'
import { readConfig, type Config } from './platform/config.ts'
import {
  findRunning,
  lockDataFolder,
  lockHolder,
  migrate,
  openDatabase,
  prepareDataFolder,
  startEmbedded,
  type Database,
  type DatabaseHandle,
} from './platform/database/index.ts'

export { readConfig, type Config }

/** Everything the commands work with. Built once, in order; disposed in the opposite order. */
export type App = {
  config: Config
  db: Database
  pool: DatabaseHandle['pool']
  url: string
  http: OpenHttpClient
  [Symbol.asyncDispose](): Promise<void>
}

export type AppOptions = {
  /** True for a server: the data folder is taken for this process alone. A tool joins a server that is already running. */
  alone?: boolean
  /** Sends requests for the known API hosts to this loopback address instead: see `offing replay`. */
  loopbackOrigin?: string
  maxConnections?: number
  onStep?: (step: 'database' | 'schema', detail: string) => void
  /** The embedded database died and is being started again. */
  onDatabaseDeath?: () => void
}

/** Database (embedded or given), schema, HTTP client. The only place that knows every concrete part. Throws StopError. */
export async function openApp(config: Config, options: AppOptions = {}): Promise<App> {
  await using undo = new AsyncDisposableStack()
  const url = config.databaseUrl ?? (await embeddedUrl(config, options, undo))
  const ran = await migrate(url)
  options.onStep?.(
    'database',
    config.databaseUrl ? 'your own PostgreSQL' : `embedded PostgreSQL in ${config.dataFolder}`,
  )
  options.onStep?.('schema', ran ? `${ran} migrations applied` : 'up to date')
  const database = undo.use(openDatabase(url, { max: options.maxConnections ?? 10 }))
  const http = createHttpClient({
    db: database.db,
    userAgent: config.userAgent,
    ...(options.loopbackOrigin ? { loopbackOrigin: options.loopbackOrigin } : {}),
  })
  undo.defer(() => http.close())
  const kept = undo.move()
  return { config, db: database.db, pool: database.pool, url, http, [Symbol.asyncDispose]: () => kept.disposeAsync() }
}

async function embeddedUrl(config: Config, options: AppOptions, undo: AsyncDisposableStack): Promise<string> {
  prepareDataFolder(config.dataFolder)
  if (!options.alone && lockHolder(config.dataFolder)) {
    const running = await findRunning(config.dataFolder)
    if (running) return running
  }
  const lock = lockDataFolder(config.dataFolder)
  undo.defer(() => lock.release())
  const server = await startEmbedded(config.dataFolder)
  undo.defer(() => server.stop())
  if (options.onDatabaseDeath) server.keepAlive(options.onDatabaseDeath)
  return server.url
}
