import { setPriority } from 'node:os'

/** "Nice" 10 of 19: work that can wait gets a tenth of a processor that both want. */
const PATIENT = 10

/**
 * Lets other processes go first where processors are short: background work can wait, and readers should not. A machine that
 * refuses it goes on as before.
 */
export function giveWay(): void {
  try {
    setPriority(PATIENT)
  } catch {
    // some systems forbid it, and nothing depends on it
  }
}
