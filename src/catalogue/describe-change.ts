import type { Facts, RawPosting } from '../domain/index.ts'
import { canonical, unordered, withoutPath } from './canonical.ts'

/** One state of a posting. */
export type PostingState = { raw: RawPosting; facts: Facts }
/** The names of what differs, and the old values of the short ones. */
export type Difference = { fields: string[]; before: Record<string, unknown> }

/** Old values longer than this, in characters of JSON, are not kept. */
const LONGEST_BEFORE = 600

type Reader = (raw: RawPosting) => unknown
const bare = (stated?: { value: unknown; words: string }) => stated?.words

/** What a reader of the page can notice, by name. */
const FROM_SOURCE: Record<string, Reader> = {
  title: (raw) => raw.title,
  company: (raw) => raw.companyName,
  workplace: (raw) => [bare(raw.workplace), bare(raw.isRemote)].filter(Boolean),
  employment: (raw) => bare(raw.employment),
  level: (raw) => bare(raw.level),
  department: (raw) => raw.department,
  team: (raw) => raw.team,
  links: (raw) => [raw.sourceUrl, raw.applyUrl].filter(Boolean),
  postedAt: (raw) => raw.postedAt?.at,
  deadlineAt: (raw) => raw.deadlineAt?.at,
}
/** Lists of things with parts: all parts count, the words are kept. */
const LISTS: Record<string, (raw: RawPosting) => { words: string; path: string }[]> = {
  places: (raw) => raw.places,
  pay: (raw) => raw.pay,
}
const OTHER: Reader = (raw) => [
  raw.requisitionId,
  raw.roleKey,
  bare(raw.country),
  raw.language,
  [...raw.tags].sort(),
  unordered(raw.metadata),
]

/** How a posting differs from before. Facts count under their own names; a fact and its source field share one. */
export function describeChange(old: PostingState, now: PostingState): Difference {
  const difference = describeReread(old.facts, now.facts)
  const fields = new Set(difference.fields)
  for (const [name, read] of Object.entries(FROM_SOURCE)) {
    const was = read(old.raw)
    if (canonical(was) === canonical(read(now.raw)) || fields.has(name)) continue
    fields.add(name)
    keep(difference.before, name, was)
  }
  for (const [name, list] of Object.entries(LISTS)) {
    const [was, is] = [list(old.raw), list(now.raw)]
    if (unordered(was.map(withoutPath)) === unordered(is.map(withoutPath)) || fields.has(name)) continue
    fields.add(name)
    keep(
      difference.before,
      name,
      was.map(({ words }) => words),
    )
  }
  if (canonical(old.raw.body) !== canonical(now.raw.body)) fields.add('body')
  else if (fields.size === 0 || canonical(OTHER(old.raw)) !== canonical(OTHER(now.raw))) fields.add('other')
  return { fields: [...fields].sort(), before: difference.before }
}

/** Which facts have another value. Evidence and rule alone make no difference. */
export function describeReread(old: Facts, now: Facts): Difference {
  const difference: Difference = { fields: [], before: {} }
  const names = new Set([...Object.keys(old), ...Object.keys(now)]) as Set<keyof Facts>
  for (const name of [...names].sort()) {
    if (canonical(old[name]?.value) === canonical(now[name]?.value)) continue
    difference.fields.push(name)
    keep(difference.before, name, old[name]?.value)
  }
  return difference
}

function keep(before: Record<string, unknown>, name: string, value: unknown): void {
  if (canonical(value ?? null).length <= LONGEST_BEFORE) before[name] = value ?? null
}
