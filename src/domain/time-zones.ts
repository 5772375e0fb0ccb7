const JANUARY = Date.UTC(2025, 0, 15)
const JULY = Date.UTC(2025, 6, 15)
/** Hours from UTC in the middle of January and of July. */
export type Offsets = { january: number; july: number }
const known = new Map<string, Offsets | undefined>()

/** What an IANA time zone (or "+05:30") is ahead of UTC in winter and in summer; undefined for a name nobody knows. */
export function seasonalOffsets(timeZone: string): Offsets | undefined {
  if (known.has(timeZone)) return known.get(timeZone)
  let offsets: Offsets | undefined
  try {
    offsets = { january: offsetAt(timeZone, JANUARY), july: offsetAt(timeZone, JULY) }
  } catch {
    offsets = undefined
  }
  if (known.size < 1000) known.set(timeZone, offsets)
  return offsets
}

/** Hours from UTC in standard time of an IANA time zone; undefined for a name nobody knows. */
export function standardOffset(timeZone: string): number | undefined {
  const offsets = seasonalOffsets(timeZone)
  // Summer time is the later clock, in the north and in the south alike.
  return offsets && Math.min(offsets.january, offsets.july)
}

/** Hours from UTC in summer time, or in standard time where the clocks are not changed. */
export function summerOffset(timeZone: string): number | undefined {
  const offsets = seasonalOffsets(timeZone)
  return offsets && Math.max(offsets.january, offsets.july)
}

function offsetAt(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at)
  const words = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const found = /([+-])(\d\d):(\d\d)/.exec(words)
  if (!found) return 0
  return (found[1] === '-' ? -1 : 1) * (Number(found[2]) + Number(found[3]) / 60)
}

const byCountry = new Map<string, readonly number[]>()

/** The standard offsets of every time zone of a country, from the tables of the runtime; empty when it has none. */
export function offsetsOf(country: string): readonly number[] {
  const before = byCountry.get(country)
  if (before) return before
  const zones = /^[A-Z]{2}$/.test(country) ? timeZonesOf(country) : []
  const offsets = [...new Set(zones.flatMap((zone) => standardOffset(zone) ?? []))]
  byCountry.set(country, offsets)
  return offsets
}

function timeZonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined }
  return locale.getTimeZones?.() ?? []
}

/** "UTC+2", "UTC-3:30", "UTC". */
export function offsetName(hours: number): string {
  if (hours === 0) return 'UTC'
  const minutes = Math.round(Math.abs(hours % 1) * 60)
  return `UTC${hours < 0 ? '-' : '+'}${Math.floor(Math.abs(hours))}${minutes ? ':' + String(minutes).padStart(2, '0') : ''}`
}
