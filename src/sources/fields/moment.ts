import type { RawMoment } from '../../domain/index.ts'

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/

/** ISO 8601 with any offset -> UTC; a date alone keeps the day's precision; without an offset it is UTC. */
export function momentOf(words: string | undefined): RawMoment | undefined {
  const found = MOMENT.exec(words?.trim() ?? '')
  if (!found) return undefined
  const [, day, time, offset] = found
  if (!time) return moment(Date.parse(`${day}T00:00:00Z`), 'day')
  const zone = !offset || offset === 'UTC' ? 'Z' : offset
  return moment(Date.parse(`${day}T${time}${zone}`), 'second')
}

/** Milliseconds since 1970. */
export const momentOfEpoch = (milliseconds: number | undefined): RawMoment | undefined =>
  milliseconds === undefined ? undefined : moment(milliseconds, 'second')

const EARLIEST = Date.UTC(2000, 0)
const LATEST = Date.UTC(2100, 0)

function moment(at: number, precision: RawMoment['precision']): RawMoment | undefined {
  return at >= EARLIEST && at < LATEST ? { at: new Date(at).toISOString(), precision } : undefined
}
