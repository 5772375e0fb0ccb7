import { html, type Html } from '../html.ts'
import { ago, agoTime } from './dates.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** "just now", "12 minutes ago", "3 hours ago"; from a day on in days, like everywhere. */
export function recently(then: Date, now: Date): string {
  const passed = now.getTime() - then.getTime()
  if (passed < MINUTE) return 'just now'
  if (passed < HOUR) return counted(Math.floor(passed / MINUTE), 'minute')
  if (passed < 24 * HOUR) return counted(Math.floor(passed / HOUR), 'hour')
  return ago(then, now)
}

const counted = (n: number, unit: string): string => `${n} ${n === 1 ? unit : `${unit}s`} ago`

/** Where hours matter: how fresh the site is. The moment stands in the element for machines and on hover. */
export const recentTime = (then: Date, now: Date): Html => {
  const words = recently(then, now)
  return words === ago(then, now)
    ? agoTime(then, now)
    : html`<time datetime="${then.toISOString()}" title="${then.toUTCString()}">${words}</time>`
}
