import nationalityTable from '../../../data/nationalities.json' with { type: 'json' }
import type { Clue } from '../reading/clues.ts'
import { placeListAt } from '../places/place-list.ts'
import { placeMentions } from '../places/place-mentions.ts'
import { settle, type Settled } from '../places/place-settle.ts'
import { BUT_REMOTE, readPlaceString } from '../places/read-place-string.ts'

/** Who the sentence is about, where it is said that somebody is located somewhere. */
const PERSON =
  /\b(?:you|you['’]re|candidates?|applicants?|must|be|role|position|opportunity|job|open to|remote(?:ly)?|who|individuals?|people|anyone|only|talent|contractors?|engineers?|developers?|hires?|employees? must|currently|resided?)\b/i
const FIRM =
  /\b(?:we|we['’]re|our)\b(?![^.]{0,30}\b(?:who|anyone)\b)[^.]{0,30}$|\b(?:headquarter|founded|company|clients?|customers?|startup|offices?|team is|investors?)\w*\b[^.]{0,30}$|\bteams(?: are)?\s*$/i
const LIVING =
  /\b(?:located|based|residing|residents?|resided?|lives?|living|domiciled|candidates?|applicants?)(?: (?:currently|full[- ]time|primarily|and eligible to work|legally|physically|permanently|and work(?:ing)?|anywhere|remotely|or willing to relocate))* (?:in|within|inside|from|anywhere in|anywhere within|of|across|near)\b(?: (?:commuting distance|commutable distance|driving distance|\d+ miles|reach) (?:of|from|to))?(?: our)?/gi
const REMOTE_IN = /\b(?:remote(?:ly)?|anywhere|work from home)\b/gi
const REMOTE_GLUE =
  /^(?:[\s(),:/–—*[-]|[-‐‑]first\b|\b(?:role|position|work|job|opportunity|opportunities|anywhere|only|in|within|across|from|throughout|based|located|the|any|candidates|for|to|open|available|country|countries|basis|eligible|location|option|is|and can be performed)\b){0,14}/i
/** What others do, or what may be done for some weeks of the year, says nothing of who may apply. */
const OTHERS =
  /\b(?:our|the|most|majority|many)\b[^.]{0,40}\b(?:teams?|org|organi[sz]ation|employees|staff|people|members|colleagues|workforce)\b[^.]{0,20}\b(?:works?|working|is|are|operates?|spans?|across)\b|\bup to \d|\b(?:days?|weeks?|months?) (?:a|per|each|every) year|\bwe(?:['’]re| are) (?:a |an )?(?:fully )?(?:remote|distributed)\b/i
const HIRING =
  /\b(?:hire(?! (?:our|my) )|hiring(?! (?:our (?:first|next)|leader|manager|team|partner|process|need|goal|plan|strateg))|employ|accept(?:ing)?|consider(?:ing)?|open to|recruit(?:ing)?|eligible)\b[^.;:()]{0,50}?\b(?:in|from|within|to|residing in|based in|located in)\b|\bopen to(?= (?:the )?\p{L})/giu
/** "Wohnsitz in", "basé en", "residir en", "de qualquer lugar do": where somebody lives or works from, in other languages. */
const ABROAD =
  /(?:^|[^\p{L}])(?:wohnsitz in|(?:wohnhaft|ans[äa]ssig) in|[üu]berall in(?:nerhalb)?|innerhalb(?: von)?|r[ée]sid(?:er|ant|ez) (?:en|au|aux)|bas[ée](?:\(?e\)?)? (?:en|au|[àa])|partout en|n['’]importe o[ùu] en|(?:desde|de|em|en) (?:cualquier|qualquer) (?:lugar|parte|punto) d[eoa]l?|resid(?:ir|as|encia|[êe]ncia|entes?|iendo) (?:en|em|no|na|in)|morar n[oa]|woonachtig in|da qualsiasi (?:luogo|parte) (?:in|d['’]|dell['’])|z dowolnego miejsca w|remoto (?:en|em|no|na)|remote (?:aus|in ganz)|home office (?:no|na|em|en))(?=[^\p{L}])/giu
/** Words that nearly every English sentence has: the costly search for other languages is spared there. */
const ENGLISH = /\b(?:the|and|for|with|you|our|your|is|to)\b/
const LISTED = /\b(?:states|countries|locations|regions|provinces)\b[^:.]{0,80}:/gi
const LISTS_PEOPLE =
  /\b(?:liv(?:e|ing)|resid\w+|hir(?:e|ing)|located|based|employ\w*|candidates|applicants|eligible|remote(?:ly)?|sit in|available|open)\b/i
const OFFICE_FOLLOWS = /^[^.;]{0,15}\b(?:offices?|hq|headquarters|hubs?)\b/i
const OUTSIDE =
  /\b(?:unable|not|cannot|can['’]t|don['’]t|no)\b(?![^.;]{0,80}\b(?:sponsor|visa))[^.;]{0,80}\boutside(?: of)?\b/gi
const AFTER_PLACE =
  /^[\s-]{0,2}(?:based,? )?(?:\(?remote\b|only\b|residen(?:ce|cy)\b(?! (?:permit|program))|remote (?:only|considered)|[- ]based (?:candidates|applicants|only|remote)|based (?:candidates|applicants|only)|residents? only|candidates only)/i

/** The places to which a sentence limits those who may apply. `silent` parts of a text speak only by "must". */
export function limitsIn(text: string, clue: Clue, silent: boolean): Settled[] {
  const spoken = !silent && !OTHERS.test(clue.words)
  const lists = [
    livingIn(text, clue, silent),
    spoken ? remoteIn(text, clue) : [],
    spoken ? listsAfter(HIRING, text, clue) : [],
    spoken ? followedByRemote(text, clue) : [],
    spoken && !ENGLISH.test(clue.words) ? listsAfter(ABROAD, text, clue) : [],
    spoken && /residents|only/.test(clue.words) ? nationals(clue) : [],
    inLocationLine(text, clue),
    clue.words.includes(':') && LISTS_PEOPLE.test(clue.words) ? listsAfter(LISTED, text, clue) : [],
    clue.words.includes('utside') ? listsAfter(OUTSIDE, text, clue) : [],
  ]
  const limits = new Map<number, Settled>()
  for (const one of lists.flat()) if (!limits.has(one.start)) limits.set(one.start, one)
  return [...limits.values()]
}

/** What a sentence among benefits or legal words needs to be about who may apply. */
const SPEAKS_OF_ROLE =
  /\bmust\b|\brequired\b|\bonly\b|\b(?:role|position|job|opportunity)\b[^.]{0,20}\b(?:is|are)\b[^.]{0,12}\b(?:open|available|limited|restricted|remote)\b/i

/** "You must be based in", "candidates residing in". */
function livingIn(text: string, clue: Clue, silent: boolean): Settled[] {
  if (silent && !SPEAKS_OF_ROLE.test(clue.words)) return []
  return [...ends(LIVING, clue)].flatMap((at) => {
    if (!isOfPerson(clue, at)) return []
    const list = placeListAt(text, clue.start + at.end, clue.end)
    const last = list.at(-1)
    const behind = last ? text.slice(last.end, last.end + 60) : ''
    if (OR_HOURS.test(behind) || BUT_REMOTE.test(behind) || OR_REMOTE.test(behind)) return []
    const lives = /liv|resid|commut/i.test(clue.words.slice(at.index, at.end))
    const office = last && OFFICE_FOLLOWS.test(text.slice(last.end, Math.min(clue.end, last.end + 40)))
    return office && !lives ? [] : list
  })
}

/** "Based in Oslo or able to work European hours": the other choice is open to all. */
const OR_HOURS = /^[^.;,]{0,12},? or (?:be )?(?:able|willing|available|happy|comfortable) (?:to|with) work(?:ing)?\b/i

/** "Candidates in Oslo or remote". */
const OR_REMOTE = /^,? or (?:fully |100% )?remote\b(?! (?:in|within|from|across)\b)/i

/** Said of those who apply, not of the company. */
function isOfPerson(clue: Clue, at: Span): boolean {
  const before = clue.words.slice(0, at.index)
  const opens = /^[\W_]*$/.test(before) && !/\b(?:we|our|company|us)\b/i.test(clue.words)
  if (opens) return true
  const near = before.slice(-60)
  const words = near + clue.words.slice(at.index, at.end)
  return PERSON.test(words) && (!FIRM.test(near) || /must|you|candidate|applicant/i.test(words))
}

/** "Remote in", "a remote role within", "anywhere in". */
function remoteIn(text: string, clue: Clue): Settled[] {
  return [...ends(REMOTE_IN, clue)].flatMap((at) => {
    const glue = REMOTE_GLUE.exec(clue.words.slice(at.end, at.end + 80))![0]
    if (!/[\s(,:–-]$/.test(glue)) return []
    const from = clue.start + at.end + glue.length
    const [first] = placeMentions(text, from, Math.min(clue.end, from + 40), 'list')
    if (first?.start !== from) return []
    const list = placeListAt(text, from, clue.end)
    // "Remote, Oslo, Bergen" offers offices beside remote work.
    const offices = /^\s*,\s*$/.test(glue) && list.length > 1 && list.every(({ place }) => place.kind === 'city')
    return offices ? [] : list
  })
}

const listsAfter = (pattern: RegExp, text: string, clue: Clue): Settled[] =>
  [...ends(pattern, clue)].flatMap((at) => {
    const list = placeListAt(text, clue.start + at.end, clue.end)
    const last = list.at(-1)
    return last && OR_REMOTE.test(text.slice(last.end, last.end + 30)) ? [] : list
  })

const LOCATION_LINE = /^\W*(?:(?:job|work|role|position) )?locations?(?: \([^)]{0,30}\))?\s?:\s*/i

/** "Location: Remote across Europe"; an office city on such a line says nothing of the remote side. */
function inLocationLine(text: string, clue: Clue): Settled[] {
  const found = LOCATION_LINE.exec(clue.words)
  if (!found) return []
  const from = clue.start + found[0].length
  const { remote, other } = readPlaceString(text.slice(from, clue.end))
  return [...remote, ...other.filter(({ place }) => place.kind !== 'city')].map((one) => ({
    ...one,
    start: one.start + from,
    end: one.end + from,
  }))
}

const NATIONALS = /\b(\p{Lu}\p{L}{2,14}(?: \p{Lu}\p{L}{2,10})?) (?:residents\b|(?:candidates|applicants) only\b)/gu
/** Countries by what their people are called: "Polish", "Brazilian". */
export const byNationality = new Map(
  Object.entries(nationalityTable).flatMap(([country, words]) => words.map((word) => [word, country] as const)),
)

/** "Polish residents", "Brazilian applicants only". */
function nationals(clue: Clue): Settled[] {
  return [...clue.words.matchAll(NATIONALS)].flatMap((found) => {
    const words = found[1]!
    const last = words.slice(words.lastIndexOf(' ') + 1)
    const word = byNationality.has(words) ? words : last
    const country = byNationality.get(word)
    const start = clue.start + found.index + words.length - word.length
    return country ? [{ start, end: start + word.length, place: { kind: 'country' as const, country } }] : []
  })
}

/** "US only", "UK-based candidates", "U.S. remote". */
function followedByRemote(text: string, clue: Clue): Settled[] {
  if (!/\bonly\b|[- ]based\b|\bremote\b|\bresiden[ct]/i.test(clue.words)) return []
  const named = settle(text, placeMentions(text, clue.start, clue.end, 'strict'))
  const followed = named.filter(
    ({ start, end, place }) =>
      place.kind !== 'city' &&
      (AFTER_PLACE.test(text.slice(end, end + 40)) || isDemandedBase(text, clue, start, end)) &&
      !OR_HOURS.test(text.slice(end, end + 60)) &&
      !FIRM.test(text.slice(Math.max(clue.start, start - 30), start)),
  )
  return withListBefore(text, named, followed)
}

const LISTED_BEFORE = /^(?:\s*(?:,|&|or|and|,\s*(?:or|and))\s*|\/)$/i

/** "Germany, Austria or Norway only": what is said behind the last place holds for the list. */
function withListBefore(text: string, named: Settled[], followed: Settled[]): Settled[] {
  const all = new Set(followed)
  for (let i = named.length - 1; i > 0; i--) {
    const [before, one] = [named[i - 1]!, named[i]!]
    if (all.has(one) && before.place.kind !== 'city' && LISTED_BEFORE.test(text.slice(before.end, one.start)))
      all.add(before)
  }
  return [...all].sort((a, b) => a.start - b.start)
}

/** "You must be US-based", "looking for a UK-based engineer". */
const isDemandedBase = (text: string, clue: Clue, start: number, end: number): boolean =>
  /^[- ]based\b(?! (?:company|startup|firm|team|client|customer|organi))/i.test(text.slice(end, end + 30)) &&
  /\b(?:must be|need to be|looking for an?|seeking an?|hiring an?|you(?:['’]re| are))\s*(?:\w+ )?$/i.test(
    text.slice(Math.max(clue.start, start - 30), start),
  )

type Span = { index: number; end: number }

/** Where a pattern is found in a sentence; offsets are into the sentence. */
export function* ends(pattern: RegExp, clue: Clue): Generator<Span> {
  for (const found of clue.words.matchAll(pattern)) yield { index: found.index, end: found.index + found[0].length }
}
