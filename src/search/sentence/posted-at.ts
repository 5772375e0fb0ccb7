import { matchAt, type FoundFilter, type PartReader, type Question } from './question.ts'

const LEAD =
  '(?:(?:(?:that |which )?(?:were |was |are |is |been |have been )?(?:posted|published|listed|added|advertised|opened|open|updated|uploaded|announced|put up|submitted|created|released) ?)?(?:(?:with)?in|from|during|over|for|on|not older than|no older than|less than|under|max(?:imum)?|at most|no more than|since)? ?(?:the )?)'
const NUMBER = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|ten|few|couple(?: of)?)'
const SPAN = new RegExp(
  `${LEAD}(?:(?:last|past|previous|recent|latest) )?${NUMBER} ?(hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|mo)(?: (?:ago|old))?`,
  'y',
)
const UNIT = new RegExp(`${LEAD}(last|past|previous|this|current) (day|week|fortnight|month|year|weekend)`, 'y')
const DAY = new RegExp(`${LEAD}(today|yesterday|tonight|this morning)`, 'y')
const SINCE =
  /(?:(?:posted|published|listed|added|new|only|anything) )?(?:since|after|from)(?: last)? (?:(monday|mon|tuesday|tues?|wednesday|wed|thursday|thurs?|thu|friday|fri|saturday|sat|sunday|sun)|(\d{4})-(\d{2})-(\d{2})|(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?: (\d{1,2})(?:st|nd|rd|th)?)?)/y
const NEW =
  /(?:brand[- ]?new|just (?:posted|added|listed|published|in)|new(?:ly)?(?: (?:posted|added|listed))?|fresh(?:ly)?(?: (?:posted|added|listed))?|recent(?:ly)?(?: (?:posted|added|listed))?)/y
const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  few: 3,
}
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAY_MS = 86_400_000
/** Beyond a year an age says nothing. */
const MOST_DAYS = 365

/** How old a posting may be: "today", "this week", "last 3 days", "since monday", "new". Days are counted in UTC. */
export const postedAt: PartReader = (question, at) =>
  since(question, at) ?? span(question, at) ?? unit(question, at) ?? named(question, at) ?? fresh(question, at)

const filter = (days: number, end: number, label = inDays(days)): FoundFilter => ({
  kind: 'filter', facet: 'posted', values: [], range: { to: Math.min(MOST_DAYS, Math.max(1, days)) }, label, end,
}) // prettier-ignore
const inDays = (days: number): string =>
  days === 1 ? 'Posted in the last day' : `Posted in the last ${Math.min(MOST_DAYS, days)} days`

/** A number of days, weeks ... only with a word that makes it an age: "30 days" alone may be anything. */
function span(question: Question, at: number): FoundFilter | undefined {
  const found = matchAt(question, SPAN, at)
  if (!found || !/post|publish|list|add|ago|old\b|last|past|previous|recent|latest|within|in the|older/.test(found[0]))
    return undefined
  if (/^(?:less than|under|at most|max|no more than|over|for|on|since)/.test(found[0]) && !/old|ago/.test(found[0]))
    return undefined
  const [, number, word] = found
  const count = NUMBERS[number!] ?? (number!.startsWith('couple') ? 2 : Number(number))
  if (!(count > 0)) return undefined
  const days = word!.startsWith('h') ? Math.ceil(count / 24) : count * ({ d: 1, w: 7, m: 30 }[word![0]!] ?? 1)
  return filter(days, at + found[0].length)
}

function unit(question: Question, at: number): FoundFilter | undefined {
  const found = matchAt(question, UNIT, at)
  if (!found) return undefined
  const [words, which, name] = found
  const end = at + words.length
  const days = { day: 1, week: 7, fortnight: 14, month: 30, year: MOST_DAYS, weekend: 4 }[name!]!
  if (which !== 'this' || name !== 'week') return filter(days, end)
  const monday = `posted:${isoDay(question.now, daysSinceMonday(question.now))}`
  return { ...filter(days, end), otherReadings: [{ label: 'since Monday', write: monday }] }
}

const daysSinceMonday = (now: Date): number => (now.getUTCDay() + 6) % 7
const isoDay = (now: Date, before: number): string =>
  new Date(now.getTime() - before * DAY_MS).toISOString().slice(0, 10)

function named(question: Question, at: number): FoundFilter | undefined {
  const found = matchAt(question, DAY, at)
  if (!found) return undefined
  return filter(found[1] === 'yesterday' ? 2 : 1, at + found[0].length)
}

function fresh(question: Question, at: number): FoundFilter | undefined {
  const found = matchAt(question, NEW, at)
  if (!found) return undefined
  const otherReadings = [
    { label: 'all, the newest first', write: 'sort:newest' },
    { label: `the word “${found[0]}” in the text`, write: `"${found[0]}"` },
  ]
  return { ...filter(7, at + found[0].length), otherReadings }
}

function since(question: Question, at: number): FoundFilter | undefined {
  const found = matchAt(question, SINCE, at)
  if (!found) return undefined
  const [words, weekday, year, month, day, dayFirst, monthWord, monthFirst, dayAfter] = found
  const { now } = question
  const end = at + words.length
  if (weekday) {
    const ago = (now.getUTCDay() - WEEKDAYS.indexOf(weekday.slice(0, 3)) + 7) % 7 || 7
    return sinceDay(now, now.getTime() - ago * DAY_MS, end)
  }
  if (year) return sinceDay(now, Date.UTC(Number(year), Number(month) - 1, Number(day)), end)
  const number = MONTHS.indexOf((monthWord ?? monthFirst)!.slice(0, 3))
  const date = Number(dayFirst ?? dayAfter ?? 1)
  const this_ = Date.UTC(now.getUTCFullYear(), number, date)
  return sinceDay(now, this_ > now.getTime() ? Date.UTC(now.getUTCFullYear() - 1, number, date) : this_, end)
}

/** From the beginning of that day; a day to come or more than a year ago is no age. */
export function sinceDay(now: Date, time: number, end: number): FoundFilter | undefined {
  const from = Math.floor(time / DAY_MS) * DAY_MS
  const days = Math.ceil((now.getTime() - from) / DAY_MS)
  if (!(days >= 1 && days <= MOST_DAYS)) return undefined
  return filter(days, end, `Posted since ${new Date(from).toISOString().slice(0, 10)}`)
}
