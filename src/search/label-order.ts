type Named = { values: readonly string[]; labels: readonly string[] }
/** The numbers of the values in the order of their labels, and of the values where labels are equal. */
export class LabelOrder {
  private readonly named: Named
  private sorted: number[] = []
  private places = new Uint32Array(0)

  constructor(named: Named) {
    this.named = named
  }

  /** The new values are sorted among themselves and merged in: the others are in order already. */
  all(): readonly number[] {
    const known = this.sorted.length
    const { length } = this.named.values
    if (known === length) return this.sorted
    const added = Array.from({ length: length - known }, (_, i) => known + i).sort(this.compare)
    const merged = new Array<number>(length)
    for (let i = 0, j = 0; i < known || j < added.length;) {
      const isOld = j === added.length || (i < known && this.compare(this.sorted[i]!, added[j]!) < 0)
      merged[i + j] = isOld ? this.sorted[i]! : added[j]!
      if (isOld) i++
      else j++
    }
    return (this.sorted = merged)
  }

  /** Changes the label of a value, which then stands elsewhere. */
  rename(code: number, change: () => void): void {
    const isSorted = code < this.sorted.length
    if (isSorted) this.sorted.splice(this.sorted.indexOf(code), 1)
    change()
    if (isSorted) this.sorted.splice(this.placeOf(code), 0, code)
    this.places = new Uint32Array(0)
  }

  /** For each value its place in that order. */
  ranks(): Uint32Array {
    const sorted = this.all()
    if (this.places.length === sorted.length) return this.places
    this.places = new Uint32Array(sorted.length)
    for (let place = 0; place < sorted.length; place++) this.places[sorted[place]!] = place
    return this.places
  }

  private readonly compare = (a: number, b: number): number => {
    const { values, labels } = this.named
    return compareText(labels[a]!, labels[b]!) || compareText(values[a]!, values[b]!)
  }

  private placeOf(code: number): number {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.compare(this.sorted[middle]!, code) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
