/** Getting postings in: the refresh of one board, told once from fetch to catalogue, and the reading anew of what is stored. */
export { hostOf, refreshAll, refreshSafely } from './refresh-all.ts'
export { nameFromToken, refreshBoard, type RefreshDeps, type Refreshed } from './refresh-board.ts'
export { reunderstand, type Reunderstood } from './reunderstand.ts'
export { cleanBoardRuns, readProgress, type Progress } from '../catalogue/index.ts'
export { readShippedBoards, registerShippedBoards } from './shipped-boards.ts'
export { refreshRates } from './rates/refresh-rates.ts'
export { loadSampleOnce } from './load-sample.ts'
export { postingOfSampleLine, sampleLineOf } from './sample-line.ts'
