import type { Evidence, Fact, Workplace } from '../domain/index.ts'
import { cluesOf, type Clue } from './clues.ts'
import { placeReadings } from './place-readings.ts'
import { inBody, inField, inPlace, inTitle, sentenceAt, type Reading } from './reading.ts'
import type { PlaceReading } from './read-place-string.ts'
import { PHRASES, type PhraseKind } from './workplace-phrases.ts'

const RULE = 'workplace@1'
type Said = { value: Workplace[]; evidence: Evidence[] }
type Spoken = Said & { kind: PhraseKind }

/**
 * Remote, hybrid, on site, or several where there is a choice. Words beat fields: office days demanded in the text
 * make a flagged "remote" hybrid, and a flag that says "not remote" alone says nothing.
 */
export function readWorkplace(reading: Reading): Fact<Workplace[]> | undefined {
  const said = decide(reading)
  return said && { value: said.value, evidence: said.evidence, rule: RULE }
}

/** What the parts of a posting say, before it is decided between them. */
type Heard = {
  reading: Reading
  title?: Said
  places?: Said
  /** The first of the title and the places that says remote. */
  named?: Said
  /** Days in an office; `firm` when they are counted or demanded. */
  days?: Said
  firm?: Said
  of: (kind: PhraseKind, value?: Workplace) => Said | undefined
}

function decide(reading: Reading): Said | undefined {
  const heard = hearAll(reading)
  for (const rule of RULES) {
    const said = rule(heard)
    if (said) return said
  }
  return undefined
}

function hearAll(reading: Reading): Heard {
  const spoken = fromText(reading)
  const of = (kind: PhraseKind, value?: Workplace) =>
    spoken.find((one) => one.kind === kind && (value === undefined || one.value.includes(value)))
  const title = fromTitle(reading)
  const places = fromPlaces(reading)
  const named = [title, places].find((one) => one?.value.includes('remote'))
  const days = of('days')
  const firm = days && !(days.value[0] === 'hybrid' && isVague(days)) ? days : undefined
  return { reading, title, places, named, days, firm, of }
}

/** In the order of trust; the first that has something to say decides. */
const RULES: ((heard: Heard) => Said | undefined)[] = [
  ({ title }) => (title && title.value.length > 1 ? title : undefined),
  ({ firm, of }) => (firm ? undefined : of('tag')),
  ({ reading, title, days, of }) => (isAllRemote(reading) ? undefined : chosen(of('choice'), title, days)),
  ({ title }) => (title?.value[0] === 'hybrid' ? title : undefined),
  ({ reading, named, firm }) =>
    firm && named && isForSome(reading, firm) ? { ...union(named, firm), value: ['remote', 'hybrid'] } : undefined,
  ({ named, days, firm, of }) => firm ?? (named || of('role', 'remote') ? undefined : days),
  ({ title }) => title,
  ({ of }) => (of('role', 'remote') ? undefined : of('role', 'onsite')),
  ({ places, of }) => (places?.value[0] === 'onsite' && of('role', 'remote') ? undefined : places),
  ({ of }) => (of('role', 'remote') ? undefined : of('company', 'onsite')),
  ({ reading }) => fromFields(reading),
  ({ of }) => of('role', 'remote'),
  ({ reading, of }) => (isDenied(reading) ? undefined : of('company', 'remote')),
]

const SOME =
  /\b(?:if you|those|employees|team members|people|candidates|anyone|for)\b[^.]{0,25}\b(?:live|living|are|based|located|near|within|in)\b|\bwho live\b|\bwithin \d+ miles|office locations/i

/** "Those who live near an office come in two days": days for some, while the others work remotely. */
function isForSome(reading: Reading, said: Said): boolean {
  return said.evidence.some((one) => {
    if (one.method !== 'text' || one.part !== 'body') return false
    const { start, end } = sentenceAt(reading, one.start)
    return SOME.test(reading.text.slice(start, Math.min(end, start + 600)))
  })
}

/** Every place is "Remote - somewhere": that the company also has offices takes nothing back. */
const isAllRemote = (reading: Reading): boolean => {
  const { places } = placeReadings(reading)
  return places.length > 0 && places.every(({ remoteWord, other }) => remoteWord && other.length === 0)
}

/** A choice; where office days are demanded of those who do not choose remote, it is between remote and hybrid. */
function chosen(choice: Said | undefined, title: Said | undefined, days: Said | undefined): Said | undefined {
  if (!choice) return undefined
  const besides = days?.value[0] === 'hybrid' ? days : title
  const value: Workplace[] =
    besides === days && days ? ['remote', 'hybrid'] : [...choice.value, ...(title?.value ?? [])]
  return { value: [...new Set(value)], evidence: [...choice.evidence, ...(besides?.evidence ?? [])] }
}

/** "Hybrid environment" among the benefits of a fully remote role says little; days in an office say much. */
const isVague = (said: Said): boolean =>
  said.evidence.every(
    ({ quote }) =>
      !/\d|\b(?:one|two|three|four|week|anchor|core|required|(?:mon|tues|wednes|thurs)days?)\b/i.test(quote),
  )

const union = (a: Said, b: Said): Said => ({
  value: [...new Set([...a.value, ...b.value])],
  evidence: [...a.evidence, ...b.evidence],
})

function fromTitle(reading: Reading): Said | undefined {
  return saidBy(reading.raw, readingsOfTitle(reading), (_, start, end) => inTitle(reading, start, end), false)
}

const readingsOfTitle = (reading: Reading): PlaceReading[] => placeReadings(reading).title

function fromPlaces(reading: Reading): Said | undefined {
  const { places } = placeReadings(reading)
  const flagged = reading.raw.isRemote?.value === true || reading.raw.workplace?.value === 'remote'
  const said = saidBy(reading.raw, places, (i, start, end) => inPlace(reading, i, start, end), !flagged)
  const field = reading.raw.workplace
  if (said?.value.includes('remote') && field?.value === 'hybrid') {
    return union({ value: ['hybrid'], evidence: [inField(field)] }, { ...said, value: ['remote'] })
  }
  return said
}

/** @param officesCount whether the mere word "office" in a place makes it on site */
function saidBy(
  raw: Reading['raw'],
  readings: PlaceReading[],
  evidence: (i: number, start: number, end: number) => Evidence,
  officesCount: boolean,
): Said | undefined {
  const value = new Set<Workplace>()
  const proofs: Evidence[] = []
  const note = (kind: Workplace, i: number, span: { start: number; end: number }) => {
    value.add(kind)
    proofs.push(evidence(i, span.start, span.end))
  }
  readings.forEach((one, i) => {
    if (one.hybridWord) note('hybrid', i, one.hybridWord)
    if (one.remoteWord && !isPartOfHybrid(one, evidence(i, one.remoteWord.start, one.remoteWord.end).quote))
      note('remote', i, one.remoteWord)
    const words = one.onsiteWord && evidence(i, one.onsiteWord.start, one.onsiteWord.end).quote
    if (one.hybridWord && words && !/site/i.test(words)) return
    if (one.onsiteWord && (officesCount || !/office|hub|hq|headq/i.test(words!))) note('onsite', i, one.onsiteWord)
  })
  const besides = readings.findIndex(
    ({ other, remoteWord }) => !remoteWord && other.some(({ place }) => place.kind === 'city'),
  )
  const within = readings.findIndex(
    ({ other, remoteWord, hybridWord }) => remoteWord && !hybridWord && other.length > 0,
  )
  if (value.has('remote') && !value.has('onsite') && !value.has('hybrid')) {
    const i = raw.workplace?.value === 'remote' ? -1 : within >= 0 ? within : besides
    const office = readings.findIndex((one) => one.onsiteWord)
    if (i >= 0) note('onsite', i, readings[i]!.other[0]!)
    else if (office >= 0) note('onsite', office, readings[office]!.onsiteWord!)
  }
  return value.size > 0 ? { value: [...value], evidence: proofs } : undefined
}

/** "Hybrid-remote" and "hybrid (flexible WFH)" are hybrid. */
function isPartOfHybrid({ remoteWord: a, hybridWord: b }: PlaceReading, words: string): boolean {
  if (!a || !b) return false
  return (a.start < b.end && b.start < a.end) || /wfh|home/i.test(words)
}

function fromFields({ raw }: Reading): Said | undefined {
  const commitment = raw.employment
  if (commitment && /remote|on-?site|hybrid/i.test(commitment.words)) {
    const value = (['remote', 'hybrid', 'onsite'] as const).filter((kind) =>
      (kind === 'onsite' ? /on-?site/i : kind === 'remote' ? /remote/i : /hybrid/i).test(commitment.words),
    )
    return { value, evidence: [inField(commitment)] }
  }
  if (raw.workplace) return { value: [raw.workplace.value], evidence: [inField(raw.workplace)] }
  if (raw.isRemote?.value) return { value: ['remote'], evidence: [inField(raw.isRemote)] }
  return undefined
}

const isDenied = ({ raw }: Reading): boolean => raw.isRemote?.value === false

function fromText(reading: Reading): Spoken[] {
  const spoken: Spoken[] = []
  for (const clue of cluesOf(reading)) {
    const heard = hear(clue, reading)
    if (heard) spoken.push(heard)
  }
  return spoken
}

const ABOUT_PLACE = /remot|hybrid|site|person|office|hub|home|distributed|anywhere|t[ée]l[ée]travail|where|commute/i

const NEAR = 60
const around = (words: string, found: RegExpExecArray): string =>
  words.slice(Math.max(0, found.index - NEAR), found.index + found[0].length + NEAR)

function hear(clue: Clue, reading: Reading): Spoken | undefined {
  if (!ABOUT_PLACE.test(clue.words)) return undefined
  for (const { kind, value, pattern, unless } of PHRASES) {
    const found = pattern.exec(clue.words)
    if (!found || found[0].trim() === '' || unless?.test(around(clue.words, found))) continue
    const start = clue.start + found.index
    return { kind, value, evidence: [inBody(reading, start, start + found[0].length)] }
  }
  return undefined
}
