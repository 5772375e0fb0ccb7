/** "$158,750" in whole hundreds: the middle of ranges is no more exact than that. */
export const usd = (value: number): string => `$${(Math.round(value / 100) * 100).toLocaleString('en-US')}`
/** "$160k", for axes. */
export const usdShort = (value: number): string => `$${Math.round(value / 1_000)}k`
export const count = (n: number): string => n.toLocaleString('en-US')
/** "132 postings", "1 posting". */
export const postings = (n: number): string => `${count(n)} ${n === 1 ? 'posting' : 'postings'}`
export { percent } from '../parts/share.ts'
