/** The words all stages share. Imports nothing but the reviewed tables in data/. */
export * from './body.ts'
export * from './careers.ts'
export * from './facts.ts'
export * from './outcome.ts'
export * from './raw-posting.ts'
