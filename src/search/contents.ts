import type { IndexRow } from '../catalogue/index.ts'
import { ELIGIBILITY, groupOf, groups, SKILL_COLUMN, TITLE } from './columns.ts'
import { Completer } from './completer.ts'
import { Counter } from './counter.ts'
import { Dictionary } from './dictionary.ts'
import { EligibilityAnswers, eligibilityKey } from './eligibility-answers.ts'
import { facetValues, valueLabel } from './facet-values.ts'
import { wordsOf } from './frequencies.ts'
import { GroupTable } from './group-table.ts'
import { NO_YEARS } from './narrow-figures.ts'
import { NearWords } from './near-words.ts'
import { facetNames } from './query.ts'
import type { SealedPostings } from './sealed-postings.ts'
import { assertFits } from './records.ts'
import type { Segment } from './segment.ts'
import { Segments, type Spot } from './segments.ts'
import { titleName } from './title-name.ts'
import { ValueTable } from './value-table.ts'

/**
 * All that an index holds. A snapshot is read into new contents, which take the place of the others only when they are whole.
 */
export class Contents {
  readonly dictionary = new Dictionary()
  readonly segments = new Segments({ lost: (word, count) => this.dictionary.count(word, -count) })
  readonly tables = [
    ...facetNames.map((name) => new ValueTable((value) => valueLabel(name, value), name !== 'skill')),
    new ValueTable(() => '', false),
    new ValueTable((value) => value, false),
  ]
  readonly groups = groups.map(({ columns }) => new GroupTable(columns))
  readonly eligibility = new EligibilityAnswers()
  /** The slugs of companies by their number in the catalogue. */
  readonly companies = new Map<number, string>()
  readonly near = new NearWords(this.dictionary)
  readonly completer = new Completer(this.tables, (column) => this.valueCounts(column))

  bytes(): Record<string, number> {
    const parts: Record<string, number> = {
      dictionary: this.dictionary.bytes + this.near.bytes,
      completion: this.completer.bytes,
    }
    for (const segment of this.segments.all())
      for (const [name, bytes] of Object.entries(segment.bytes())) parts[name] = (parts[name] ?? 0) + bytes
    return parts
  }

  /** Takes a segment of a snapshot in, some of it a step; throws where it names words or values that are not held. */
  *adopting(segment: Segment): Generator<void, void> {
    const postings = segment.postings as SealedPostings
    const words = postings.words()
    if ((words.at(-1) ?? -1) >= this.dictionary.words.length) throw new RangeError('A word has no name')
    for (let place = 0; place < words.length; place++) {
      this.dictionary.count(words[place]!, postings.countAt(place))
      if (place % 4_096 === 0) yield
    }
    for (let slot = 0; slot < segment.used; slot++) {
      if (segment.alive[slot] === 1) this.count({ segment, slot }, 1)
      if (slot % 256 === 0) yield
    }
    this.segments.restore(segment)
  }

  /** Prepares what is kept about words and names, after a snapshot. */
  caughtUp(): void {
    this.near.catchUp()
    this.completer.catchUp()
  }

  /** Takes a posting in; `pay` is its comparable figure, 0 for none. */
  add(row: IndexRow, pay: number): void {
    // all that can fail on a bad row comes before the slot is opened
    const words = wordsOf(row)
    const { numbers, skills, title } = this.codesOf(row)
    const spot = this.segments.open(row.id)
    const { segment, slot } = spot
    segment.setPostedAt(slot, Math.max(0, Math.floor((row.postedAt ?? row.firstSeenAt).getTime() / 1000)))
    segment.pay[slot] = pay
    segment.years[slot] = Math.min(row.facts.yearsMin?.value ?? NO_YEARS, NO_YEARS)
    segment.records.set(slot, numbers, skills)
    segment.titles.set(slot, title)
    for (const [word, klass] of words) {
      const number = this.dictionary.intern(word)
      this.dictionary.count(number, 1)
      segment.add(number, slot, klass)
    }
    this.near.catchUp()
    this.count(spot, 1)
  }

  private codesOf(row: IndexRow): { numbers: number[]; skills: number[]; title: number } {
    const company = this.tables[facetNames.indexOf('company')]!
    company.intern(row.companySlug, row.company)
    const renamed = company.rename(row.companySlug, row.company)
    if (renamed !== undefined) this.completer.rename('company', renamed)
    const codes = facetNames.map((name, column) => this.tables[column]!.encode(facetValues(name, row)))
    this.companies.set(row.companyId, row.companySlug)
    codes[ELIGIBILITY] = this.tables[ELIGIBILITY]!.encode([eligibilityKey(row.facts)])
    this.eligibility.learn(codes[ELIGIBILITY][0]!, row.facts)
    const title = this.tables[TITLE]!.encode([titleName(row.title)])[0]!
    this.completer.catchUp()
    const numbers = this.groups.map((table, i) => table.encode(groups[i]!.columns.map((column) => codes[column]![0]!)))
    assertFits(numbers, codes[SKILL_COLUMN]!)
    return { numbers, skills: codes[SKILL_COLUMN]!, title }
  }

  take(id: number): void {
    const spot = this.segments.find(id)
    if (!spot) return
    this.count(spot, -1)
    this.segments.close(id, spot)
  }

  /** How many live postings have each value of a column; valid until the next call. */
  valueCounts(column: number): Uint32Array {
    const table = this.tables[column]!
    const place = groupOf[column]
    if (!place) return table.liveCounts
    this.counted.start(table.values.length)
    this.groups[place.group]!.spreadOthers(undefined, place.position, table, this.counted)
    return this.counted.counts
  }

  private readonly counted = new Counter()

  /** Keeps the totals of what lives: of every value. */
  private count({ segment: { records, titles }, slot }: Spot, by: 1 | -1): void {
    this.groups.forEach((table, i) => table.count(records.numberOf(slot, groups[i]!), by))
    this.tables[SKILL_COLUMN]!.count(records.skillsOf(slot), by)
    this.tables[TITLE]!.count([titles.codes[slot]!], by)
  }
}
