import { indexOfWords, partsOf, segmentsOf, type Segment } from './title-parts.ts'
import { rulesMet, type RuleMatch, type RuleTrust } from './title-rules.ts'
import type { TitleWord } from './title-words.ts'

/**
 * What a title says the person will be, and the words that say it. `unclear`: an engineer, of software or not. `other`: a
 * second career of tech that the title names beside it. `named` is false where a headline has a field of work, but no
 * occupation ("Harbour Labs | Engineering | Remote").
 */
export type TitleCareer = RuleTrust & {
  slug: string
  start: number
  end: number
  other?: string
  named: boolean
  /** Nothing but words that any occupation may have: "Lead", "Associate". */
  onlyBare?: boolean
}
export const UNCLEAR = 'unclear'
export const GENERIC = 'software-engineer'
export const NON_TECH = 'non-tech'

/** Words an occupation ends in, in our own English. */
const HEADS = new Set(
  `engineer developer designer scientist architect administrator researcher writer tester devops devsecops sre sdet dba
  technologist evangelist advocate artist animator editor analyst consultant strategist specialist technician manager
  director head vp lead leader owner master officer associate assistant coordinator representative executive recruiter
  accountant nurse counsel attorney intern trainee expert supervisor advisor generalist trainer partner president ceo cto
  cfo coo cmo ciso cpo cio sysadmin hacker pentester statistician marketer producer sourcer buyer clerk role position`.split(
    /\s+/,
  ),
)
/** Heads that say nothing without the words around them: "Manager, Data Platform", "Associate - Research". */
const BARE = new Set(
  `manager director head vp lead leader associate specialist consultant analyst officer president coordinator
  representative assistant technician expert supervisor advisor generalist trainer intern trainee designer architect
  researcher scientist writer editor producer partner executive administrator master strategist principal role position`.split(
    /\s+/,
  ),
)
const ENGINEERS = new Set(['engineer', 'developer'])
/** Fields that an engineer's title names beside them without being of them: "Software Engineer, Product Design Tools". */
export const NOT_AN_ENGINEERS_FIELD = new Set([
  NON_TECH,
  UNCLEAR,
  GENERIC,
  'ux-ui-designer',
  'graphic-designer',
  'product-manager',
  'project-manager',
  'business-analyst',
  'technical-writer',
  'support-engineer',
  'developer-advocate',
  'data-scientist',
  'data-analyst',
  'ux-researcher',
  'cybersecurity-analyst',
])
const MOST_WORDS = 16

/**
 * The career that a title names. The stretch with the occupation decides ("Node.js Developer (Generative AI)"); what stands
 * around it only where the occupation is open ("Software Engineer, iOS", "Manager, Data Platform"). Of a list of roles
 * the first counts. In a headline with bars ("Harbour AI | Back-End Engineer | Remote") the company's part and whole sentences
 * are passed over. `company`: its name in folded words.
 */
export function titleCareer(words: TitleWord[], company: string[] = []): TitleCareer | undefined {
  const parts = partsOf(words)
  if (!isHeadline(parts, company)) return named(careerOfPart(words, company))
  if (parts.length === 2) return named(careerOfPart(withoutCompany(parts, company).flat(), company))
  let field: TitleCareer | undefined
  for (const part of withoutCompany(parts, company)) {
    const words = part.slice(0, MOST_WORDS)
    const found = careerOfPart(words, company, true)
    if (found?.named && !(isOpen(found) && isOfNoKind(words))) return found
    field ??= found && { ...found, named: false }
  }
  return field
}

/** "Harbour Labs | Back-End Engineer | Remote": a line over a post, no title of one posting. */
export const isHeadline = (parts: TitleWord[][], company: string[]): boolean =>
  parts.length > 2 || (parts.length === 2 && indexOfWords(parts[0]!, company) === 0)

/** "Multiple Engineering Roles" names a field and no occupation. */
const isOfNoKind = (words: TitleWord[]): boolean => words.every(({ word }) => !isHead(word) || NO_OCCUPATION.has(word))
const NO_OCCUPATION = new Set(['role', 'position'])

const named = (found: TitleCareer | undefined) => found && { ...found, named: true }

function withoutCompany([first, ...rest]: TitleWord[][], company: string[]): TitleWord[][] {
  const at = indexOfWords(first!, company)
  if (at < 0) return rest.some(hasHead) ? rest : [first!, ...rest]
  return [first!.slice(at + company.length), ...rest]
}

const isHead = (word: string): boolean => HEADS.has(word) || (word.endsWith('s') && HEADS.has(word.slice(0, -1)))
const hasHead = (words: TitleWord[]): boolean => words.some(({ word }) => isHead(word))

function careerOfPart(words: TitleWord[], company: string[], isList = false): TitleCareer | undefined {
  const segments = segmentsOf(words)
  const core = segments.find((one) => !one.inner && hasHead(one.words)) ?? segments.find((one) => hasHead(one.words))
  if (!core) return isList ? firstField(segments, words) : careerOf(words, words, false)
  const role = isList ? shortRole(core.words) : firstRole(wholeList(segments, core))
  const listed = isList ? firstOfFields(segments, core, role) : undefined
  if (listed) return listed
  const found = careerOf(role, words, true)
  if (found && isOpen(found)) return fieldOf(found, role, segments, core, company, isList) ?? found
  if (found && !found.onlyBare) return withOther(found, segments, core, words)
  return careerOf(words, words, true) ?? found
}

/** "Backend, Security, Data Science": of a headline's fields the first. */
function firstField(segments: Segment[], around: TitleWord[]): Found | undefined {
  for (const { words } of segments) {
    const found = careerOf(words, around, false)
    if (found) return found
  }
  return undefined
}

/** "Governance, Risk, and Compliance Lead": a list that ends in the occupation is one stretch. */
function wholeList(segments: Segment[], core: Segment): TitleWord[] {
  if (!core.listed || core.words[0]?.word !== 'and') return core.words
  const listed = segments.slice(0, segments.indexOf(core)).filter(({ inner }) => !inner)
  const isList = listed.every(({ words }) => words.length <= MOST_OF_A_FIELD && !words.some(({ word }) => isHead(word)))
  return isList ? [...listed.flatMap(({ words }) => words), ...core.words] : core.words
}

type Found = TitleCareer & { rank: number; onlyBare: boolean }
const isOpen = ({ slug, settled }: TitleCareer): boolean => (slug === GENERIC && !settled) || slug === UNCLEAR

function careerOf(words: TitleWord[], around: TitleWord[], named: boolean): Found | undefined {
  let first: RuleMatch | undefined
  let other: string | undefined
  for (const match of rulesMet(words, around)) {
    if (!first) {
      if (match.slug === NON_TECH && isOnlyField(words, match)) continue
      first = match
    } else if (match.slug !== first.slug && isClose(match)) {
      other = match.slug
      break
    }
  }
  if (!first) return undefined
  const { slug, rank, start, end, needs, weak, settled } = first
  const trust: RuleTrust = { ...(needs && { needs }), ...(weak && { weak }), ...(settled && { settled }) }
  const onlyBare = first.words.every((word) => BARE.has(word))
  return { slug, rank, start, end, named, onlyBare, ...trust, ...(other && { other }) }
}

const isClose = ({ slug, needs, words }: RuleMatch): boolean =>
  slug !== NON_TECH && slug !== UNCLEAR && slug !== GENERIC && !needs && !words.every((word) => BARE.has(word))

/**
 * An open "Software Engineer" with the field that a stretch behind it names, or before it; the company's own names and other
 * roles of a list do not count, and of several fields (two in brackets, three in all) none is the field.
 */
function fieldOf(
  found: Found,
  role: TitleWord[],
  segments: Segment[],
  core: Segment,
  company: string[],
  isList: boolean,
): Found | undefined {
  const at = segments.indexOf(core)
  const around = [...segments.slice(at + 1), ...segments.slice(0, at)]
  const fields = around.flatMap((segment) => {
    if (indexOfWords(segment.words, company) >= 0) return []
    const words = [...role, ...segment.words]
    const refined = careerOf(words, words, true)
    if (!refined || isOpen(refined) || (refined.slug !== BOTH_ENDS && isMix(role, segment))) return []
    const isField = found.slug === UNCLEAR ? !refined.needs : isRank(role) || !NOT_AN_ENGINEERS_FIELD.has(refined.slug)
    if (!isField) return []
    return [{ refined, inner: segment.inner, isOwn: !isList || !isOfOtherRole(segments, segment, core) }]
  })
  const inBrackets = new Set(fields.filter(({ inner }) => inner).map(({ refined }) => refined.slug))
  const all = new Set(fields.map(({ refined }) => refined.slug))
  return inBrackets.size > 1 || all.size > 2 ? undefined : fields.find(({ isOwn }) => isOwn)?.refined
}

/** "Infra/Server/Web": three and more fields with bars of which none is the field. */
function isMix(role: TitleWord[], { words }: Segment): boolean {
  const pieces: TitleWord[][] = [[]]
  for (const word of words) {
    if (word.gap.includes('/') && pieces.at(-1)!.length > 0) pieces.push([])
    pieces.at(-1)!.push(word)
  }
  if (pieces.length < 3) return false
  const kinds = pieces.map((piece) => {
    const both = [...role, ...piece]
    const found = careerOf(both, both, true)
    return found && !isOpen(found) ? found.slug : piece.find(({ word }) => ENDS.has(word))?.word
  })
  return new Set(kinds.filter(Boolean)).size > 1
}
const BOTH_ENDS = 'full-stack-developer'
const ENDS = new Set(['web', 'server', 'client', 'desktop'])

/**
 * "Member of Technical Staff" is a rank that every occupation may have. Our own English calls it a software engineer: two
 * words that stand for one stretch of the title, longer than any name of that occupation.
 */
const isRank = (role: TitleWord[]): boolean =>
  role.some(({ start, end }, i) => role[i + 1]?.start === start && end - start >= A_RANK.length)
const A_RANK = 'member of technical staff'

/** One of the other roles of a list, or what stands behind the first of them. */
function isOfOtherRole(segments: Segment[], segment: Segment, core: Segment): boolean {
  if (isOtherRole(segment.outer ?? segment, core)) return true
  const between = segments.slice(segments.indexOf(core) + 1, Math.max(0, segments.indexOf(segment)))
  return between.some((one) => isOtherRole(one.outer ?? one, core))
}

const isOtherRole = (segment: Segment, core: Segment): boolean =>
  segment !== core && segment.listed && isHead(lastWord(segment)) && !ALSO_A_FIELD.has(lastWord(segment))
const ALSO_A_FIELD = new Set(['sre', 'devops', 'devsecops', 'sdet', 'dba'])

function withOther(found: Found, segments: Segment[], core: Segment, around: TitleWord[]): Found {
  if (found.other) return found
  for (const segment of segments) {
    if (segment === core) continue
    const next = careerOf([...core.words, ...segment.words], around, true)
    const beside = next?.slug === found.slug ? next.other : next?.slug
    if (beside && beside !== found.slug && ![NON_TECH, UNCLEAR, GENERIC].includes(beside))
      return { ...found, other: beside }
  }
  return found
}

/** Of "Backend, Frontend and DevOps Engineers" the first. */
function firstOfFields(segments: Segment[], core: Segment, role: TitleWord[]): Found | undefined {
  if (!core.listed) return undefined
  const head = role.find(({ word }) => isHead(word))!
  for (const { words, inner } of segments.slice(0, segments.indexOf(core))) {
    if (inner || words.length > MOST_OF_A_FIELD) continue
    const both = [...words, head]
    const found = careerOf(both, both, true)
    if (found && !found.needs && !found.onlyBare && found.slug !== NON_TECH && found.slug !== UNCLEAR) return found
  }
  return undefined
}
const MOST_OF_A_FIELD = 4

/** A role in a headline ends soon after its occupation, though the line goes on: "DevOps Engineers Harbour Labs is open source". */
function shortRole(words: TitleWord[]): TitleWord[] {
  const role = firstRole(words)
  const head = role.findIndex(({ word }) => isHead(word))
  return role.slice(0, head + 1 + WORDS_AFTER_HEAD)
}
const WORDS_AFTER_HEAD = 3

const lastWord = ({ words }: Segment): string => {
  const last = words.findLast(({ word }) => !/^(?:i{1,3}|iv|v|\d)$/.test(word))
  return last?.word ?? ''
}

/** "Data Scientist / Engineer", "Designers and Developers": up to the second occupation. */
function firstRole(words: TitleWord[]): TitleWord[] {
  const head = words.findIndex(({ word }) => isHead(word))
  for (let i = head + 1; i < words.length; i++) {
    const { word, gap } = words[i]!
    const joins = word === 'and' || word === 'or' || word === 'und' || word === 'et' || /[&/+]/.test(gap)
    if (joins && words.slice(i).some((one) => isHead(one.word))) return words.slice(0, i)
  }
  return words
}

// "Software Engineer Sales Operations": a tech occupation, and after it the people it works for.
const TECH_HEADS = new Set([...ENGINEERS, 'scientist', 'designer', 'architect', 'devops'])
const HEAD_BEFORE: Record<string, string[]> = { manager: ['product', 'program', 'engineering'], analyst: ['data'] }

function isOnlyField(words: TitleWord[], match: RuleMatch): boolean {
  if (match.words.some((word) => TECH_HEADS.has(word))) return false
  // "Finance Developer": what comes before an engineer is his field, too.
  if (ENGINEERS.has(words.at(-1)?.word ?? '')) return true
  return words.some(({ word, start }, i) => {
    if (start >= match.start) return false
    return TECH_HEADS.has(word) || (HEAD_BEFORE[word]?.includes(words[i - 1]?.word ?? '') ?? false)
  })
}
