import type { Eligibility, TimeZoneLimit } from './facts.ts'
import { countryInSentence } from './places.ts'
import { dayWords, lengthOf, onMyClock, sharedAllYear, type Day } from './shared-hours.ts'
import { cityOfZone, offsetName, offsetsOf, standardOffset, timeZonesOf } from './time-zones.ts'
import { adding, no, notStated, type Person, type Verdict } from './verdict.ts'

/**
 * Weighs the demanded time zone and hours upon the verdict of the place. Hours that the person told are counted; hours that
 * nobody told are a demand to know of, and a yes only where a usual day would do or the person's country is named.
 */
export function byHours(person: Person, value: Eligibility, place: Verdict): Verdict {
  const limit = value.timeZone
  if (!limit) return place
  const meeting = demandOf(limit)
  const isNamed = person.country !== undefined && value.countries.includes(person.country)
  // A whole day told on a clock is met by those who work then, wherever they live.
  const isDay = meeting !== undefined && limit.overlapHours === undefined
  if (isDay && person.hours && zonesOf(person).length > 0) return byMeeting(person, meeting, place, isNamed)
  const zone = byZone(person, limit)
  if (zone && zone.answer !== 'yes')
    return isNamed && place.answer === 'yes'
      ? adding(place, 'hours', () => `it asks for hours: “${limit.words}”`)
      : zone
  if (meeting && !isDay) return byMeeting(person, meeting, place, isNamed)
  return limit.from === undefined ? adding(place, 'hours', () => `it asks for hours: “${limit.words}”`) : place
}

/** Hours that must be shared with a day on one of these clocks. */
type Meeting = { hours: number; day: Day; isUsual: boolean; zones: readonly string[] }

const USUAL_DAY: Day = { from: 9, to: 17 }
/** Of a span of shifts ("8am to 10pm") nobody works more than a day. */
const FULL_DAY = 8

function demandOf({ overlapHours, clock, zones }: TimeZoneLimit): Meeting | undefined {
  if (!zones?.length || (overlapHours === undefined && !clock)) return undefined
  const day = clock ?? USUAL_DAY
  return { hours: overlapHours ?? Math.min(FULL_DAY, lengthOf(day)), day, isUsual: !clock, zones }
}

function byMeeting(person: Person, meeting: Meeting, place: Verdict, isNamed: boolean): Verdict {
  if (place.answer === 'no') return place
  const own = person.hours ?? USUAL_DAY
  const shared = zonesOf(person).map((zone) => mostShared({ ...own, zone }, meeting))
  const asks = () => asked(person, meeting)
  if (shared.length === 0) return adding(place, 'hours', asks)
  const enough = shared.filter((hours) => hours >= meeting.hours).length
  if (enough === shared.length) return adding(place, 'hours', asks)
  if (!person.hours)
    return isNamed ? adding(place, 'hours', asks) : notStated('hours', () => `${capital(asks())}; say your hours.`)
  if (enough > 0) return notStated('hours', () => `${capital(asks())}; your time zone decides.`)
  return no('hours', () => `${capital(asks())}; your ${dayWords(own)} share ${hoursWords(Math.max(...shared))} of it.`)
}

const mostShared = (mine: Day & { zone: string }, { day, zones }: Meeting): number =>
  Math.max(...zones.map((zone) => sharedAllYear(mine, { ...day, zone }) ?? 0))

/** "it asks for 4 hours a day together with Berlin (9:00 to 17:00 there, 8:00 to 16:00 for you)". */
function asked(person: Person, { hours, day, isUsual, zones }: Meeting): string {
  const [zone] = zones
  const [mine, ...more] = zonesOf(person)
  const here = mine && more.length === 0 ? onMyClock(day, zone!, mine) : undefined
  const forYou = here ? `, ${dayWords(here)} for you` : ''
  return `it asks for ${hoursWords(hours)} a day together with ${cityOfZone(zone!)} (${isUsual ? 'counting ' : ''}${dayWords(day)} there${forYou})`
}

const hoursWords = (hours: number): string => `${+hours.toFixed(1)} ${hours === 1 ? 'hour' : 'hours'}`
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The clocks the person may live by: their own, or all that differ in their country. */
function zonesOf({ timeZone, country }: Person): readonly string[] {
  if (timeZone && standardOffset(timeZone) !== undefined) return [timeZone]
  return country ? timeZonesOf(country) : []
}

function byZone({ timeZone, country }: Person, { from, to }: TimeZoneLimit): Verdict | undefined {
  if (from === undefined || to === undefined) return undefined
  const own = timeZone ? standardOffset(timeZone) : undefined
  const offsets = own === undefined ? (country ? offsetsOf(country) : []) : [own]
  if (offsets.length === 0) return undefined
  const inside = offsets.filter((hours) => hours >= from && hours <= to).length
  const span = () => (from === to ? offsetName(from) : `${offsetName(from)} to ${offsetName(to)}`)
  if (inside === offsets.length) return { answer: 'yes', basis: ['hours'], why: () => '' }
  if (inside > 0) return notStated('hours', () => `It asks for a time zone of ${span()}; yours decides.`)
  return no('hours', () => {
    const mine = own === undefined ? countryInSentence(country!) : 'yours'
    return `It asks for a time zone of ${span()}; ${mine} is outside of it.`
  })
}
