import { readlinkSync } from 'node:fs'
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

/** The same for the thread that calls it, beside others of its process that do not wait. Only Linux has such a thing. */
export function giveWayInThread(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    if (thread > 0) setPriority(thread, PATIENT)
  } catch {
    // elsewhere all threads of a process are alike
  }
}
