const SHARDS = 32

/**
 * Numbers by key in several maps. A map that has grown full is laid out anew at once, which takes 20 to 60 ms at a million
 * keys and would hold up whoever is waiting; here each part is small.
 */
export class ShardedMap<K extends string | number> {
  private readonly shards = Array.from({ length: SHARDS }, () => new Map<K, number>())

  get size(): number {
    return this.shards.reduce((sum, { size }) => sum + size, 0)
  }

  get(key: K): number | undefined {
    return this.shards[shardOf(key)]!.get(key)
  }

  set(key: K, value: number): void {
    this.shards[shardOf(key)]!.set(key, value)
  }

  delete(key: K): void {
    this.shards[shardOf(key)]!.delete(key)
  }
}

function shardOf(key: string | number): number {
  if (typeof key === 'number') return key % SHARDS
  const { length } = key
  if (length === 0) return 0
  return (key.charCodeAt(length - 1) * 7 + key.charCodeAt(length >> 1) * 3 + length) % SHARDS
}
