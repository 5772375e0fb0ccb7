type Growable = Uint8Array | Uint16Array | Uint32Array

/** The same array at twice its length or more, so that adding one by one copies each value about once. */
export function grown<T extends Growable>(array: T, atLeast: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(array.length * 2, atLeast))
  larger.set(array)
  return larger
}
