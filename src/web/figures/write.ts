import { count, postings } from '../parts/count.ts'

/** "$158,750" in whole hundreds: the middle of ranges is no more exact than that. */
export const usd = (value: number): string => `$${(Math.round(value / 100) * 100).toLocaleString('en-US')}`
/** "$160k", for axes. */
export const usdShort = (value: number): string => (value === 0 ? '$0' : `$${Math.round(value / 1_000)}k`)
export { percent } from '../parts/share.ts'
export { count, postings }
/** One that is posted many times counts once. */
export const roles = (n: number): string => `${count(n)} ${n === 1 ? 'role' : 'roles'}`
