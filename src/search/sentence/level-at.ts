import type { Level } from '../../domain/index.ts'
import { asWords, matchAt, type PartReader, type Question } from './question.ts'

export const levelNames: Record<Level, string> = {
  intern: 'Intern',
  entry: 'Entry level',
  mid: 'Mid level',
  senior: 'Senior',
  staff: 'Staff or principal',
  lead: 'Lead',
  manager: 'Manager',
  director: 'Director or head',
  executive: 'Executive',
}
export const allLevels = Object.keys(levelNames) as Level[]
const LADDER: Level[] = ['entry', 'mid', 'senior', 'staff', 'lead']

/** Words for a level that the table of titles has no need of. */
const MORE: [RegExp, Level][] = [
  [/freshers?|beginners?|newbies?|trainees?|career changers?|entrylevel|new-?grads?|entry/y, 'entry'],
  [/seniors|sen\.?ior/y, 'senior'],
  [/juniors/y, 'entry'],
  [/mid[- ]?(?:level|senior)?s?|intermediate/y, 'mid'],
  [/leads|team[- ]?leads?|tech[- ]?leads?/y, 'lead'],
  [/managers?|management (?:roles?|jobs?|positions?)|people managers?/y, 'manager'],
  [/c-?level|executives?|c-?suite/y, 'executive'],
  [/directors|vps|heads of|leadership/y, 'director'],
]
/** Words of the table that mean something else in a question. */
const NOT_A_LEVEL = /^(?:stage|head|starter|middle|beca|coop|president|grad|pleno|ii|iii|iv|i|v|\d)$/i
/** Behind an occupation a numeral is a level: "engineer ii". */
const OCCUPATION = /(?:engineer|developer|analyst|scientist|designer|administrator|architect|sde|swe)[ -]$/
const DOUBTFUL: Record<string, string> = {
  lead: 'leading',
  staff: 'staff',
  graduate: 'graduate',
  principal: 'principal',
}

/** A level: "senior", "sr", "new grad", "head of", "mid to senior", "senior+" (that level and those above). */
export const levelAt: PartReader = (question, at) => {
  const first = oneLevel(question, at)
  if (!first) return undefined
  const above = matchAt(question, /\+|(?: level)? ?(?:and|or) (?:above|higher|up|more senior)/y, first.end)
  const words = question.text.slice(at, first.end)
  const doubt = DOUBTFUL[words.toLowerCase()]
  const otherReadings = doubt ? { otherReadings: [asWords(words)] } : {}
  if (above && LADDER.includes(first.level)) {
    const values = LADDER.slice(LADDER.indexOf(first.level))
    return filter(values, `${levelNames[first.level]} and above`, first.end + above[0].length)
  }
  const to = matchAt(question, / ?(?:to|-|through) ?/y, first.end)
  const second = to && oneLevel(question, first.end + to[0].length)
  if (second && LADDER.includes(first.level) && LADDER.includes(second.level)) {
    const [low, high] = [LADDER.indexOf(first.level), LADDER.indexOf(second.level)].sort() as [number, number]
    return filter(
      LADDER.slice(low, high + 1),
      `${levelNames[LADDER[low]!]} to ${levelNames[LADDER[high]!].toLowerCase()}`,
      second.end,
    )
  }
  return { ...filter([first.level], levelNames[first.level], first.end), ...otherReadings }
}

const filter = (values: Level[], label: string, end: number) => ({
  kind: 'filter' as const, facet: 'level' as const, values: [...values], label, end,
}) // prettier-ignore

function oneLevel(question: Question, at: number): { level: Level; end: number } | undefined {
  const known = question.levels.get(at)
  const words = known ? question.text.slice(at, known.end) : ''
  const isNumeral = /^i{2,3}$|^iv$/i.test(words) && OCCUPATION.test(question.plain.slice(0, at))
  if (known && (isNumeral || !NOT_A_LEVEL.test(words))) {
    // the table's words keep a plus, which here says "and above"
    const end = words.endsWith('+') ? known.end - 1 : known.end
    return { level: known.level, end: end + (matchAt(question, /[- ]levels?| of/y, end)?.[0].length ?? 0) }
  }
  for (const [pattern, level] of MORE) {
    const found = matchAt(question, pattern, at)
    if (found) return { level, end: at + found[0].length }
  }
  return undefined
}
