/** The database: an embedded PostgreSQL or your own, its schema, and typed access for the stores. */
export { diskFull, lockDataFolder, lockHolder, prepareDataFolder, type FolderLock } from './data-folder.ts'
export { findRunning, startEmbedded, type EmbeddedServer } from './embedded.ts'
export { migrate, readMigrations } from './migrate.ts'
export { openDatabase, type Database, type DatabaseHandle } from './open-database.ts'
export type { DB } from './tables.ts'
