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
  const offsets = [...new Set(timeZonesOf(country).flatMap((zone) => standardOffset(zone) ?? []))]
  byCountry.set(country, offsets)
  return offsets
}

const zonesByCountry = new Map<string, readonly string[]>()

/** The time zones of a country, one of each kind of clock; empty when it has none. */
export function timeZonesOf(country: string): readonly string[] {
  const before = zonesByCountry.get(country)
  if (before) return before
  const kinds = new Map<string, string>()
  for (const zone of allZonesOf(country)) {
    const { january, july } = seasonalOffsets(zone) ?? {}
    if (january !== undefined && !kinds.has(`${january} ${july}`)) kinds.set(`${january} ${july}`, zone)
  }
  const zones = [...kinds.values()]
  zonesByCountry.set(country, zones)
  return zones
}

function allZonesOf(country: string): string[] {
  if (!/^[A-Z]{2}$/.test(country)) return []
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined }
  return locale.getTimeZones?.() ?? []
}

/** "Sao Paulo" of "America/Sao_Paulo", "UTC+5:30" of "+05:30". */
export function cityOfZone(timeZone: string): string {
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(timeZone)
  if (offset) return offsetName((offset[1] === '-' ? -1 : 1) * (Number(offset[2]) + Number(offset[3]) / 60))
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** "UTC+2", "UTC-3:30", "UTC". */
export function offsetName(hours: number): string {
  if (hours === 0) return 'UTC'
  const minutes = Math.round(Math.abs(hours % 1) * 60)
  return `UTC${hours < 0 ? '-' : '+'}${Math.floor(Math.abs(hours))}${minutes ? ':' + String(minutes).padStart(2, '0') : ''}`
}
