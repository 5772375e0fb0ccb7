/** Slots in a segment: as many as 12 bits can number. */
export const CAPACITY = 4096
