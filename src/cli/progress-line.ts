import type { Progress } from '../ingestion/index.ts'

const count = (n: number): string => n.toLocaleString('en')

const REASONS: Record<string, string> = {
  'no-network': 'without network',
  refused: 'refused us',
  'not-found': 'not found',
  'not-allowed': 'not allowed',
}

/** One line that says how far a refresh is. Counts that are zero are left out, failures stand with their reason. */
export function progressLine(progress: Progress, done: number, total: number, seconds: number): string {
  const { open, opened, changed, closed, reopened, held } = progress
  const happened = [
    [opened, 'new'],
    [changed, 'changed'],
    [closed, 'closed'],
    [reopened, 'reopened'],
  ] as const
  const left = secondsLeft(done, total, seconds)
  const parts = [
    `${count(done)}/${count(total)} boards`,
    `${count(open)} open`,
    ...happened.filter(([n]) => n > 0).map(([n, word]) => `${count(n)} ${word}`),
    ...(held ? [`${count(held)} held`] : []),
    ...Object.entries(progress.failures).map(([reason, n]) => `${count(n)} ${REASONS[reason] ?? reason}`),
    ...(left === undefined ? [] : [`${duration(left)} left`]),
  ]
  return parts.join(', ')
}

/** Too little is known of the pace before some boards are done. */
function secondsLeft(done: number, total: number, seconds: number): number | undefined {
  return done >= 5 && done < total && seconds >= 2 ? ((total - done) * seconds) / done : undefined
}

/** "40 s", "12 min", "3 h". */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`
  return `${Math.round(seconds / 3_600)} h`
}
