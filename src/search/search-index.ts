import type { IndexRow, PayRow } from '../catalogue/index.ts'
import { isListed, shippedRates, yearlyPayOf, type Facts, type Rates } from '../domain/index.ts'
import { EligibilityAnswers, eligibilityKey } from './eligibility-answers.ts'
import { facetValues, multiFacets, valueLabel } from './facet-values.ts'
import { ELIGIBILITY, find } from './find.ts'
import { wordsOf, type PostingWords } from './frequencies.ts'
import { facetNames, type FacetName, type Found, type Query } from './query.ts'
import { createRanking, lengthOfStep, lengthStep } from './rank.ts'
import type { ColumnKind } from './segment.ts'
import { Segments, type Spot } from './segments.ts'
import { ValueTable } from './value-table.ts'

export type SearchIndex = {
  /** How many postings are listed. */
  readonly size: number
  /** Takes rows in, in place of what was known of them; a row that is closed or not listed only goes. */
  put(rows: readonly IndexRow[]): void
  remove(ids: readonly number[]): void
  /** Counts the comparable pay of these rows anew, after the rates have changed; rows that it does not hold are passed over. */
  reprice(rows: readonly PayRow[]): void
  /** One answer, from memory, without waiting. */
  find(query: Query): Found
}

/**
 * An empty index. `now` is the clock that "posted within" is reckoned by, in milliseconds; `rates` are those that pay is
 * compared by, asked for each row that comes in.
 */
export const createIndex = (now: () => number = Date.now, rates: () => Rates = () => shippedRates): SearchIndex =>
  new MemoryIndex(now, rates)

const columnKind = (name: FacetName): ColumnKind => (multiFacets.has(name) ? 'multi' : 'single')

class MemoryIndex implements SearchIndex {
  private readonly segments = new Segments([...facetNames.map(columnKind), 'single'])
  private readonly words = new Map<string, number>()
  private readonly tables = [
    ...facetNames.map((name) => new ValueTable((value) => valueLabel(name, value))),
    new ValueTable(() => ''),
  ]
  private readonly eligibility = new EligibilityAnswers()
  private titleWords = 0
  private bodyWords = 0
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
    for (const row of rows) {
      this.take(row.id)
      if (!row.closed && isListed(row.facts)) this.add(row)
      this.segments.tidy()
    }
  }

  remove(ids: readonly number[]): void {
    for (const id of ids) this.take(id)
    this.segments.tidy()
  }

  reprice(rows: readonly PayRow[]): void {
    for (const { id, facts } of rows) {
      const spot = this.segments.find(id)
      if (spot) spot.segment.pay[spot.slot] = this.payOf(facts)
    }
  }

  find(query: Query): Found {
    const size = this.size
    return find(
      {
        segments: this.segments.all(),
        size,
        words: this.words,
        ranking: createRanking(this.titleWords / Math.max(1, size), this.bodyWords / Math.max(1, size)),
        tables: this.tables,
        answerOf: this.eligibility.for(query.person),
        nowSeconds: this.now() / 1000,
      },
      query,
    )
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
    codes.forEach((each, column) => segment.columns[column]!.set(slot, each))
    this.addWords(spot, words)
    this.count(spot, 1)
  }

  private payOf(facts: Pick<Facts, 'pay' | 'eligibility'>): number {
    const yearly = yearlyPayOf(facts, this.rates())
    return Math.round(yearly?.max ?? yearly?.min ?? 0)
  }

  private codesOf(row: IndexRow): number[][] {
    const codes = facetNames.map((name, column) =>
      facetValues(name, row).map((value) => this.tables[column]!.intern(value)),
    )
    const company = this.tables[facetNames.indexOf('company')]!
    company.labels[codes[facetNames.indexOf('company')]![0]!] = row.company
    const eligibility = this.tables[ELIGIBILITY]!.intern(eligibilityKey(row.facts))
    this.eligibility.learn(eligibility, row.facts)
    return [...codes, [eligibility]]
  }

  private addWords({ segment, slot }: Spot, { frequencies, titleLength, bodyLength }: PostingWords): void {
    segment.titleLength[slot] = Math.min(255, titleLength)
    segment.bodyLength[slot] = lengthStep(bodyLength)
    for (const [word, frequency] of frequencies) {
      let number = this.words.get(word)
      if (number === undefined) this.words.set(word, (number = this.words.size))
      segment.add(number, slot, frequency)
    }
  }

  private take(id: number): void {
    const spot = this.segments.find(id)
    if (!spot) return
    this.count(spot, -1)
    this.segments.close(id, spot)
  }

  /** Keeps the totals of what lives: of every value, and of the lengths that the ranking compares with. */
  private count({ segment, slot }: Spot, by: 1 | -1): void {
    this.tables.forEach((table, column) => table.count(segment.columns[column]!.codesOf(slot), by))
    this.titleWords += by * segment.titleLength[slot]!
    this.bodyWords += by * lengthOfStep(segment.bodyLength[slot]!)
  }
}
