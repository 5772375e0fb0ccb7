import { CAPACITY } from './capacity.ts'

/**
 * Working room for one segment at a time: which slots match, their scores, what rejects them, and which only one filter
 * rejects. Shared by all segments, so that it stays in the processor's nearest cache while a question goes through them.
 */
export const scratch = {
  slots: new Uint16Array(CAPACITY),
  scores: new Uint32Array(CAPACITY),
  states: new Uint32Array(CAPACITY),
  missed: new Uint16Array(CAPACITY),
}
