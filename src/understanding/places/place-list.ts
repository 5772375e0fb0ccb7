import { placeMentions } from './place-mentions.ts'
import { settle, type Settled } from './place-settle.ts'

/** "US time zones", "European hours" name hours, not places. */
export const ZONE_FOLLOWS =
  /^[\s-]*(?:pacific|eastern|central|mountain|(?:east|west) coast)?[\s-]*(?:time ?-?zones?|timezones?|business hours|working hours|hours|time\b)/i
/** "US or EU time zones", "EU/NA hours": the first names hours as the last does. */
const JOINED = /^(?:\s?(?:\/|&|or|and|to)\s?|[-–])$/i

/** Leaves out the names that stand for hours. */
export function withoutClocks(text: string, settled: Settled[]): Settled[] {
  let next: Settled | undefined
  const places: Settled[] = []
  for (const one of settled.toReversed()) {
    const joined = next !== undefined && JOINED.test(text.slice(one.end, next.start))
    const isClock = ZONE_FOLLOWS.test(text.slice(one.end, one.end + 40)) || joined
    next = isClock ? one : undefined
    if (!isClock) places.unshift(one)
  }
  return places
}
const LONGEST_LIST = 700
/** Words that may stand before the first place and between two places of one list. */
const GLUE =
  /^[\s,;:&/()[\]|•·"'*.-]*(?:(?:and|or|the|in|within|either|any|all|other|of|plus|including|includes?|countries|country|states?|regions?|areas?|only|also|anywhere|from|based|both|as well as|one|following|european|these|a|to|parts?|greater|metro(?:politan)?|continental|contiguous|mainland|across|e\.g\.|i\.e\.|are|is|und|oder|sowie|der|den|et|ou|y|e|o|la|le|les|el|los|las|oraz|lub|en|em|no|na|do|da|w)\b[\s,;:&/()[\]|•·"'*.-]*){0,8}$/i

/** "California (non-SF)". */
const LEFT_OUT = /\bnon[- ]$/i

/** "CA (exempt roles only), CO": a short remark on one place of the list. */
const BRACKETS = /\([^()\n]{0,40}\)/g

/**
 * The places that follow an offset as one list ("in the US, Canada or any EU country"), up to the first word that is
 * no part of it. Codes such as TX count where they stand in the list.
 */
export function placeListAt(text: string, from: number, to: number): Settled[] {
  const end = Math.min(to, from + LONGEST_LIST)
  const named = settle(text, placeMentions(text, from, end, 'list'))
  const settled = withoutClocks(text, named).filter(
    (one) => !LEFT_OUT.test(text.slice(Math.max(from, one.start - 8), one.start)),
  )
  const list: Settled[] = []
  let at = from
  for (const one of settled) {
    if (
      !GLUE.test(text.slice(at, one.start).replace(BRACKETS, ' ')) ||
      /^-(?!based|only|remote)\p{L}/iu.test(text.slice(one.end, one.end + 8))
    )
      break
    list.push(one)
    at = one.end
  }
  return list
}
