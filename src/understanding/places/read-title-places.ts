import { placeMentions } from './place-mentions.ts'
import { settle, type Hints, type Settled } from './place-settle.ts'
import { readPlaceString, type PlaceReading, type Span } from './read-place-string.ts'

const MARK =
  /\b(?:remote(?:ly)?|hybrid(?:e|es)?|on[- ]?site|in[- ](?:office|person)|wfh|work from home|t[ée]l[ée]travail|home ?office|worldwide|anywhere|remot[oa]|h[íi]brid[oa]|teletrabajo|teletrabalho|telelavoro|zdaln(?:a|ie)|hybrydow[aoey]|thuiswerk|weltweit|\p{L}{5,14}weit)(?![\p{L}])/iu
/** "CA/CO only": codes, which mean places here. */
const CODES_ONLY = /^\s*[A-Z]{2}(?:\s?[/,&]\s?[A-Z]{2}){1,8}\s(?:only|ONLY)\W*$/
const LONGEST = 300

/** The stretches of a title that speak of a place, read as place strings; spans are offsets into the title. */
export function readTitlePlaces(title: string, hints?: Hints): PlaceReading[] {
  const readings: PlaceReading[] = []
  for (const piece of piecesOf(title.slice(0, LONGEST))) {
    const words = title.slice(piece.start, piece.end).split(/https?:\/\/|www\./)[0]!
    if (CODES_ONLY.test(words)) readings.push(shifted(asLimit(readPlaceString(words, hints)), piece.start))
    else if (MARK.test(words) || isNothingButPlaces(words))
      readings.push(shifted(readPlaceString(words, hints), piece.start))
  }
  return readings.length > 0 ? readings : placeAtEnd(title)
}

/** What stands before "only" is where those who work remotely may live. */
const asLimit = (one: PlaceReading): PlaceReading => ({ ...one, remote: [...one.remote, ...one.other], other: [] })

/** "Customer Advocate Portugal": a country or region that ends the title. */
function placeAtEnd(title: string): PlaceReading[] {
  const last = settleIn(title, 0, Math.min(title.length, LONGEST)).at(-1)
  if (!last || (last.place.kind !== 'country' && last.place.kind !== 'region')) return []
  if (title.slice(last.end).trim() !== '') return []
  return [{ bareRemote: false, remote: [], other: [last], excluded: [] }]
}

/** A headline is cut at its bars; another title at brackets, dashes and the last comma. */
function piecesOf(title: string): Span[] {
  const bars = title.includes('|')
  const signs = bars ? /\s*\|\s*/g : /\s+[-–—]\s+|[()[\]]|\s*\/{2}\s*/g
  const pieces: Span[] = []
  let start = 0
  for (const { 0: sign, index } of title.matchAll(signs)) {
    if (index > start) pieces.push({ start, end: index })
    start = index + sign.length
  }
  if (start < title.length) pieces.push({ start, end: title.length })
  const [only] = pieces
  if (!bars && pieces.length === 1 && only && MARK.test(title)) return [only]
  return joinMarks(title, pieces)
}

/** "Remote (US)" and "Remote - US" are one stretch, though a sign stands between. */
function joinMarks(title: string, pieces: Span[]): Span[] {
  const joined: Span[] = []
  for (const piece of pieces) {
    const before = joined.at(-1)
    const mark = before && /\b(?:remote|hybrid|on-?site)\W*$/i.test(title.slice(before.start, before.end))
    if (mark && !title.slice(before.end, piece.start).includes('|')) before.end = piece.end
    else joined.push({ ...piece })
  }
  return joined
}

function isNothingButPlaces(words: string): boolean {
  const mentions = placeMentions(words, 0, words.length, 'strict')
  if (mentions.length === 0) return false
  // "Location: Norway & Chile" limits; the town of "Location: Oslo" may be where the company sits.
  let rest = mentions.every(({ place }) => place.kind !== 'city')
    ? words.replace(/^\s*[Ll]ocations?(?=\s?:)/, (label) => ' '.repeat(label.length))
    : words
  for (const { start, end } of [...mentions].reverse()) rest = rest.slice(0, start) + rest.slice(end)
  return (
    rest
      .replace(/\b(?:and|or|only|[Bb]ased|[Aa]rea|metro|the|in|region|HQ|[Oo]ffice)\b|\b[A-Z]{2,4}\b/g, '')
      .replace(/[^\p{L}]/gu, '').length === 0
  )
}

/** The same with its spans moved. */
export function shifted(reading: PlaceReading, by: number): PlaceReading {
  const span = (one: Span | undefined) => one && { start: one.start + by, end: one.end + by }
  const all = (list: Settled[]) => list.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))
  return {
    ...reading,
    remoteWord: span(reading.remoteWord),
    hybridWord: span(reading.hybridWord),
    onsiteWord: span(reading.onsiteWord),
    worldwide: span(reading.worldwide),
    remote: all(reading.remote),
    other: all(reading.other),
    excluded: all(reading.excluded),
  }
}

export const settleIn = (text: string, start: number, end: number): Settled[] =>
  settle(text, placeMentions(text, start, end, 'strict'))
