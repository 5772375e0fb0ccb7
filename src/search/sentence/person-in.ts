export const isClock = (value: string): boolean => value.startsWith('UTC')

/** The country, and the state, that a value of `from` is; nothing for a region. */
export function personIn(value: string): { country?: string; state?: string } {
  if (/^[A-Z]{2}-/.test(value)) return { country: value.slice(0, 2), state: value }
  return /^[A-Z]{2}$/.test(value) && value !== 'EU' ? { country: value } : {}
}

// "Etc/GMT-1" is one hour ahead of UTC: the signs of that family are turned. Half hours have places only.
const HALVES: Record<string, string> = {
  'UTC+3:30': 'Asia/Tehran', 'UTC+4:30': 'Asia/Kabul', 'UTC+5:30': 'Asia/Kolkata', 'UTC+5:45': 'Asia/Kathmandu',
  'UTC+6:30': 'Asia/Yangon', 'UTC+9:30': 'Australia/Darwin', 'UTC-3:30': 'America/St_Johns',
} // prettier-ignore
/** The name of a clock ("UTC+5:30") in the tables of time zones. */
export function ianaOf(clock: string): string {
  const hours = Number(clock.slice(3))
  if (clock === 'UTC' || hours === 0) return 'UTC'
  return HALVES[clock] ?? `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(Math.trunc(parseFloat(clock.slice(3))))}`
}
