type Kept<T> = { value: T; weight: number }

/** Values by key, those asked for longest ago dropped first when all together weigh too much. */
export class KeptValues<T> {
  readonly #kept = new Map<string, Kept<T>>()
  readonly #most: number
  #weight = 0

  constructor(most: number) {
    this.#most = most
  }

  get weight(): number {
    return this.#weight
  }

  get(key: string): T | undefined {
    const known = this.#kept.get(key)
    if (!known) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, known)
    return known.value
  }

  /** A value heavier than everything may weigh is not kept. */
  set(key: string, value: T, weight: number): void {
    this.#drop(key)
    if (weight > this.#most) return
    this.#kept.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#most) return
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0
    this.#kept.delete(key)
  }
}
