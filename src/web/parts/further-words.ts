import type { Education, EducationLevel, OfficeDays, Travel } from '../../domain/index.ts'

type Span = { from?: number; to?: number }

/** "2 to 3", "3", "at least 2", "up to 3"; empty when neither end is stated. */
function span({ from, to }: Span, unit = ''): string {
  if (from !== undefined && to !== undefined) return from === to ? `${from}${unit}` : `${from} to ${to}${unit}`
  if (from !== undefined) return `at least ${from}${unit}`
  return to === undefined ? '' : `up to ${to}${unit}`
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "10 to 20% of the time", "None", "Some; how much is not stated". */
export function travelWords(travel: Travel): string {
  if (travel.from === 0 && travel.to === 0) return 'None'
  const share = span(travel, '%')
  return share ? `${capital(share)} of the time` : 'Some; how much is not stated'
}

/** "2 to 3 days a week", "Up to 1 day a month". */
export function officeDaysWords(days: OfficeDays): string | undefined {
  const count = span(days)
  return count ? `${capital(count)} ${(days.to ?? days.from) === 1 ? 'day' : 'days'} a ${days.per}` : undefined
}

const degrees: Record<Exclude<EducationLevel, 'none'>, string> = {
  secondary: 'Secondary school',
  associate: 'Associate degree',
  bachelor: 'Bachelor’s degree',
  master: 'Master’s degree',
  doctorate: 'Doctorate',
}

/** "Bachelor’s degree demanded, or experience instead", "Master’s degree welcome", "No degree needed". */
export function educationWords({ level, must, orExperience }: Education): string {
  if (level === 'none') return 'No degree needed'
  return `${degrees[level]} ${must ? 'demanded' : 'welcome'}${orExperience ? ', or experience instead' : ''}`
}
