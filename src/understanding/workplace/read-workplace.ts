import type { Fact, Workplace } from '../../domain/index.ts'
import { cluesOf, type Clue } from '../reading/clues.ts'
import { placeReadings } from '../places/place-readings.ts'
import { remembered } from '../reading/remembered.ts'
import { inBody, inField, type Reading } from '../reading/reading.ts'
import { forSome } from './days-for-some.ts'
import { fromLines, fromPlaces, fromTitle, union, type Said } from './workplace-of-places.ts'
import { PHRASES, type PhraseKind } from './workplace-phrases.ts'

const RULE = 'workplace@7'
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
  /** The text's own lines of place. */
  lines?: Said
  places?: Said
  /** The first of the title, the lines and the places that says remote. */
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
  const lines = fromLines(reading)
  const named = [title, lines, places].find((one) => one?.value.includes('remote'))
  const days = of('days')
  const firm = days && !(days.value[0] === 'hybrid' && isVague(days)) ? days : undefined
  return { reading, title, lines, places, named, days, firm, of }
}

/** In the order of trust; the first that has something to say decides. */
const RULES: ((heard: Heard) => Said | undefined)[] = [
  ({ title }) => (title && title.value.length > 1 ? title : undefined),
  ({ reading, firm, places, of }) => (firm ? undefined : tagged(reading, of('tag'), places, of('choice'))),
  ({ title, places, days, of }) => chosen(of('choice', 'hybrid') ?? of('choice'), title, days, places),
  ({ title }) => (title?.value[0] === 'hybrid' ? title : undefined),
  ({ reading, named, firm, days }) => forSome(reading, named, firm, days),
  ({ named, days, firm, of }) => firm ?? (named || of('role', 'remote') ? undefined : days),
  ({ title, lines, places }) => title ?? withOffice(lines, places),
  ({ of }) => (of('role', 'remote') ? undefined : of('role', 'onsite')),
  ({ places, of }) => (places?.value[0] === 'onsite' && of('role', 'remote') ? undefined : places),
  ({ reading, of }) =>
    of('role', 'remote') || isException(reading, of('company', 'onsite')) ? undefined : of('company', 'onsite'),
  ({ reading, named, of }) => (named || of('role', 'remote') ? undefined : together(reading, of('company', 'hybrid'))),
  ({ reading }) => fromFields(reading),
  ({ reading, of }) => (isDenied(reading) ? of('seat') : undefined),
  ({ of }) => of('role', 'remote'),
  ({ reading, of }) => (isDenied(reading) ? undefined : of('company', 'remote')),
]

/** "Location: Remote" beside a place string that names an office: both are offered. */
const withOffice = (lines: Said | undefined, places: Said | undefined): Said | undefined =>
  lines?.value.join() === 'remote' &&
  places?.value.includes('onsite') &&
  places.evidence.some(({ quote }) => OFFICE.test(quote))
    ? union(lines, places)
    : lines
const OFFICE = /office|\bhq\b|headquarter|hub|site|person/i

/** "We are primarily an in-person company" leaves room for the role that the source calls remote. */
const isException = ({ raw }: Reading, said: Said | undefined): boolean =>
  raw.isRemote?.value === true &&
  said !== undefined &&
  said.evidence.every(({ quote }) => /primarily|\bjoin/i.test(quote))

/** What is asked of everybody; a cap on remote weeks counts only where the place is an office. */
function together(reading: Reading, said: Said | undefined): Said | undefined {
  const isCap = said?.evidence.some(({ quote }) => /remotely/i.test(quote))
  if (reading.raw.isRemote?.value && said?.evidence.every(({ quote }) => /home|wfh/i.test(quote))) return undefined
  return isCap && !placeReadings(reading).places.every(({ onsiteWord }) => onsiteWord) ? undefined : said
}

/** A tag; a place that says "Remote" stands beside it, and so does a choice that the text offers. */
function tagged(
  reading: Reading,
  tag: Said | undefined,
  places: Said | undefined,
  choice: Said | undefined,
): Said | undefined {
  if (tag?.value[0] === 'hybrid' && places?.value.includes('remote') && placeReadings(reading).places.length > 1)
    return { value: ['remote', 'hybrid'], evidence: [...places.evidence, ...tag.evidence] }
  if (tag?.value[0] === 'remote' && choice?.value.includes('remote')) return union(tag, choice)
  return tag
}

/** A choice; where office days are demanded of those who do not choose remote, it is between remote and hybrid. */
function chosen(choice: Said | undefined, title?: Said, days?: Said, places?: Said): Said | undefined {
  if (!choice) return undefined
  if (!choice.value.includes('remote')) return choice
  const hybrid = [days, places].find((one) => one?.value.includes('hybrid'))
  const besides = hybrid ?? title
  const value: Workplace[] = hybrid ? ['remote', 'hybrid'] : [...choice.value, ...(title?.value ?? [])]
  return { value: [...new Set(value)], evidence: [...choice.evidence, ...(besides?.evidence ?? [])] }
}

/** "Hybrid environment" among the benefits of a fully remote role says little; days in an office say much. */
const isVague = (said: Said): boolean =>
  said.evidence.every(
    ({ quote }) =>
      !/\d|\b(?:one|two|three|four|week|anchor|core|required|(?:mon|tues|wednes|thurs)days?)\b/i.test(quote),
  )

function fromFields({ raw }: Reading): Said | undefined {
  const commitment = raw.employment
  if (commitment && /remote|on-?site|hybrid/i.test(commitment.words)) {
    const value = (['remote', 'hybrid', 'onsite'] as const).filter((kind) =>
      (kind === 'onsite' ? /on-?site/i : kind === 'remote' ? /remote/i : /hybrid/i).test(commitment.words),
    )
    return { value, evidence: [inField(commitment)] }
  }
  if (raw.workplace) return { value: [raw.workplace.value], evidence: [inField(raw.workplace)] }
  const made = fromMetadata(raw.metadata)
  if (made) return made
  if (raw.isRemote?.value) return { value: ['remote'], evidence: [inField(raw.isRemote)] }
  return undefined
}

/** "Work Model: Hybrid", a field that the employer made. */
function fromMetadata(metadata: Reading['raw']['metadata']): Said | undefined {
  for (const { name, value } of metadata.slice(0, 50)) {
    if (!/^(?:remote|work ?place|work(?:ing)? (?:model|type|mode|arrangement|location type)|location type)/i.test(name))
      continue
    const words = value.slice(0, 100)
    const kinds = [/remote/i, /hybrid/i, /on-?site|in[- ]?office/i].map(
      (kind) => kind.test(words) && !/not/i.test(words),
    )
    const found = (['remote', 'hybrid', 'onsite'] as const).filter((_, i) => kinds[i])
    if (found.length > 0) return { value: found, evidence: [inField({ words: value, path: `metadata.${name}` })] }
  }
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

const ABOUT_PLACE =
  /remot|hybrid|h[íi]brid|hybryd|ibrid|zdaln|presencial|pr[ée]sentiel|site|person|office|b[üu]ro|oficina|bureau|ufficio|biurze|kantoor|escrit|hub|home|(?:is|be) (?:\w+ )?(?:based|located)|distributed|anywhere|t[ée]l[ée]travail|where|commute/i

const NEAR = 60
const around = (words: string, found: RegExpExecArray): string =>
  words.slice(Math.max(0, found.index - NEAR), found.index + found[0].length + NEAR)

function hear(clue: Clue, reading: Reading): Spoken | undefined {
  const phrase = phraseIn(clue.words)
  if (!phrase) return undefined
  const { kind, value, start, end } = phrase
  return { kind, value, evidence: [inBody(reading, clue.start + start, clue.start + end)] }
}

type Phrase = { kind: PhraseKind; value: Workplace[]; start: number; end: number }

const phraseIn = remembered((words): Phrase | false => {
  if (!ABOUT_PLACE.test(words)) return false
  for (const { kind, value, pattern, unless } of PHRASES) {
    const found = pattern.exec(words)
    if (!found || found[0].trim() === '' || unless?.test(around(words, found))) continue
    return { kind, value, start: found.index, end: found.index + found[0].length }
  }
  return false
})
