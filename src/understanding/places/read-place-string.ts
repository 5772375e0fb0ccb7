import { withoutClocks } from './place-list.ts'
import { placeMentions } from './place-mentions.ts'
import { isWide, settle, type Hints, type Settled } from './place-settle.ts'

export type Span = { start: number; end: number }

/**
 * One place string, or one stretch of a title, taken apart. `remote` are the places that stand on the remote side,
 * `other` the rest; `bareRemote` says that the remote side names no place.
 */
export type PlaceReading = {
  remoteWord?: Span
  hybridWord?: Span
  onsiteWord?: Span
  bareRemote: boolean
  /** "Oslo (remote, Europe)": what stands before the bracket is where the company sits. */
  seat?: boolean
  /** Read from a line of the text that stands for a headline: the spans are offsets into the text. */
  ofText?: true
  worldwide?: Span
  remote: Settled[]
  other: Settled[]
  excluded: Settled[]
}

const REMOTE =
  /\b(?<!\b(?:days?|no|not|non)[ -])(?<!\bnot fully )(?:remote(?:ly)?|wfh|work from home|home[- ]?based|home[- ]?office|telecommut(?:e|ing)|virtual|t[ée]l[ée]travail|teletrabajo|teletrabalho|telelavoro|remot[oa]|zdaln(?:a|ie|ej)|thuiswerk(?:en)?|op afstand|ortsunabh[äa]ngig|fernarbeit|distributed)(?![\p{L}])/iu
const WORLD =
  /\b(?:world[- ]?wide|any ?where|global(?:ly)?(?! (?:offices?|teams?|compan|consult|firm|leader|clients?|customers?|presence|hubs?|hq|group|brand|bank|business|market|startup|role))|everywhere|earth|any (?:country|location)|weltweit|mundial|wereldwijd|monde entier|todo el mundo)\b/i
/** Free choice of place is remote work, even where the word does not stand. */
const FREE = /\b(?:any ?where|world[- ]?wide|weltweit|wereldwijd)\b/i
/** "On site (remote possible in future)". */
const LATER = /^\w+,? (?:\w+ ){0,3}(?:in (?:the )?future|later|eventually|after \w+ months)\b/i
const HYBRID =
  /\b(?<!\bno[ -](?:remote ?\/ ?)?)hybrid(?:e|es)?\b(?:[- ](?:majority |mostly |partially |partly )?remote)?|\bsemi[- ]remote\b|(?<!\d)\d\d ?% remote\b|\bdays? ?(?:\/|a|per|each) ?month\b|\bremote[- ]hybrid\b|(?<!\b(?:5|five) )\bdays? (?:in|per|a) (?:the )?(?:office|week)|\b[1-4] days? (?:on[- ]?site|in[- ]office)|\b(?:part(?:ly|ially)?[- ]remote|remote (?:work(?:ing)? )?days|days? remote(?:ly)?)\b|\bh[íi]brid[oa]\b|\bhybrydow[aoey]\b|\bibrid[oa]\b|\bt[ée]l[ée]travail partiel\b/i
const ONSITE =
  /(?<!\boccasional(?:ly)? )\bon-?\s?site\b|\bin[- ](?:office|person)\b|\b(?:no|not|non)[ -]remote\b|\boffices?\b|\bhq\b|\bheadquarters?\b|\bhub\b|\bpresencial\b|\bvor ort\b|\bsur (?:site|place)\b|\bin (?:presenza|sede)\b|\bstacjonarnie\b|\bop (?:locatie|kantoor)\b/i
const ON_SITE =
  /(?<!\boccasional(?:ly)? )\bon-?\s?site\b|\bin[- ](?:office|person)\b|\b(?:no|not|non)[ -]remote\b|\bpresencial\b|\bvor ort\b|\bsur site\b|\bin presenza\b|\bstacjonarnie\b/i
const EXCLUDES = /\b(?:except(?: for)?|exclud(?:ing|es)|but not|not|non|outside(?: of)?|other than)\b[\s:-]*(?:the )?$/i

/** "Within 2 hours of London", "9am to 2pm PT" name hours, not a place. */
const HOURS_BEFORE =
  /\boverlap\w* (?:with|of) (?:the )?$|\d ?[ap]\.?m\.? ?\(?$|(?:hrs?|hours?|\dh) (?:of|from|around|off)\s*$|time (?:difference|zone)s? (?:of|with|to)\s*$/i

/** "Remote (HQ in Oslo)", "Remote, office in Oslo": where the company sits, not where those who work remotely live. */
const SEAT_BEFORE =
  /(?:\bhq|\bheadquarter(?:s|ed)?|\bcompany(?: is)?(?: based| located)?|[(,;] ?(?:our |main )?offices?)\s?(?:in|:|at|@|is|-|–)\s*(?:the )?$/i

/** "Remote-first, with Oslo office". */
const WITH_OFFICE = /\bwith (?:an? |our )?$/i
const isSeat = (before: string, after: string): boolean =>
  SEAT_BEFORE.test(before) ||
  (WITH_OFFICE.test(before) && /^ (?:based )?(?:offices?|hq|headquarters|hub)\b/i.test(after))

/** "Hiring globally, current team is in Oslo and Bergen": where the others are. */
const TEAM_BEFORE = /\b(?:current|our) team (?:is|sits|lives)\b[^|;()]{0,70}$/i
/** "Based in Oslo, but everyone is remote". */
export const BUT_REMOTE = /^[^|;]{0,12}\b(?:but|yet|though)\b[^|;]{0,30}\bremote/i

/** @param hints what tells apart places of one name or code, where the words do not */
export function readPlaceString(words: string, hints?: Hints): PlaceReading {
  const text = words.length > 400 ? words.slice(0, 400) : words
  const mentions = placeMentions(text, 0, text.length, 'codes')
  const settled = withoutClocks(text, settle(text, mentions, hints)).filter((one) => {
    const { start, end } = one
    if (isPreferred(text, one)) return false
    const before = text.slice(Math.max(0, start - 36), start)
    if (/\bbased (?:in|out of) $/i.test(before) && BUT_REMOTE.test(text.slice(end))) return false
    return (
      !HOURS_BEFORE.test(before) &&
      !TEAM_BEFORE.test(text.slice(Math.max(0, start - 90), start)) &&
      !(isSeat(before, text.slice(end, end + 20)) && REMOTE.test(text.slice(0, start)))
    )
  })
  const reading: PlaceReading = { bareRemote: false, remote: [], other: [], excluded: [] }
  const kept = settled.filter((one, i) => {
    const out = isExcluded(text, one, reading.excluded.includes(settled[i - 1]!) ? settled[i - 1] : undefined)
    if (out) reading.excluded.push(one)
    return !out
  })
  const segments = segmentsOf(text, settled)
  for (const segment of segments) readSegment(text, segment, kept, reading)
  if (reading.remoteWord) {
    limitRemote(text, reading)
    continueRemote(text, reading)
    shareRemote(text, reading)
  }
  return reading
}

/** "Remote (US & Canada preferred)", "Remote, ideally Oslo": a wish limits nothing. */
function isPreferred(text: string, { start, end, place }: Settled): boolean {
  const isTown = place.kind === 'city'
  if (!PREFERRED.test(text)) return false
  const from = Math.max(...[...'(|;'].map((sign) => text.lastIndexOf(sign, start) + 1))
  const ends = [...')|;'].map((sign) => text.indexOf(sign, end)).filter((at) => at >= 0)
  const after = text.slice(end, Math.min(text.length, ...ends)).split(',')[0]!
  const cut = partAround(text, start)
  const part = text.slice(cut.start, cut.end)
  // "Oslo (preferred) or remote" prefers an office to remote work.
  if (isTown && !REMOTE.test(part) && PREFERRED.test(part)) return false
  return (
    REMOTE.test(text) &&
    (PREFERS.test(text.slice(REMOTE.test(part) ? Math.max(from, cut.start) : from, start)) || PREFERRED.test(after))
  )
}
/** What stands between the "or"s and bars around an offset. */
function partAround(text: string, at: number): Span {
  const cuts = [...text.matchAll(/,? or |[|;]/gi)].filter(({ index }) => depthAt(text, index) === 0)
  const start = cuts.findLast(({ index }) => index < at)
  return {
    start: start ? start.index + start[0].length : 0,
    end: cuts.find(({ index }) => index > at)?.index ?? text.length,
  }
}
const PREFERS = /\b(?:preferabl[ey]|preference|preferring|ideally)\b/i
const PREFERRED = /\bprefer(?:red|ably|ence)\b|\bpref\b|\bideally\b/i

/** "Remote or hybrid (Oslo or Bergen candidates only)": what a bracket limits it limits for the remote side as well. */
function limitRemote(text: string, reading: PlaceReading): void {
  if (!reading.bareRemote || !ONLY.test(text)) return
  const limits = reading.other.filter(({ start, end }) => {
    const close = text.indexOf(')', end)
    return depthAt(text, start) > 0 && close > 0 && ONLY.test(text.slice(end, close))
  })
  if (limits.length === 0) return
  reading.other = reading.other.filter((one) => !limits.includes(one))
  reading.remote.push(...limits)
  reading.bareRemote = false
}
const ONLY = /\bonly\b/i

/** "Remote - Texas, Utah, or Ohio": the list of the remote side goes on behind the "or" that parts segments. */
function continueRemote(text: string, reading: PlaceReading): void {
  const first = reading.other.find(({ start }) => start > (reading.remoteWord?.start ?? 0))
  const last = first && reading.remote.find((one) => /^\s*,?\s*(?:or|and|&)\s*$/.test(text.slice(one.end, first.start)))
  if (!first || last?.place.kind !== first.place.kind || last.end > first.start) return
  reading.other = reading.other.filter((one) => one !== first)
  reading.remote.push(first)
}

function isExcluded(text: string, one: Settled, before: Settled | undefined): boolean {
  if (EXCLUDES.test(text.slice(Math.max(0, one.start - 24), one.start))) return true
  return before !== undefined && /^\s*(?:,|and|or|&|\/|,\s*(?:and|or))\s*$/.test(text.slice(before.end, one.start))
}

function readSegment(text: string, segment: Span, places: Settled[], reading: PlaceReading): void {
  const words = text.slice(segment.start, segment.end)
  const here = places.filter(({ start }) => start >= segment.start && start < segment.end)
  const found = REMOTE.exec(words) ?? FREE.exec(words)
  const remote = found && LATER.test(words.slice(found.index)) ? undefined : spanOf(found, segment.start)
  reading.remoteWord ??= remote
  reading.hybridWord ??= spanOf(HYBRID.exec(words), segment.start)
  reading.onsiteWord ??= spanOf((remote ? ON_SITE : ONSITE).exec(words), segment.start)
  const world = spanOf(WORLD.exec(words), segment.start)
  if (world && here.length === 0) reading.worldwide ??= world
  if (!remote) reading.other.push(...(isOffice(words) ? here.map((one) => ({ ...one, office: true as const })) : here))
  else if (here.length === 0) reading.bareRemote ||= !world
  else divide(text, segment, remote, here, reading)
}

/** "Hybrid in Norway", but not "hybrid (Norwegians only)", which is said of the remote side, too. */
const isOffice = (words: string): boolean =>
  (HYBRID.test(words) || ON_SITE.test(words)) && !/\b(?:only|candidates|applicants|residents|citizens)\b/i.test(words)

/** Puts the places of a stretch that offers remote work on its remote side or beside it. */
function divide(text: string, segment: Span, remote: Span, here: Settled[], reading: PlaceReading): void {
  const cut = officeFrom(text.slice(segment.start, segment.end), segment.start, here)
  reading.other.push(...here.slice(cut).map((one) => ({ ...one, office: true as const })))
  const rest = here.slice(0, cut)
  if (rest.length === 0 || standsApart(text, remote, rest)) {
    reading.other.push(...rest)
    reading.bareRemote = true
    return
  }
  const [inside, outside] = byBracket(text, remote, rest)
  if (outside.length > 0 && depthAt(text, remote.start) > 0) reading.seat = true
  reading.remote.push(...inside)
  reading.other.push(...outside)
}

/** "Remote/Onsite Oslo", "Remote (or Oslo)": from which place on they stand behind the word for the office. */
function officeFrom(words: string, offset: number, here: Settled[]): number {
  const first = here.findIndex(({ start }) => {
    const office = OFFICE_BEFORE.exec(words.slice(0, start - offset))
    return office !== null && REMOTE.test(words.slice(0, office.index)) && !REMOTE.test(words.slice(start - offset))
  })
  return first < 0 ? here.length : first
}

const OFFICE_BEFORE =
  /(?:\b(?:on-?site|in[- ](?:office|person)|hybrid)\s?(?:[(:@–-]|in |at )?|\(or (?:in |from )?)\s?$/i

/** "Oslo, Remote (Norway)" and "Oslo (remote, Europe)": what stands behind the word, or in the bracket with it, is
 * the remote side; the place before it is an office. */
function byBracket(text: string, remote: Span, here: Settled[]): [Settled[], Settled[]] {
  const before = here.filter(({ end }) => end <= remote.start)
  const listed = before.length < here.length && /[,/]\s*$/.test(text.slice(0, remote.start))
  if (listed) return [here.filter((one) => !before.includes(one)), before]
  if (depthAt(text, remote.start) === 0) return [here, []]
  const inside = here.filter(({ start }) => depthAt(text, start) > 0)
  return inside.length > 0 ? [inside, here.filter((one) => !inside.includes(one))] : [here, []]
}

/** "Oslo (onsite or remote)" offers the office and, beside it, remote work. */
const BOTH_WAYS =
  /^\s?\((?:(?:on-?site|in[- ](?:office|person)|hybrid)\s?(?:\/|\+|,|&|or\b|and\b)\s?remote|remote\s?(?:\/|\+|,|&|or\b|and\b)\s?(?:on-?site|in[- ](?:office|person)|hybrid))/i

/** "Oslo (remote possible)": who works remotely need not live there. */
const POSSIBLE =
  /^\s?\(remote (?:is )?(?:also )?(?:possible|ok(?:ay)?|optional|available|considered|allowed|welcome)\b\W*\)/i

/** "NYC, SF, Remote", "Oslo/Remote": cities in a list with remote as one more choice, which names no place of its own. */
function standsApart(text: string, remote: Span, here: Settled[]): boolean {
  if (!here.every(({ place }) => place.kind === 'city')) return false
  const last = here.at(-1)!
  if (BOTH_WAYS.test(text.slice(last.end, last.end + 40)) || POSSIBLE.test(text.slice(last.end, last.end + 40)))
    return true
  if (/^\s?(?:\([^()]{0,20}\)\s?)?(?:\/[A-Z]{2,4})?[/+]\s?$/.test(text.slice(last.end, remote.start))) return true
  if (last.end <= remote.start) return /(?:,|\((?:\+|or|and|&))\s*$/.test(text.slice(0, remote.start))
  return here.length > 1 && here[0]!.start >= remote.end && /^\s*(?:\([^()]{0,40}\))?\s*,/.test(text.slice(remote.end))
}

/** A string that offers remote work: its countries and regions are meant for it, wherever they stand. */
const isOfCandidates = (text: string, { start, end }: Settled): boolean =>
  depthAt(text, start) > 0 && /^[^()]{0,40}\b(?:candidates|applicants|residents|citizens|only)\b/i.test(text.slice(end))

function shareRemote(text: string, reading: PlaceReading): void {
  // Where the remote side names no place of its own, "Remote or hybrid (Norway)", the office's country is meant for both.
  if (reading.remote.length === 0) reading.other = reading.other.map(({ office: _, ...one }) => one)
  const shared = reading.other.filter((one) => isWide(one) || isOfCandidates(text, one))
  if (shared.length === 0) return
  reading.remote.push(...shared)
  reading.other = reading.other.filter((one) => !shared.includes(one))
  reading.bareRemote = false
}

const spanOf = (found: RegExpExecArray | null, offset: number): Span | undefined =>
  found ? { start: offset + found.index, end: offset + found.index + found[0].length } : undefined

const SEPARATOR = /[;|•·\n]|\s\/\s|\s(?:or|and|OR|AND|ou|oder|und|y|&)\s|\sl\s(?=Remote)/g

/** Cut at separators outside of brackets and outside of names. */
function segmentsOf(text: string, places: Settled[]): Span[] {
  const segments: Span[] = []
  let start = 0
  for (const { 0: sign, index } of text.matchAll(SEPARATOR)) {
    const inName = places.some((place) => index >= place.start && index < place.end)
    if (inName || depthAt(text, index) > 0) continue
    segments.push({ start, end: index })
    start = index + sign.length
  }
  segments.push({ start, end: text.length })
  return segments
}

function depthAt(text: string, index: number): number {
  let depth = 0
  for (let i = 0; i < index; i++) {
    const c = text.charCodeAt(i)
    if (c === 40 || c === 91) depth++
    else if ((c === 41 || c === 93) && depth > 0) depth--
  }
  return depth
}
