import { CAPACITY } from './capacity.ts'
import type { Counter } from './counter.ts'
import { groups, type Place } from './columns.ts'
import { MultiColumn } from './multi-column.ts'
import type { Slots } from './segment.ts'

/** The words of a record: four of numbers of groups, four with two skills each. 32 bytes, so that none lies in two cache lines. */
export const WORDS = 8
const FIRST_SKILLS = 4
const INLINE = 8
/** Set where a posting has more skills than a record holds. */
const HAS_MORE = 0x8000_0000
/**
 * In the place of a skill that is not there stands one of the first numbers, each place with its own: counting goes on without
 * a question, and no two counts wait for each other. Skills have the numbers from here on.
 */
export const NO_SKILLS = INLINE

/** The places of all groups, for loops that know what they read. */
const [ROLE, TERMS, BENEFIT, PLACE, COMPANY] = groups as readonly Place[] as [Place, Place, Place, Place, Place]

/**
 * What the postings of a segment say of every facet: a record of 32 bytes a slot, so that whoever looks at a hit fetches one
 * line of memory and not one a facet.
 */
export class Records {
  readonly words = new Uint32Array(CAPACITY * WORDS)
  /** The numbers of the first group once more: most filters are of it, and look at many slots that they then leave out. */
  readonly roles = new Uint16Array(CAPACITY)
  /** The skills that found no room in the record. */
  readonly more = new MultiColumn(CAPACITY)

  get bytes(): number {
    return this.words.byteLength + this.roles.byteLength + this.more.bytes
  }

  /** `numbers`: one a group; both such as `assertFits` has seen. Slots are set in ascending order, each once. */
  set(slot: number, numbers: ArrayLike<number>, skills: ArrayLike<number>): void {
    const { words } = this
    const at = slot * WORDS
    groups.forEach(({ word, shift }, group) => (words[at + word]! |= numbers[group]! << shift))
    this.roles[slot] = numbers[0]!
    for (let i = 0; i < INLINE; i++) {
      const code = i < skills.length ? skills[i]! + NO_SKILLS : i
      words[at + FIRST_SKILLS + (i >> 1)]! |= code << ((i & 1) << 4)
    }
    if (skills.length > INLINE) words[at + BENEFIT.word]! |= HAS_MORE
    this.more.set(slot, Array.from(skills).slice(INLINE))
  }

  numberOf(slot: number, { word, shift, mask }: Place): number {
    return (this.words[slot * WORDS + word]! >>> shift) & mask
  }

  skillsOf(slot: number): number[] {
    const found: number[] = []
    for (let i = 0; i < INLINE; i++) {
      const code = (this.words[slot * WORDS + FIRST_SKILLS + (i >> 1)]! >>> ((i & 1) << 4)) & 0xffff
      if (code >= NO_SKILLS) found.push(code - NO_SKILLS)
    }
    return [...found, ...this.more.codesOf(slot)]
  }

  /** The same slot of other records. */
  copy(slot: number, from: Records, fromSlot: number): void {
    this.words.set(from.words.subarray(fromSlot * WORDS, (fromSlot + 1) * WORDS), slot * WORDS)
    this.roles[slot] = from.roles[fromSlot]!
    this.more.set(slot, from.more.codesOf(fromSlot))
  }
}

/** Throws where the numbers of groups or skills are higher than a record can hold. */
export function assertFits(numbers: readonly number[], skills: readonly number[]): void {
  if (!numbers.every((number, group) => number <= groups[group]!.mask))
    throw new RangeError('Facets have more different combinations than a record can number')
  if (!skills.every((code) => code + NO_SKILLS <= 0xffff))
    throw new RangeError('There are more different skills than a record can number')
}

/** Counts the numbers of one group of the first `count` slots. */
export function countGroup({ words }: Records, slots: Uint16Array, count: number, place: Place, into: Counter): void {
  const { word, shift, mask } = place
  const { counts, met } = into
  let { length } = into
  for (let i = 0; i < count; i++) {
    const number = (words[slots[i]! * WORDS + word]! >>> shift) & mask
    const before = counts[number]!
    if (before === 0) met[length++] = number
    counts[number] = before + 1
  }
  into.length = length
}

/** Counts the numbers of all groups in one pass; `into` has a counter a group. */
export function countGroups({ words }: Records, slots: Uint16Array, count: number, into: readonly Counter[]): void {
  const [role, terms, benefit, place, company] = into as [Counter, Counter, Counter, Counter, Counter]
  for (let i = 0; i < count; i++) {
    const at = slots[i]! * WORDS
    const word = words[at]!
    countOne(role, word & ROLE.mask)
    countOne(terms, word >>> TERMS.shift)
    countOne(benefit, words[at + BENEFIT.word]! & BENEFIT.mask)
    countOne(place, words[at + PLACE.word]!)
    countOne(company, words[at + COMPANY.word]!)
  }
}

function countOne(into: Counter, number: number): void {
  const before = into.counts[number]!
  if (before === 0) into.met[into.length++] = number
  into.counts[number] = before + 1
}

/** Counts skills, by their number and `NO_SKILLS`. */
export function countSkills({ words, more }: Records, slots: Uint16Array, count: number, counts: Uint32Array): void {
  const { ends, cells } = more
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    const at = slot * WORDS
    const [a, b, c, d] = [words[at + 4]!, words[at + 5]!, words[at + 6]!, words[at + 7]!]
    counts[a & 0xffff]!++
    counts[a >>> 16]!++
    counts[b & 0xffff]!++
    counts[b >>> 16]!++
    counts[c & 0xffff]!++
    counts[c >>> 16]!++
    counts[d & 0xffff]!++
    counts[d >>> 16]!++
    if (words[at + BENEFIT.word]! < HAS_MORE) continue
    for (let cell = ends[slot]!, end = ends[slot + 1]!; cell < end; cell++) counts[cells[cell]! + NO_SKILLS]!++
  }
}

/** Adds what `rejects` has for each slot's number of a group to the slot's state. */
export function rejectBy(
  { words }: Records,
  slots: Uint16Array,
  count: number,
  { word, shift, mask }: Place,
  rejects: Uint32Array,
  states: Uint32Array,
): void {
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    states[slot]! |= rejects[(words[slot * WORDS + word]! >>> shift) & mask]!
  }
}

/** The same where nothing else rejects: writes the states anew. */
export function stateBy(
  { words }: Records,
  slots: Uint16Array,
  count: number,
  { word, shift, mask }: Place,
  rejects: Uint32Array,
  states: Uint32Array,
): void {
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    states[slot] = rejects[(words[slot * WORDS + word]! >>> shift) & mask]!
  }
}

/** What filters do with each number of a group: reject it by more than one, take it, or reject it by one alone. */
export const [REJECTED, FITS, NEARLY] = [0, 1, 2] as const

/**
 * Looks up the number of a group of each slot and writes the slots that fit to `hits`, and those that one filter alone rejects to
 * `missed`; `kinds` says what each number is. Both are written for every slot and one counts, or none: no branch to guess wrongly.
 */
export function partBy(
  records: Records,
  { slots, count }: Slots,
  place: Place,
  kinds: Uint8Array,
  { slots: hits, missed }: { slots: Uint16Array; missed: Uint16Array },
): { fitting: number; near: number } {
  const { words, roles } = records
  const { word, shift, mask } = place
  let [fitting, near] = [0, 0]
  if (place === ROLE)
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!
      const kind = kinds[roles[slot]!]!
      missed[near] = slot
      hits[fitting] = slot
      fitting += kind & FITS
      near += kind >> 1
    }
  else
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!
      const kind = kinds[(words[slot * WORDS + word]! >>> shift) & mask]!
      missed[near] = slot
      hits[fitting] = slot
      fitting += kind & FITS
      near += kind >> 1
    }
  return { fitting, near }
}

/** Whether a slot has any of the skills of a mask, which is by number and `NO_SKILLS`. */
export function meetsSkills({ words, more }: Records, slot: number, mask: Uint8Array): boolean {
  const at = slot * WORDS
  for (let word = at + FIRST_SKILLS; word < at + WORDS; word++)
    if ((mask[words[word]! & 0xffff]! | mask[words[word]! >>> 16]!) === 1) return true
  if (words[at + BENEFIT.word]! < HAS_MORE) return false
  for (let cell = more.ends[slot]!; cell < more.ends[slot + 1]!; cell++)
    if (mask[more.cells[cell]! + NO_SKILLS] === 1) return true
  return false
}

/** Whether a slot has the skill of this number. */
export function holdsSkill({ words, more }: Records, slot: number, code: number): boolean {
  const at = slot * WORDS
  const inline = code + NO_SKILLS
  for (let word = at + FIRST_SKILLS; word < at + WORDS; word++)
    if ((words[word]! & 0xffff) === inline || words[word]! >>> 16 === inline) return true
  for (let cell = more.ends[slot]!; cell < more.ends[slot + 1]!; cell++) if (more.cells[cell] === code) return true
  return false
}
