/**
 * The catalogue: boards, companies, postings with their facts, and the numbered list of every change. It owns its tables;
 * nothing else writes them. A posting is never deleted, only closed, and only for the reasons in close-rules.ts; a
 * sample's posting is withdrawn. Whoever keeps a copy reads `lastChangeNumber`, then the rows, then follows `changesKept`.
 */
export { reconcile, type BoardList, type ListedPosting, type Reconciliation } from './reconcile.ts'
export { recordFailure, recordNotModified } from './board-run-store.ts'
export { dueBoards, loadBoard, saveBoards, type BoardOrigin, type BoardToCheck, type NewBoard } from './board-store.ts'
export { boardHealth, type BoardHealth } from './board-health.ts'
export {
  changesKept,
  changesSince,
  lastChange,
  lastChangeNumber,
  removeOldChanges,
  type ChangeKind,
  type PostingChange,
} from './change-store.ts'
export { loadIndexRows, loadPayRows, type IndexRow, type PayRow } from './posting-rows.ts'
export { loadCountedRows, type CountedFacts, type CountedRow } from './counted-rows.ts'
export { loadCards, type PostingCard } from './posting-cards.ts'
export { loadTexts } from './posting-text-store.ts'
export { loadPosting, type ClosedReason, type PostingPage } from './posting-page.ts'
export { postingStates, type PostingState } from './posting-states.ts'
export { loadCompany, type CompanyPage } from './company-store.ts'
export { coverage, openCounts, type Coverage, type OpenCounts } from './coverage.ts'
export {
  loadForSample,
  putSample,
  withdrawSample,
  withdrawSampleWhenEnough,
  type SamplePosting,
} from './sample-store.ts'
export { cleanBoardRuns, readProgress, type Progress } from './progress-store.ts'
export { outdatedBoards, rereadPostings, type Reread } from './reread.ts'
export { followRates, type RatesInForce } from './follow-rates.ts'
export {
  lastRateCheck,
  loadRates,
  loadReference,
  saveRateProblem,
  saveReference,
  type RateCheck,
} from './rate-store.ts'
export { postingSlug, slugify } from './slug.ts'
export {
  countPostingAddresses,
  postingAddresses,
  statedPay,
  type PostingAddress,
  type StatedPay,
} from './market-store.ts'
