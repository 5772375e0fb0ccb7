import type { Employment, Evidence, Fact } from '../../domain/index.ts'
import { inBody, inField, inTitle, sentenceAt, type Reading } from '../reading/reading.ts'
import { openingsOf } from '../reading/sentences-on.ts'
import { windowsAt, type Window } from '../reading/text-windows.ts'

const RULE = 'employment@5'
type Found = { kinds: Employment[]; evidence: Evidence }

/** The words of a source's field, of all the systems we know: "FullTime", "Regular Full Time (Salary)", "CDD", "full_time". */
const FIELD_WORDS: [RegExp, Employment[]][] = [
  [/full(?:[-_ ]| [-–] )?time|vollzeit|temps plein|tiempo completo|tempo integral|tempo pieno/i, ['full-time']],
  [/part(?:[-_ ]| [-–] )?time|teilzeit|temps partiel|medio tiempo|meio per[ií]odo/i, ['part-time']],
  [/fixed[-_ ]?term|\bcdd\b|befristet/i, ['contract', 'temporary']],
  [/contract(?!ual hours)|freelance|consultant\b|\bb2b\b|independent/i, ['contract']],
  [
    /\bintern\b|interns|internship|\bstage\b|stagiaire|praktik|werkstudent|trainee|apprentice|alternance|co-?op\b/i,
    ['internship'],
  ],
  [/\btemp(?:orary)?\b|seasonal/i, ['temporary']],
]

/** Titles: "(Contract)", "- Part-time", "Intern, Data". A smart-contract engineer or a contracts manager is none. */
const TITLE_WORDS: [RegExp, Employment[]][] = [
  [/\bfull(?:[- ]| [-–] )?time\b|\bfull[ ]?(?:\/|or|&|and)[ ]?part[- ]?time\b/i, ['full-time']],
  [/\bpart(?:[- ]| [-–] )?time(?:rs?)?\b|\bteilzeit\b/i, ['part-time']],
  [/\bfixed[- ]term\b|\bFTC\b|\bCDD\b/i, ['contract', 'temporary']],
  [
    /\bfreelance(?:rs?)?\b|\bcontractor\b|(?:[([,|–—-]\s{0,2}|^)contract\b(?!\s(?:manager|manufactur|admin|law|negot|special|counsel|analyst|compliance|support|attorney|lead|operations|management))|\bcontract\s{0,2}(?:[)\],|–—-]|$)/i,
    ['contract'],
  ],
  [
    /\bintern\b|\binternship\b|\bstagiaire\b|\bpraktik(?:um|ant)|\bwerkstudent|\balternance\b|\bco-?op\b/i,
    ['internship'],
  ],
  [/\btemporary\b|\(temp\)/i, ['temporary']],
]

const ROLE =
  '(?:position|role|opportunity|job|engagement|assignment|contract(?:or)?|hire|work|project|vacancy|placement|appointment|program(?:me)?)'
const KINDS = 'full[- ]?time|part[- ]?time|contract(?:or)?|freelance|temporary|internship|fixed[- ]term|temp'
/** "This is a full-time position", "A 6-month remote internship opportunity", "hiring for a part-time contract role". */
const IS_A = new RegExp(
  `(?:\\b(?:this|take part in|it['’]s|we(?:['’]re| are) (?:hiring|looking|seeking|recruiting)|hiring|offering|as an?|(?:role|position|job) is|program(?:me)? (?:is|offers))\\b|^[ \\t]*(?:an?|the)\\b|[.!?] (?:an?|the)\\b)` +
    `[^.\\n;:]{0,70}?\\b(${KINDS})\\b((?:[ ,/-]{1,3}(?!and\\b|&)[\\w+-]{1,20}){0,4}?)[ ,/-]{1,3}${ROLE}\\b`,
  'gim',
)
/** "3-6 month internship", "6 months contract", "fixed-term contract". */
const TERM =
  /\b\d{1,2}(?:\s?[-–]\s?\d{1,2})?[- ]?months?[- ](?:[\w-]{1,20} ){0,3}?(?:internship|contract(?:or)?|freelance|fixed[- ]term|temporary (?:role|position|assignment|contract))\b|\bfixed[- ]term (?:contract|position|role|appointment|employment)\b/gi
/** "If you join us as an independent contractor", "offered on a contract basis". */
const JOINING =
  /\b(?:join(?:ing)? us|hired|engaged|employed|onboarded|offered)[^.\n]{0,40}\b(?:as|on) an?\b[^.\n]{0,25}\b(?:contractor|freelancer?|contract basis|contractor basis)/gi
/** Not yet, not this role, not them: "converting to a full-time role", "you are looking for contract work". */
const NOT_THIS =
  /\bnot (?!only|just|limited)(?:an? )?(?:full|part|contract|freelance)|\b(?:you(?:['’]re| are)? (?:looking|seeking|want)|pursuing|interest in|transition\w*|convert\w*|conversion|ultimately|lead(?:ing)? to|potential to become|rather than|mentor\w*|if contract|if you)\b/i
/** "Employment type: Full-time", "Type: Contract", "Commitment: 40 hours (full-time)". */
const LABEL = new RegExp(
  `\\b(?:employment|job|contract|position|work|role|engagement|hire)?[ -]?(?:type|status|commitment|schedule|basis|employment|contract|term|duration|hours)(?: of (?:employment|contract|role|position))?\\s{0,2}[:–—-]\\s{0,2}[^\\n]{0,40}?\\b(${KINDS}|b2b)\\b[^\\n]{0,60}`,
  'gi',
)
/** Between bars, slashes, bullets or at a line's ends: "Berlin | Full-time | Remote", "Engineering /Full-Time /On-site". */
const SEGMENT =
  /(?:^|[|/•·,;(\n—–*:]|\s-)[ \t]{0,3}((?:full(?:[- ]| [-–] )?time|part(?:[- ]| [-–] )?time(?:rs?)?|(?<=\|[ \t]{0,3})(?:interns|contractors|freelancers)|contract(?:or)?|freelance|internships?|intern|temporary|permanent)(?:[ ]?(?:or|and|&|,|\/)[ ]?(?:full[- ]?time|part[- ]?time|contract(?:or|ing)?|freelance(?:rs?)?|contractors|internships?|interns?|temporary))*)[ \t]{0,3}(?=$|[|/•·,;)\n—–*]|\.(?:\s|$)|\s-)/gim
const LIST =
  /\bfull(?:[- ]?time)?(?:,| or| and|\/| &)[ ]{0,2}part[- ]?time(?:,? (?:or|and) contract)?|\bfull[- ]?time (?:or|and|&) contract\b|\bfull[- ]?time,? part[- ]?time,? (?:or|and) contract/gi
const HABIT =
  /\b(?:employees|staff|students?|experience|equivalent|team members|benefits?|eligible|workers|converted|conversion|after)\b/i
const MOST_FOUND = 30
const HEAD = 1_200

/**
 * How the person is employed, by the source's field, the title and what the text says of the role. The text may add to the
 * field ("full-time" there, "contractor role" here); a freelance role is not full-time whatever the field says. "CDI" and
 * "permanent" say nothing of the hours, so they give nothing.
 */
export function readEmployment(reading: Reading): Fact<Employment[]> | undefined {
  const field = fromField(reading)
  const title = fromTitle(reading)
  const hasField = field.length > 0
  // Words beat fields: a part-time title is part-time whatever the form's default was.
  const hours = title.flatMap(({ kinds }) => kinds).filter((kind) => kind === 'full-time' || kind === 'part-time')
  if (hours.length > 0) field.splice(0, field.length, ...withoutHours(field))
  const text = fromText(reading, hasField)
  const found = [...field, ...title, ...text]
  const kinds = new Set(found.flatMap((item) => item.kinds))
  if (kinds.size === 0) return undefined
  if (hasField && !hours.includes('full-time') && saysOtherHours(text)) kinds.delete('full-time')
  const value = ORDER.filter((kind) => kinds.has(kind))
  return { value, evidence: provingAll(found, value), rule: RULE }
}

const ORDER: Employment[] = ['full-time', 'part-time', 'contract', 'temporary', 'internship']

function fromField({ raw }: Reading): Found[] {
  const fields = [
    ...(raw.employment ? [raw.employment] : []),
    ...raw.metadata.flatMap(({ name, value }) =>
      /employment|time type|commitment|contract type|job type|worker type/i.test(name)
        ? [{ words: value, path: `metadata.${name}` }]
        : [],
    ),
  ]
  return fields.flatMap((field) => {
    const kinds = kindsIn(field.words, FIELD_WORDS)
    return kinds.length > 0 ? [{ kinds, evidence: inField(field) }] : []
  })
}

function fromTitle(reading: Reading): Found[] {
  return TITLE_WORDS.flatMap(([pattern, kinds]) => {
    const match = pattern.exec(reading.title)
    if (!match || /smart[- ]contract/i.test(reading.title)) return []
    return [{ kinds, evidence: inTitle(reading, match.index, match.index + match[0].length) }]
  })
}

/** With a field at hand only what a text says of the role itself counts, and only the kinds that fields often miss. */
function fromText(reading: Reading, hasField: boolean): Found[] {
  const windows = windowsAt(reading.text, openingsOf(reading, 'employment'), 130, 120)
  const found = [IS_A, TERM, JOINING, LABEL].flatMap((pattern) => sayings(reading, windows, pattern))
  if (hasField) return found.filter(({ kinds }) => !kinds.every((kind) => kind === 'full-time'))
  found.push(...sayings(reading, windows, LIST))
  return found.length > 0
    ? found
    : sayings(reading, windows, SEGMENT).filter(({ evidence }) => evidence.method === 'text' && evidence.end <= HEAD)
}

function sayings(reading: Reading, windows: Window[], pattern: RegExp): Found[] {
  const found: Found[] = []
  for (const window of windows) {
    for (const match of window.text.matchAll(pattern)) {
      if (found.length === MOST_FOUND) return found
      const start = window.start + match.index
      const kinds = kindsSaid(reading, pattern, start, match[0])
      if (kinds.length > 0) found.push({ kinds, evidence: inBody(reading, start, start + match[0].length) })
    }
  }
  return found
}

/** The kinds of a saying; none when it is about others than the person hired. */
function kindsSaid(reading: Reading, pattern: RegExp, start: number, words: string): Employment[] {
  const end = start + words.length
  const tail = reading.text.slice(end, Math.min(end + 25, sentenceAt(reading, start).end))
  if (HABIT.test(words) || /^\s?(?:employees|staff|workers|team members|benefits)/i.test(tail)) return []
  if (NOT_THIS.test(reading.text.slice(Math.max(0, start - 25), end))) return []
  // Of "Contract type: full-time" only what follows the label counts.
  return kindsIn(pattern === LABEL ? afterLabel(words) : words, FIELD_WORDS)
}

const withoutHours = (found: Found[]): Found[] =>
  found.flatMap(({ kinds, evidence }) => {
    const rest = kinds.filter((kind) => kind !== 'full-time' && kind !== 'part-time')
    return rest.length > 0 ? [{ kinds: rest, evidence }] : []
  })

const afterLabel = (words: string): string => words.slice(words.search(/[:–—-]/) + 1)

/** "A freelance opportunity" or "a part-time role", with no full time beside it. */
const saysOtherHours = (text: Found[]): boolean =>
  text.some(({ evidence: { quote } }) => /freelanc|part[- ]?time/i.test(quote) && !/full[- ]?time/i.test(quote))

const kindsIn = (words: string, table: [RegExp, Employment[]][]): Employment[] => [
  ...new Set(table.flatMap(([pattern, kinds]) => (pattern.test(words) ? kinds : []))),
]

/** The first evidence of each kind, each once. */
function provingAll(found: Found[], value: Employment[]): Evidence[] {
  const proof = value.map((kind) => found.find(({ kinds }) => kinds.includes(kind))!.evidence)
  return [...new Set(proof)]
}
