import type { Evidence, Fact, Skill } from '../../domain/index.ts'
import { termsIn } from '../reading/block-reading.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'
import { findTerms } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'
import { aroundOf, isAsked, type Around } from './is-asked.ts'
import { isListed } from './is-listed.ts'
import { isMust } from './is-must.ts'
import { sharingHead } from './shared-head.ts'
import { skillTable, type Mention } from './skill-table.ts'

/**
 * Technologies and named methods that the text names for this role, in the order in which they appear. What stands in
 * company, benefit, legal and application parts is not asked of anyone and left out unless it is worded as a demand, as
 * is a product that is the employer, a name in an address, and a list of customers, backers or former employers.
 */
export function readSkills(reading: Reading): Fact<Skill[]> | undefined {
  const found = new Map<string, { must: boolean | undefined; evidence: Evidence }>()
  const own = reading.company.toLowerCase()
  const add = (mention: Mention, must: boolean | undefined, evidence: Evidence) => {
    const { name } = mention.value
    if (isEmployer(own, name)) return
    const before = found.get(name)
    if (!before) found.set(name, { must, evidence })
    else before.must = firmer(before.must, must)
  }
  for (const mention of titleMentions(reading)) add(mention, true, inTitle(reading, mention.start, mention.end))
  for (const mention of bodyMentions(reading)) {
    add(mention, isMust(reading.text, mention, mention.around), inBody(reading, mention.start, mention.end))
  }
  if (found.size === 0) return undefined
  const value = [...found].map(([name, { must }]) => (must === undefined ? { name } : { name, must }))
  return { value, evidence: [...found.values()].map(({ evidence }) => evidence), rule: 'skills@4' }
}

const isEmployer = (company: string, name: string): boolean => {
  if (company === '') return false
  const product = name.toLowerCase()
  return company === product || company.startsWith(`${product}.`) || company.startsWith(`${product} `)
}

const firmer = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === true || b === true ? true : (a ?? b)

function titleMentions(reading: Reading): Mention[] {
  const { title } = reading
  const words = wordsOf(title)
  return findTerms(skillTable, title, words).filter(({ value, start, end }) => {
    if (value.guard === 'other' || ROLE_WORDS.has(value.name) || inAddress(title, start, end)) return false
    return value.guard === 'sure' || standsFree(value.name, title.slice(0, start), title.slice(end))
  })
}

/** "Engineer (Go)", "Backend | Rust", "Senior Go Developer"; not the word in the name of a place or of a firm. */
const standsFree = (name: string, before: string, after: string): boolean =>
  (/(?:^|[(,/|–-]\s?)$/.test(before) && /^(?:$|\s?[),/|–])/.test(after)) ||
  (CODED_IN.has(name) && /^\s(?:[Bb]ack-?[Ee]nd |[Ss]oftware )?(?:[Dd]eveloper|[Ee]ngineer|[Pp]rogrammer)/.test(after))
const CODED_IN = new Set(['Go', 'Rust', 'Swift', 'C'])

/** In a title these name the occupation. */
const ROLE_WORDS = new Set([
  'DevOps', 'DevSecOps', 'SRE', 'Robotics', 'Application security', 'Cloud security', 'Network security',
  'Product analytics', 'Penetration testing', 'Threat intelligence', 'Incident response', 'Test automation',
]) // prettier-ignore

/** No posting names a tenth of it; bounds the work on a text that is made of names. */
const MOST_MENTIONS = 5_000

function bodyMentions(reading: Reading): (Mention & { around: Around })[] {
  const { text, blocks } = reading
  const mentions: (Mention & { around: Around })[] = []
  let around: Around | undefined
  for (const mention of termsIn(skillTable, blocks).slice(0, MOST_MENTIONS)) {
    if (mention.value.guard === 'other') continue
    around = aroundOf(reading, mention.start, around)
    if (!isAsked(text, mention, around) || inAddress(text, mention.start, mention.end)) continue
    if (isOwnProduct(reading, mention.start)) continue
    for (const short of sharingHead(text, mention, around.start).reverse())
      if (isAsked(text, short, around)) mentions.push({ ...short, around })
    mentions.push({ ...mention, around })
  }
  return mentions.filter((mention, i) => mention.value.guard === 'sure' || isListed(text, mentions, i))
}

/** "Harbour SSH" at Harbour: a product that bears the employer's name. */
const isOwnProduct = ({ text, company }: Reading, start: number): boolean =>
  company.length > 2 && text[start - 1] === ' ' && text.startsWith(company, start - 1 - company.length)

const LONGEST_ADDRESS = 200

/** Part of a web or mail address: "https://github.com/harbour", "careers@unity.example". */
function inAddress(text: string, start: number, end: number): boolean {
  const before = text[start - 1]
  const after = text[end]
  if (before === '@' || after === '@' || text.startsWith('://', end)) return true
  if (before === '/' && /[/.:]/.test(text[start - 2] ?? '')) return true
  if (after === '.' && /^\.(?:com|io|ai|org|net|dev|co|app)\b/.test(text.slice(end, end + 5))) return true
  if (before === undefined || !'/.-_=?&#'.includes(before)) return false
  const back = text.slice(Math.max(0, start - LONGEST_ADDRESS), start)
  const word = back.slice(Math.max(back.lastIndexOf(' '), back.lastIndexOf('\n')) + 1)
  return /https?:|www\./.test(word)
}
