import skillRows from '../../../data/skills.json' with { type: 'json' }
import { termTable, type Match, type Term } from '../reading/term-table.ts'

/**
 * How sure a spelling is: `sure` anywhere, `listed` only among other technologies, `letter` (C, R) only in a list of
 * languages, `other` never: a longer phrase in which the word means something else ("Salt Lake City").
 */
export type Guard = 'sure' | 'listed' | 'letter' | 'other'
/**
 * A `topic` is a field of work as much as a skill: it counts only where it is asked for or is what the person will do;
 * `demanded` only where it is asked for; `led` only right behind the words that ask for it.
 */
export type SkillTopic = boolean | 'demanded' | 'led'
export type SkillTerm = { name: string; kind: string; guard: Guard; topic: SkillTopic }
export type Mention = Match<SkillTerm>
/** A row of data/skills.json. */
export type SkillRow = {
  name: string
  kind: string
  topic?: boolean | string
  aliases?: string[]
  cased?: string[]
  listed?: string[]
  letter?: string[]
  exact?: string[]
  not?: string[]
  parents?: string[]
  near?: string[]
}

/** "knowledge graph" also as "knowledge graphs" and the other way; one word has its plural in the table where it has one. */
function withPlural(form: string): string[] {
  if (/[ -][a-z]*[a-rt-z]$/.test(form)) return [form, `${form}s`]
  return /[ -][a-z]+[a-rt-z]s$/.test(form) ? [form, form.slice(0, -1)] : [form]
}

/** "CNN" also as "CNNs". */
const acronymPlural = (form: string): string[] => (/^[A-Z]{3,5}$/.test(form) ? [`${form}s`] : [])
const withAcronymPlural = (form: string): string[] => [form, ...acronymPlural(form)]

const rows: SkillRow[] = skillRows
/** Every spelling of data/skills.json. A guarded spelling must have the very letters, upper and lower case, of the table. */
export const skillTerms: readonly Term<SkillTerm>[] = rows.flatMap(termsOf)
export const skillTable = termTable(skillTerms, 'texts')

function termsOf({
  name,
  kind,
  topic = false,
  aliases = [],
  cased = [],
  listed = [],
  letter = [],
  exact = [],
  not = [],
}: SkillRow): Term<SkillTerm>[] {
  const asTopic: SkillTopic = topic === 'demanded' || topic === 'led' ? topic : topic === true
  const guarded = new Set([...cased, ...listed, ...letter, ...exact])
  const terms = (forms: string[], guard: Guard, veryLetters: boolean) =>
    forms.map((form) => ({ form, exact: veryLetters, value: { name, kind, guard, topic: asTopic } }))
  return [
    ...terms([name, ...aliases].filter((form) => !guarded.has(form)).flatMap(withPlural), 'sure', false),
    ...terms([...cased.flatMap(withAcronymPlural), ...cased.map((form) => form.toUpperCase())], 'sure', true),
    ...terms(cased, 'listed', false),
    ...terms([...listed, ...listed.map((form) => form.toUpperCase())], 'listed', true),
    ...terms(letter, 'letter', true),
    ...terms(exact, 'sure', true),
    ...terms([name, ...aliases].filter((form) => !guarded.has(form)).flatMap(acronymPlural), 'sure', true),
    ...terms(not, 'other', false),
  ]
}

const kinds = new Map(rows.map(({ name, kind }) => [name, kind]))
/** The kind of a skill by its name in the table. */
export const kindOf = (name: string): string | undefined => kinds.get(name)
