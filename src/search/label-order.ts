type Named = { values: readonly string[]; labels: readonly string[] }
/** From so many new values on it is less work to sort all. */
const MANY = 64

/** The numbers of the values in the order of their labels, and of the values where labels are equal. */
export class LabelOrder {
  private readonly named: Named
  private sorted: number[] = []
  private places = new Uint32Array(0)

  constructor(named: Named) {
    this.named = named
  }

  /** New values are put in where they belong, so that a value that comes in now and then costs no sorting. */
  all(): readonly number[] {
    const { values } = this.named
    const known = this.sorted.length
    if (values.length - known > MANY) this.sorted = Array.from(values, (_, code) => code).sort(this.compare)
    else for (let code = known; code < values.length; code++) this.sorted.splice(this.placeOf(code), 0, code)
    return this.sorted
  }

  /** For each value its place in that order. */
  ranks(): Uint32Array {
    const sorted = this.all()
    if (this.places.length === sorted.length) return this.places
    this.places = new Uint32Array(sorted.length)
    for (let place = 0; place < sorted.length; place++) this.places[sorted[place]!] = place
    return this.places
  }

  /** After a label has changed. */
  forget(): void {
    this.sorted = []
    this.places = new Uint32Array(0)
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
