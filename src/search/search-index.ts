import type { IndexRow, PayRow } from '../catalogue/index.ts'
import { isListed, shippedRates, yearlyPayOf, type Facts, type Rates } from '../domain/index.ts'
import { Completer, type Completion } from './completer.ts'
import { Dictionary } from './dictionary.ts'
import { EligibilityAnswers, eligibilityKey } from './eligibility-answers.ts'
import { columnKinds, facetValues, valueLabel } from './facet-values.ts'
import { ELIGIBILITY, find, TITLE } from './find.ts'
import { wordsOf } from './frequencies.ts'
import { NO_YEARS } from './narrow.ts'
import { NearWords } from './near-words.ts'
import { facetNames, type Found, type Query } from './query.ts'
import type { SealedPostings } from './postings.ts'
import type { Segment } from './segment.ts'
import { Segments, type Spot } from './segments.ts'
import { titleName } from './title-name.ts'
import { ValueTable } from './value-table.ts'

export type SearchIndex = {
  /** How many postings are listed. */
  readonly size: number
  /** Rises whenever an answer may have become another one. */
  readonly version: number
  /** Takes rows in, in place of what was known of them; a row that is closed or not listed only goes. */
  put(rows: readonly IndexRow[]): void
  remove(ids: readonly number[]): void
  /** Counts the comparable pay of these rows anew, after the rates have changed; rows that it does not hold are passed over. */
  reprice(rows: readonly PayRow[]): void
  /** One answer, from memory, without waiting. */
  find(query: Query): Found
  /** Skills, careers, companies and titles with a word that begins so, each with how many live postings have it; at most `limit` a kind. */
  complete(prefix: string, limit?: number): Completion[]
  /** Does some milliseconds of the upkeep that is due; true while there may be more. */
  tidy(): boolean
  /** Bytes of its typed arrays, by part. */
  bytes(): Record<string, number>
}

/**
 * An empty index. `now` is the clock that "posted within" is reckoned by, in milliseconds; `rates` are those that pay is
 * compared by, asked for each row that comes in.
 */
export const createIndex = (now: () => number = Date.now, rates: () => Rates = () => shippedRates): SearchIndex =>
  new MemoryIndex(now, rates)

export class MemoryIndex implements SearchIndex {
  readonly dictionary = new Dictionary()
  readonly segments = new Segments([...facetNames.map((name) => columnKinds[name]), 'wide', 'wide'], {
    lost: (word, count) => this.dictionary.count(word, -count),
  })
  readonly tables = [
    ...facetNames.map((name) => new ValueTable((value) => valueLabel(name, value), columnKinds[name] !== 'multi')),
    new ValueTable(() => '', false),
    new ValueTable((value) => value, false),
  ]
  readonly eligibility = new EligibilityAnswers()
  readonly companies = new Map<number, string>()
  private readonly near = new NearWords(this.dictionary)
  private readonly completer = new Completer(this.tables)
  version = 0
  private readonly now: () => number
  private readonly rates: () => Rates

  constructor(now: () => number, rates: () => Rates) {
    this.now = now
    this.rates = rates
  }

  get size(): number {
    return this.segments.size
  }

  put(rows: readonly IndexRow[]): void {
    this.version++
    for (const row of rows) {
      this.take(row.id)
      if (!row.closed && isListed(row.facts)) this.add(row)
      this.segments.tidy()
    }
  }

  remove(ids: readonly number[]): void {
    this.version++
    for (const id of ids) this.take(id)
    this.segments.tidy()
  }

  tidy(): boolean {
    return this.segments.tidy()
  }

  reprice(rows: readonly PayRow[]): void {
    this.version++
    for (const { id, facts } of rows) {
      const spot = this.segments.find(id)
      if (spot) spot.segment.pay[spot.slot] = this.payOf(facts)
    }
  }

  find(query: Query): Found {
    const { dictionary, near, tables, companies, size } = this
    const answerOf = () => this.eligibility.for(query.person)
    const nowSeconds = this.now() / 1000
    return find(
      { segments: this.segments.all(), size, dictionary, near, tables, companies, answerOf, nowSeconds },
      query,
    )
  }

  complete(prefix: string, limit = 5): Completion[] {
    return this.completer.complete(prefix, limit)
  }

  bytes(): Record<string, number> {
    const parts: Record<string, number> = {
      dictionary: this.dictionary.bytes + this.near.bytes,
      completion: this.completer.bytes,
    }
    for (const segment of this.segments.all())
      for (const [name, bytes] of Object.entries(segment.bytes())) parts[name] = (parts[name] ?? 0) + bytes
    return parts
  }

  /** Takes a segment of a snapshot in, whose words and values it knows already. */
  adopt(segment: Segment): void {
    this.version++
    this.segments.restore(segment)
    const { words } = segment.postings as SealedPostings
    for (let i = 0; i < words.length; i++)
      this.dictionary.count(words[i]!, (segment.postings as SealedPostings).countAt(i))
    for (let slot = 0; slot < segment.used; slot++) if (segment.alive[slot] === 1) this.count({ segment, slot }, 1)
  }

  /** Prepares what is kept about words and names, after a snapshot. */
  caughtUp(): void {
    this.near.catchUp()
    this.completer.catchUp()
  }

  private add(row: IndexRow): void {
    // all that can fail on a bad row comes before the slot is opened
    const words = wordsOf(row)
    const codes = this.codesOf(row)
    const pay = this.payOf(row.facts)
    const spot = this.segments.open(row.id)
    const { segment, slot } = spot
    segment.postedAt[slot] = Math.max(0, Math.floor((row.postedAt ?? row.firstSeenAt).getTime() / 1000))
    segment.pay[slot] = pay
    segment.years[slot] = Math.min(row.facts.yearsMin?.value ?? NO_YEARS, NO_YEARS)
    codes.forEach((each, column) => segment.columns[column]!.set(slot, each))
    for (const [word, klass] of words) {
      const number = this.dictionary.intern(word)
      this.dictionary.count(number, 1)
      segment.add(number, slot, klass)
    }
    this.near.catchUp()
    this.count(spot, 1)
  }

  private payOf(facts: Pick<Facts, 'pay' | 'eligibility'>): number {
    const yearly = yearlyPayOf(facts, this.rates())
    return Math.round(yearly?.max ?? yearly?.min ?? 0)
  }

  private codesOf(row: IndexRow): number[][] {
    const company = this.tables[facetNames.indexOf('company')]!
    company.intern(row.companySlug, row.company)
    company.rename(row.companySlug, row.company)
    const codes = facetNames.map((name, column) => this.tables[column]!.encode(facetValues(name, row)))
    this.companies.set(row.companyId, row.companySlug)
    const eligibility = this.tables[ELIGIBILITY]!.encode([eligibilityKey(row.facts)])
    this.eligibility.learn(eligibility[0]!, row.facts)
    const title = this.tables[TITLE]!.encode([titleName(row.title)])
    this.completer.catchUp()
    return [...codes, eligibility, title]
  }

  private take(id: number): void {
    const spot = this.segments.find(id)
    if (!spot) return
    this.count(spot, -1)
    this.segments.close(id, spot)
  }

  /** Keeps the totals of what lives: of every value. */
  private count({ segment, slot }: Spot, by: 1 | -1): void {
    this.tables.forEach((table, column) => table.count(segment.columns[column]!.codesOf(slot), by))
  }
}
