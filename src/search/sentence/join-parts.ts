import { builders } from './career-words.ts'
import { asWords, type Question } from './question.ts'
import type { FilterPart, IgnoredPart, Part, SentenceFacet, TextPart } from './sentence.ts'

const JOINT_WORD = /^(?:and|or|nor|&|und|oder|y|e|o|et|ou)$/i
/** A word that only joins two values. */
export const isJoint = (part: Part): boolean => part.kind === 'ignored' && JOINT_WORD.test(part.words)

/**
 * Joins what belongs together: values of one kind ("react or vue", "senior, staff"), words that stay words, words that are
 * ignored for one reason. "Developer" beside a career of its own says nothing more.
 */
export function joinParts(question: Question, parts: readonly Part[]): Part[] {
  return joinRuns(question, withoutBuilders(joinValues(question, parts)))
}

/** Facets of which a posting has one value, or where any of them is meant: "and" and a comma are "or", too. */
const ANY: ReadonlySet<SentenceFacet> = new Set([
  'level',
  'career',
  'category',
  'employment',
  'company',
  'place',
  'from',
  'workplace',
])
const OR = /^(?: ?\/ ?|,? ?(?:or|nor|oder|ou|o) | ?\| ?)$/i
const AND = /^(?:,? ?(?:and|&|und|y|e|et) |, ?| ?\+ ?)$/i

function joinValues(question: Question, parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  const chainHasOr = orChains(question, parts)
  parts.forEach((part, i) => {
    const isBetween = isJoint(joined.at(-1) ?? part) && joined.length > 1
    const before = isBetween ? joined.at(-2) : joined.at(-1)
    if (before?.kind === 'filter' && part.kind === 'filter' && areOne(question, before, part, chainHasOr.has(i))) {
      joined.splice(isBetween ? -2 : -1)
      joined.push(union(question, before, part))
    } else joined.push(part)
  })
  return joined
}

function areOne({ text }: Question, a: FilterPart, b: FilterPart, isInOrChain: boolean): boolean {
  if (!areAlike(a, b)) return false
  const gap = text.slice(a.end, b.start)
  if (gap === ' ') return a.values.join() === b.values.join()
  return OR.test(gap) || (AND.test(gap) && (ANY.has(b.facet) || b.negated || isInOrChain))
}

const areAlike = (a: FilterPart, b: FilterPart): boolean =>
  a.facet === b.facet && a.negated === b.negated && !a.range && !b.range

/** Numbers of the filters that follow a comma within a list that ends with "or": "react, vue or svelte". */
function orChains({ text }: Question, parts: readonly Part[]): Set<number> {
  const found = new Set<number>()
  let chain: number[] = []
  let before: Part | undefined
  parts.forEach((part, i) => {
    if (isJoint(part)) return
    const gap = before ? text.slice(before.end, part.start) : ''
    const alike = before?.kind === 'filter' && part.kind === 'filter' && areAlike(before, part)
    if (!alike || !(OR.test(gap) || /^, ?$/.test(gap))) chain = []
    else if (OR.test(gap)) for (const each of [...chain, i]) found.add(each)
    else chain.push(i)
    before = part
  })
  return found
}

function union({ text }: Question, a: FilterPart, b: FilterPart): FilterPart {
  const values = [...new Set([...a.values, ...b.values])]
  const words = text.slice(a.start, b.end)
  const { otherReadings: first = [], ...rest } = a
  const isAmbiguous = !a.negated && first.length + (b.otherReadings ?? []).length > 0
  const label = values.length === a.values.length ? a.label : `${a.label} or ${b.label.replace(LABEL_LEAD, '')}`
  return {
    ...rest,
    values,
    label,
    words,
    end: b.end,
    ...(isAmbiguous ? { otherReadings: [asWords(words)] } : {}),
  }
}

const LABEL_LEAD = /^(?:Not limited to|Not|Can be done from|Open to people in) /

const isBuilders = (part: Part): boolean =>
  part.kind === 'filter' && !part.negated && part.facet === 'career' && part.label === builders.label

function withoutBuilders(parts: readonly Part[]): Part[] {
  const named = parts.find(
    (part): part is FilterPart =>
      part.kind === 'filter' &&
      !part.negated &&
      !isBuilders(part) &&
      (part.facet === 'career' || part.facet === 'category'),
  )
  let seen = false
  return parts.map((part) => {
    if (!isBuilders(part)) return part
    const isAgain = seen
    seen = true
    if (!named && !isAgain) return part
    const why = named ? `“${named.label}” says it already` : 'it is said already'
    return { kind: 'ignored', words: part.words, start: part.start, end: part.end, why }
  })
}

function joinRuns({ text }: Question, parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const isRun = before !== undefined && /^\s*$/.test(text.slice(before.end, part.start)) && areRun(before, part)
    if (isRun) joined[joined.length - 1] = { ...before, words: text.slice(before.start, part.end), end: part.end }
    else joined.push(part)
  }
  return joined
}

function areRun(a: Part, b: Part): boolean {
  if (a.kind === 'text' && b.kind === 'text')
    return !a.negated && !b.negated && !isPhrase(a) && !isPhrase(b) && !has(a) && !has(b)
  return a.kind === 'ignored' && b.kind === 'ignored' && a.why === b.why && !has(a) && !has(b)
}
const isPhrase = ({ words }: TextPart): boolean => /["\u201c\u201d\u201e\u00ab\u00bb]/.test(words)
const has = ({ otherReadings }: IgnoredPart | TextPart): boolean => otherReadings !== undefined
