/** The place of a hit in an order: by key, then the later day, then the higher id. */
export type Rank = { key: number; day: number; id: number }

/** Whether `a` comes after `b`. */
export const comesAfter = (a: Rank, b: Rank): boolean =>
  a.key !== b.key ? a.key < b.key : a.day !== b.day ? a.day < b.day : a.id < b.id

/** The best `most` hits by key, then the later day, then the higher id: a heap whose root is the worst one kept. */
export class TopHits {
  private readonly most: number
  private readonly keys: number[] = []
  private readonly days: number[] = []
  private readonly ids: number[] = []

  constructor(most: number) {
    this.most = most
  }

  /** No hit with a smaller key can come in any more. */
  get least(): number {
    return this.ids.length < this.most ? -Infinity : this.keys[0]!
  }

  offer(key: number, day: number, id: number): void {
    if (this.ids.length < this.most) {
      this.keys.push(key)
      this.days.push(day)
      this.ids.push(id)
      this.rise(this.ids.length - 1)
    } else if (this.most > 0 && this.isWorse(0, key, day, id)) {
      this.set(0, key, day, id)
      this.sink()
    }
  }

  /** Best first. */
  best(): Rank[] {
    const ranks = this.ids.map((id, i) => ({ key: this.keys[i]!, day: this.days[i]!, id }))
    return ranks.sort((a, b) => (comesAfter(a, b) ? 1 : -1))
  }

  /** Whether the hit at `i` comes after the given one. Ids are unique, so no two hits are equal. */
  private isWorse(i: number, key: number, day: number, id: number): boolean {
    if (this.keys[i] !== key) return this.keys[i]! < key
    if (this.days[i] !== day) return this.days[i]! < day
    return this.ids[i]! < id
  }

  private rise(i: number): void {
    const [key, day, id] = [this.keys[i]!, this.days[i]!, this.ids[i]!]
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (this.isWorse(parent, key, day, id)) break
      this.copy(parent, i)
      i = parent
    }
    this.set(i, key, day, id)
  }

  private sink(): void {
    const [key, day, id] = [this.keys[0]!, this.days[0]!, this.ids[0]!]
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= this.ids.length) break
      const right = child + 1
      if (right < this.ids.length && this.isWorse(right, this.keys[child]!, this.days[child]!, this.ids[child]!))
        child = right
      if (!this.isWorse(child, key, day, id)) break
      this.copy(child, i)
      i = child
    }
    this.set(i, key, day, id)
  }

  private set(i: number, key: number, day: number, id: number): void {
    this.keys[i] = key
    this.days[i] = day
    this.ids[i] = id
  }

  private copy(from: number, to: number): void {
    this.set(to, this.keys[from]!, this.days[from]!, this.ids[from]!)
  }
}
