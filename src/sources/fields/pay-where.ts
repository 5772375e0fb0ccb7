import { line } from './stated.ts'

const GENERIC = new Set(
  (
    'a the our your us$ annual annually yearly hourly monthly weekly base basic target total expected estimated starting full ' +
    'salary salaries pay wage wages compensation cash range ranges rate band bands scale transparency for this role position ' +
    'job of in is and or ote on-target earnings gross per hour year month usd eur gbp cad aud'
  ).split(' '),
)

/** The tier, place or level in a range's title; undefined when the title only says that it is pay ("Annual Salary:"). */
export function payWhere(title: string | undefined): string | undefined {
  const shown = line(title, 200)?.replace(/[\s:–-]+$/, '')
  if (!shown) return undefined
  const words = shown.toLowerCase().match(/[\p{L}\p{N}$-]+/gu) ?? []
  return words.every((word) => GENERIC.has(word)) ? undefined : shown
}
