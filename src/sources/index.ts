/** Where postings come from: a folder per kind that fetches a board whole and maps each item to one shape, or says why not. */
export { isBoardToken } from './board-patterns.ts'
export { findBoard, type BoardSearch, type FoundBoard } from './find-board.ts'
export { mapPayload, sourceOf, sources } from './registry.ts'
export type { BoardAddress, Dropped, FetchedBoard, FetchedPosting, Source } from './source.ts'
