import { careers, categoryOf, type Rates } from '../domain/index.ts'
import { admits, middlePay, type PostingRecord } from './posting-record.ts'
import { USUAL_DAYS, type Question } from './question.ts'

/** All postings of one role that count; `face` speaks for them where a role can have one value only. */
export type Role = { face: PostingRecord; members: readonly PostingRecord[] }
/** Whole days from 1970, both counted. */
export type Window = { from: number; to: number }

/** Every remote tech posting seen, by career. Kept up by `followTally`; `version` grows with each change. */
export class Tally {
  readonly #records = new Map<number, PostingRecord>()
  readonly #byCareer = new Map<string, Map<number, PostingRecord>>()
  #version = 0
  #since: number | undefined
  /** Whether everything has been read since the start. */
  isReady = false

  get version(): number {
    return this.#version
  }
  get size(): number {
    return this.#records.size
  }
  ids(): number[] {
    return [...this.#records.keys()]
  }
  /** The first day on which this site has looked at a board; undefined while it shows nothing but the archived sample. */
  get since(): number | undefined {
    return this.#since
  }

  put(record: PostingRecord): void {
    this.remove(record.id)
    this.#records.set(record.id, record)
    const group = this.#byCareer.get(record.career) ?? new Map<number, PostingRecord>()
    this.#byCareer.set(record.career, group.set(record.id, record))
    if (!record.isSample && record.seen < (this.#since ?? Infinity)) this.#since = record.seen
    this.#version++
  }

  remove(id: number): void {
    const known = this.#records.get(id)
    if (!known) return
    this.#records.delete(id)
    this.#byCareer.get(known.career)?.delete(id)
    this.#version++
  }

  /** Compares all pay anew, after the rates have changed. */
  reprice(rates: Rates): void {
    for (const record of this.#records.values()) {
      if (!record.pay) continue
      const usdYear = middlePay(factsOf(record), rates)
      if (usdYear === undefined) delete record.usdYear
      else record.usdYear = usdYear
    }
    this.#version++
  }

  /** The postings that answer a question and stood open on some day of the window. */
  postings(question: Question, window: Window): PostingRecord[] {
    const found: PostingRecord[] = []
    for (const career of careersOf(question))
      for (const record of this.#byCareer.get(career)?.values() ?? [])
        if (isWithin(record, window) && answers(record, question)) found.push(record)
    return found
  }

  /** The same, grouped: a role that is posted many times, or again, is one. */
  roles(question: Question, window: Window): Role[] {
    const groups = Map.groupBy(this.postings(question, window), ({ role }) => role)
    return [...groups.values()].map((members) => ({
      members,
      face: members.length === 1 ? members[0]! : members.reduce(better),
    }))
  }
}

/** The window of a question that ends today. */
export function windowOf({ days = USUAL_DAYS }: Question, today: number): Window {
  return { from: today - days + 1, to: today }
}

const factsOf = ({ pay, eligibility }: PostingRecord) => ({
  pay: { value: [...pay!], evidence: [], rule: '' },
  eligibility: { value: eligibility, evidence: [], rule: '' },
})

function careersOf({ career, family, category }: Question): string[] {
  return careers
    .filter(({ slug }) => career === undefined || slug === career || (family && isBelow(slug, career)))
    .filter(({ slug }) => category === undefined || categoryOf(slug) === category)
    .map(({ slug }) => slug)
}

const parents = new Map(careers.map(({ slug, parent }) => [slug, parent]))
const isBelow = (slug: string, above: string): boolean => {
  const parent = parents.get(slug)
  return parent !== null && parent !== undefined && (parent === above || isBelow(parent, above))
}

const isWithin = ({ from, closed }: PostingRecord, window: Window): boolean =>
  from <= window.to && (closed === undefined || closed >= window.from)

function answers(record: PostingRecord, { skill, company, country, level }: Question): boolean {
  return (
    (level === undefined || record.level === level) &&
    (company === undefined || record.company === company) &&
    (skill === undefined || record.skillNames.includes(skill)) &&
    (country === undefined || admits(record, country))
  )
}

/** An open posting before a closed one, one with pay before one without, the newer, the higher number. */
export function better(a: PostingRecord, b: PostingRecord): PostingRecord {
  const order = (one: PostingRecord): [number, number, number, number] => [
    one.closed === undefined ? 1 : 0,
    one.usdYear === undefined ? 0 : 1,
    one.from,
    one.id,
  ]
  const [first, second] = [order(a), order(b)]
  const at = first.findIndex((value, i) => value !== second[i])
  return at < 0 || first[at]! > second[at]! ? a : b
}
