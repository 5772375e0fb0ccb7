/** A number a slot, of 16 bits until one needs more. */
export class NumberColumn {
  codes: Uint16Array | Uint32Array

  constructor(slots: number) {
    this.codes = new Uint16Array(slots)
  }

  get bytes(): number {
    return this.codes.byteLength
  }

  set(slot: number, code: number): void {
    if (code > 0xffff && this.codes instanceof Uint16Array) this.codes = Uint32Array.from(this.codes)
    this.codes[slot] = code
  }
}
