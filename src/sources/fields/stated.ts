import type { Stated, Workplace } from '../../domain/index.ts'
import { cleanLine } from '../html/index.ts'

/** One cleaned line, or undefined when nothing is left of it. */
export function line(words: string | undefined, longest = 500): string | undefined {
  return words === undefined ? undefined : cleanLine(words, longest) || undefined
}

/** What a field says, with its words and where they stand. */
export function stated(words: string | undefined, path: string): Stated<string> | undefined {
  const value = line(words, 200)
  return value === undefined ? undefined : { value, words: value, path }
}

const WORKPLACES: Record<string, Workplace> = {
  remote: 'remote',
  fullyremote: 'remote',
  remotefirst: 'remote',
  hybrid: 'hybrid',
  onsite: 'onsite',
  inoffice: 'onsite',
  inperson: 'onsite',
  office: 'onsite',
}

/** A workplace field whose whole words are one of the known ones: "OnSite", "on-site", "In Office". Else undefined. */
export function statedWorkplace(words: string | undefined, path: string): Stated<Workplace> | undefined {
  const shown = line(words, 100)
  const key = shown?.toLowerCase().replace(/[^a-z]/g, '')
  return shown && key && Object.hasOwn(WORKPLACES, key) ? { value: WORKPLACES[key]!, words: shown, path } : undefined
}

const JUNK = /^(?:tb[ad]|n\/?a|none|null|test|-+|\.+|0+|x+|see opening ids?|not applicable|pending|unknown)$/i

/** The employer's own number of a requisition; undefined for what people type when they have none. */
export function requisition(words: string | undefined): string | undefined {
  const value = line(words, 100)
  return value === undefined || JUNK.test(value) ? undefined : value
}

/** A web address that can be shown as a link, or undefined. */
export function webAddress(given: string | undefined): string | undefined {
  const url = given && given.length <= 2_000 ? URL.parse(given.trim()) : null
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) return undefined
  return url.href
}

/** The object without its undefined fields, so that equal postings are equal as JSON too. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}
