import { builders } from './career-words.ts'
import { valueName } from './place-words.ts'
import { isWord, matchAt, type Found, type FoundFilter, type Question } from './question.ts'
import type { SentenceFacet } from './sentence.ts'

const NOT =
  /(?:(?:but|and|please|i|just|definitely|absolutely|also) )*(?:no|not|non|nothing|none|without|w\/o(?:ut)?|except(?:ing)?(?: for)?|excluding|excludes?|excl|avoid(?:ing)?|minus|anything but|everything but|all but|never|neither|nor|(?:is|are|was|does|do|has|have|wo|ca)n'?t(?: (?:be|use|need|require|have|involve|include|mention))?|do ?n'?o?t (?:want|like|need|show)|dont|don't|hate|dislike|skip|hide|sans|outside(?: of)?|other than|rather than|instead of|ohne|sin|sem|senza|zonder|bez)(?: (?:to|in|any|a|an|the|more|interested in|looking for|into|for|from|using|with|about|do|does|work(?:ing)?(?: with| in| on)?|want|jobs? (?:in|with|at)|related|like|of|be|me|see|on))*/y

// "anywhere but the US"; "php but remote" turns nothing.
const EVERYWHERE = /(?:any ?where|every ?where|any country|world ?wide|all countries|any place)[ ,]*$/

/** A word or sign that turns what follows: "no", "without", "not in", "-". Ends before it. */
export function negationAt(question: Question, at: number): { end: number } | undefined {
  const { plain } = question
  if (plain[at] === '-' && !isWord(plain[at - 1])) return { end: at + 1 }
  if (plain.startsWith('but ', at) && EVERYWHERE.test(plain.slice(0, at))) return { end: at + 3 }
  const found = matchAt(question, NOT, at)
  const end = found && at + found[0].length
  // "no." is a number, "go-no-go" one word
  return end !== undefined && (end === plain.length || /[\s:,-]/.test(plain[end]!)) ? { end } : undefined
}

const FACETS: ReadonlySet<SentenceFacet> = new Set([
  'category', 'career', 'level', 'skill', 'workplace', 'employment', 'place', 'company', 'language', 'from', 'title', 'visa',
  'clearance', 'benefit', 'equity', 'speaks', 'time-zone',
]) // prettier-ignore

/** Whether "not" before this means anything; an amount or an age has no opposite of its own. */
export const canBeNegated = ({ facet }: FoundFilter): boolean => FACETS.has(facet)

/** The opposite. Not to live somewhere is a matter of the places that a posting names. */
export function negatedFilter(found: Found): Found & { negated?: boolean } {
  if (found.kind === 'ignored')
    return { kind: 'ignored', end: found.end, why: `${found.why}; there is nothing to leave out` }
  if (found.kind === 'text') return { kind: 'text', end: found.end, negated: true }
  // "no coding" is no matter of careers
  if (found.facet === 'career' && found.label === builders.label) return { kind: 'text', end: found.end, negated: true }
  const negated = !found.negated
  const { otherReadings: _others, ...filter } = found
  if (found.facet === 'from') {
    const values = [...new Set(found.values.map((value) => (/^[A-Z]{2}-/.test(value) ? value.slice(0, 2) : value)))]
    return { ...filter, facet: 'place', values, negated, label: `Not limited to ${values.map(valueName).join(' or ')}` }
  }
  return {
    ...filter,
    negated,
    label: `Not ${/^(?:[A-Z]{2}|\p{Lu}\p{Ll}*\p{Lu})/u.test(found.label) || found.facet === 'skill' ? found.label : lower(found.label)}`,
  }
}

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

const ALTERNATIVE = /^(?: ?\/ ?|,? ?(?:or|nor|and|&|y|oder|ou) )$/
const COMMA = /^ ?, ?$/
/** A list of single words that ends with "or": "no php, java or wordpress". */
const LIST_WITH_OR = /^(?:[^\s,]{1,30}(?: [^\s,]{1,30})?, ?){0,8}[^\s,]{1,30}(?: [^\s,]{1,30})?,? (?:or|nor) /

/** Whether "no" before one value holds for the next: over "or", "nor", "and" and a bar, over a comma only in a list that has an "or". */
export function carriesOn({ plain }: Question, end: number, start: number): boolean {
  const gap = plain.slice(end, start)
  if (ALTERNATIVE.test(gap)) return true
  return COMMA.test(gap) && LIST_WITH_OR.test(plain.slice(start).split(/ (?:no|not|with|from|over) /)[0]!)
}

const NOT_NEEDED = / (?:is |are )?(?:not|isn'?t|aren'?t|un|non) ?(?:required|needed|necessary|mandatory|a must)/y

/** "clearance not required", "php not needed": no clearance is something to ask for, no need for a skill is not. */
export function notNeeded(question: Question, found: FoundFilter): (Found & { negated?: boolean }) | undefined {
  const after = matchAt(question, NOT_NEEDED, found.end)
  if (!after) return undefined
  const end = found.end + after[0].length
  if (found.facet === 'clearance') return negatedFilter({ ...found, end })
  return { kind: 'ignored', end, why: 'what is not needed narrows nothing' }
}
