/** The address of a listing: what it may ask, how it is read, written, and asked of the index. */
export { addressOf, queryString } from './address.ts'
export { ask, sortOf, toQuery, type Asked, type Asking } from './ask.ts'
export * from './filters.ts'
export { readParams, type ReadParams } from './read-params.ts'
