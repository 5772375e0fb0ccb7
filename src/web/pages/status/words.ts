import type { BoardHealth } from '../../../catalogue/index.ts'
import type { FailureReason } from '../../../domain/index.ts'

/** What each way of failing means for whoever reads the page, and what happens next. */
export const reasonWords: Record<FailureReason, { name: string; meaning: string }> = {
  unreachable: {
    name: 'No answer',
    meaning:
      'The source could not be reached, or took too long. It is asked again within minutes, then less and less often.',
  },
  refused: {
    name: 'Refused',
    meaning: 'The source does not want to be read by programs, or by ours. We stop, and look again after a week.',
  },
  'not-found': {
    name: 'No such board',
    meaning: 'The company may have moved. When the answer stays the same for half a day, its postings close.',
  },
  'rate-limited': { name: 'Too fast', meaning: 'The source asked us to wait; we come back when it says.' },
  broken: {
    name: 'Error there',
    meaning: 'The source answered with an error of its own. It is asked again, ever less often.',
  },
  'too-large': { name: 'Too large', meaning: 'The list was larger than we read, so nothing of it was used.' },
  unreadable: {
    name: 'Unreadable',
    meaning: 'The answer was not what the source promises, so nothing was closed by it.',
  },
  'not-allowed': { name: 'Not allowed', meaning: 'Our own rules forbid the address.' },
}

const NO_NETWORK = {
  name: 'No network',
  meaning: 'No source at all could be reached, so this machine had no network. Nothing is held against the boards.',
}

/** The words for a run's outcome that brought no list. */
export const outcomeWords = (outcome: string): { name: string; meaning: string } =>
  outcome === 'no-network'
    ? NO_NETWORK
    : (reasonWords[outcome as FailureReason] ?? {
        name: outcome,
        meaning: 'A failure that this page has no words for.',
      })

export const stateWords: Record<BoardHealth['state'], { name: string; meaning: string }> = {
  ok: { name: 'In order', meaning: 'The last list was complete.' },
  held: {
    name: 'Held back',
    meaning: 'The last list was empty or much shorter than before, so nothing closes until it is confirmed.',
  },
  failing: {
    name: 'Failing',
    meaning: 'The last answer was no list. What was open stays open, with the date it was last confirmed.',
  },
  waiting: { name: 'Not asked yet', meaning: 'Its turn comes: each source is asked for one board at a time.' },
}
