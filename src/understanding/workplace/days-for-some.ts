import { regionMembers, type Evidence } from '../../domain/index.ts'
import { placeMentions } from '../places/place-mentions.ts'
import { placeReadings } from '../places/place-readings.ts'
import { settle } from '../places/place-settle.ts'
import type { Place } from '../places/place-table.ts'
import { inField, sentenceAt, type Reading } from '../reading/reading.ts'
import { union, type Said } from './workplace-of-places.ts'

const SOME =
  /\b(?:if you|those|employees|team members|people|candidates|anyone|for)\b[^.]{0,25}\b(?:live|living|are|based|located|near|within|in)\b|\bwho live\b|\bwithin \d+ miles|office locations/i
/** Beside a mere flag, where hybrid without counted days may be meant for all, the place of those few must be named. */
const SOME_FOR_SURE =
  /\b(?:if you|those|anyone)\b[^.]{0,25}\b(?:live|living|are|based|located|near|within)\b|\b(?:employees|teammates|team members|people|candidates|colleagues)\b[^.]{0,12}\b(?:who live|living|based|located|near|within)\b|[\p{L}][- ]based (?:teammates|employees|team members|candidates|colleagues|staff|people)/iu
const LONGEST = 600

/**
 * Days for some while the others work remotely: "those who live near our Oslo office come in twice a week". Remote alone
 * where the role's places lie in another country than theirs.
 */
export function forSome(
  reading: Reading,
  named: Said | undefined,
  firm: Said | undefined,
  days: Said | undefined,
): Said | undefined {
  if (firm && named && sentencesOf(reading, firm).some((words) => SOME.test(words)))
    return { ...union(named, firm), value: ['remote', 'hybrid'] }
  const remote = named ?? flagged(reading)
  if (!days || !remote || days.value[0] !== 'hybrid') return undefined
  const some = sentencesOf(reading, days).find((words) => SOME_FOR_SURE.test(words))
  if (some === undefined) return undefined
  return isElsewhere(reading, some)
    ? { ...remote, value: ['remote'] }
    : { ...union(remote, days), value: ['remote', 'hybrid'] }
}

const flagged = ({ raw }: Reading): Said | undefined =>
  raw.isRemote?.value ? { value: ['remote'], evidence: [inField(raw.isRemote)] } : undefined

const sentencesOf = (reading: Reading, { evidence }: Said): string[] =>
  evidence.flatMap((one: Evidence) => {
    if (one.method !== 'text' || one.part !== 'body') return []
    const { start, end } = sentenceAt(reading, one.start)
    return [reading.text.slice(start, Math.min(end, start + LONGEST))]
  })

/** Whether a sentence names places and none of them lies where the place strings do. */
function isElsewhere(reading: Reading, words: string): boolean {
  const theirs = settle(words, placeMentions(words, 0, words.length, 'strict')).flatMap(({ place }) =>
    countriesOf(place),
  )
  const { places } = placeReadings(reading)
  const ours = places.flatMap(({ remote, other }) => [...remote, ...other].flatMap(({ place }) => countriesOf(place)))
  return theirs.length > 0 && places.length > 0 && !theirs.some((country) => ours.includes(country))
}

const countriesOf = (place: Place): string[] =>
  place.kind === 'region' ? [...(place.members ?? regionMembers(place.region))] : [place.country]
