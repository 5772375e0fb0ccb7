/** What a facet may be, by its numbers: `any` of these (all when absent), each of `all`, none of `not`. */
export type Choice = { any?: Uint8Array; all?: readonly number[]; not?: Uint8Array }

/** The state of a slot that no count can want: two bits that no filter has. */
export const OUT = 0x6000_0000
