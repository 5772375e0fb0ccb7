import { matchAt, type FoundFilter, type PartReader } from './question.ts'

const N = '(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|zero)'
const UNIT = "(?: ?\\+)? ?-?(?:years?|yrs?|yoe|y(?:ea)?r?o?e?)(?![\\p{L}])(?:[' ]{0,2}s?)?(?: ?of)?"
const EXPERIENCE =
  '(?: ?(?:(?:work(?:ing)?|professional|relevant|industry|total|my|prior) )?(?:experience|exp|xp)(?: (?:only|max|or less|or more|needed|required))?)'
const WITH = "(?:(?:with|and|i have|i've|ive|have|having|got|i got|requir(?:es|ing)|need(?:s|ing)?|asks? for|only) )*"
const MORE = '(more than|over|at least|min(?:imum)?(?: of)?|>=?|\u2265)?'
const LESS =
  '(less than|fewer than|under|below|up to|at most|max(?:imum)?(?: of)?|no more than|not more than|<=?|\u2264)?'
const YEARS = new RegExp(`${WITH}${MORE} ?${LESS} ?${N}( ?\\+)?(?: ?(?:-|to|or) ?${N})?${UNIT}${EXPERIENCE}?`, 'uy')
const NONE =
  /(?:(?:no|zero|without|0|w\/o|not|little|little to no|little or no)(?: any| prior| previous| much| work)* (?:experience|exp|xp|yoe|years)(?: (?:needed|required|necessary|asked|requirements?|at all|whatsoever|is needed|is required))?)/y
const NOT_NEEDED = /(?:(?:work|prior|previous) )?experience (?:is )?(?:not|un|isn'?t) ?(?:needed|required|necessary)/y
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const toNumber = (word: string): number => (NUMBERS.includes(word) ? NUMBERS.indexOf(word) : Number(word))

/** Years of experience: what a posting may demand of somebody who has so many, or has at least so many. */
export const yearsAt: PartReader = (question, at) => {
  const none = matchAt(question, NONE, at) ?? matchAt(question, NOT_NEEDED, at)
  if (none) return filter({ to: 0 }, 'Asks for no years of experience', at + none[0].length)
  const found = matchAt(question, YEARS, at)
  if (!found || /^\d+ ?y$/.test(found[0])) return undefined
  const years = toNumber(found[3]!)
  if (years > 40 || (years > 20 && !/exp|yoe/.test(found[0]))) return undefined
  return yearsFound(found, years, at + found[0].trimEnd().length)
}

function yearsFound([, more, less, , plus, second]: RegExpExecArray, years: number, end: number): FoundFilter {
  if (second !== undefined)
    return filter({ from: years, to: toNumber(second) }, `Asks for ${years} to ${toNumber(second)} years`, end)
  const own = { label: `you have ${years}: asks for at most that`, write: `years:0-${years}` }
  if (more || plus) return { ...filter({ from: years }, `Asks for at least ${years} years`, end), otherReadings: [own] }
  const isStrict = less !== undefined && /less|fewer|under|below|<(?!=)/.test(less)
  if (isStrict && years > 0) return filter({ to: years - 1 }, `Asks for less than ${years} years`, end)
  return {
    ...filter({ to: years }, `Asks for at most ${years} year${years === 1 ? '' : 's'}`, end),
    ...(less ? {} : { otherReadings: [{ label: `asks for at least ${years} years`, write: `years:${years}+` }] }),
  }
}

const filter = (range: { from?: number; to?: number }, label: string, end: number): FoundFilter => ({
  kind: 'filter', facet: 'years', values: [], range, label, end,
}) // prettier-ignore
