import { html, type Html } from '../html.ts'

const DAY = 24 * 60 * 60 * 1000
const inWords = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Whole days between two moments by the UTC calendar; never negative, so that a clock ahead of ours is "today". */
export const daysBetween = (then: Date, now: Date): number =>
  Math.max(0, Math.floor(now.getTime() / DAY) - Math.floor(then.getTime() / DAY))

/** "today", "yesterday", "3 days ago", "2 months ago". */
export function ago(then: Date, now: Date): string {
  const days = daysBetween(then, now)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days < 14) return `${days} days ago`
  if (days < 60) return `${Math.round(days / 7)} weeks ago`
  if (days < 730) return `${Math.round(days / 30.44)} months ago`
  return `${Math.floor(days / 365.25)} years ago`
}

const dayWords = new Map<number, string>()

/** "24 November 2026", by UTC. A page of cards says fifty days, mostly the same few, and formatting is slow. */
export function day(moment: Date): string {
  const number = Math.floor(moment.getTime() / DAY)
  const known = dayWords.get(number)
  if (known !== undefined) return known
  const words = inWords.format(moment)
  if (dayWords.size < 2_000) dayWords.set(number, words)
  return words
}

/** The start of a day that is written as "2026-11-24", by UTC. */
export const dayOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

/** A moment as words for how long ago it was, with the date for machines and on hover. */
export const agoTime = (then: Date, now: Date): Html =>
  html`<time datetime="${then.toISOString()}" title="${day(then)}">${ago(then, now)}</time>`

/** A moment as its date. */
export const dayTime = (moment: Date): Html => html`<time datetime="${moment.toISOString()}">${day(moment)}</time>`
