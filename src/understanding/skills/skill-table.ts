import skillRows from '../../../data/skills.json' with { type: 'json' }
import { termTable, type Term } from '../reading/term-table.ts'

/** How sure a spelling is: `sure` anywhere, `listed` only among other technologies, `letter` (C, R) only in a list of languages. */
export type Guard = 'sure' | 'listed' | 'letter'
/** A `topic` is a field of work as much as a skill; it counts only where it is asked for. */
export type SkillTerm = { name: string; kind: string; guard: Guard; topic: boolean }
type SkillRow = {
  name: string
  kind: string
  topic?: boolean
  aliases?: string[]
  cased?: string[]
  listed?: string[]
  letter?: string[]
}

/** "knowledge graph" also as "knowledge graphs"; a name of one word has its plural in the table where it has one. */
function withPlural(form: string): string[] {
  return / [a-z]*[a-rt-z]$/.test(form) ? [form, `${form}s`] : [form]
}

const rows: SkillRow[] = skillRows
/** Every spelling of data/skills.json. A guarded spelling must have the very letters, upper and lower case, of the table. */
export const skillTable = termTable(rows.flatMap(termsOf))

function termsOf({
  name,
  kind,
  topic = false,
  aliases = [],
  cased = [],
  listed = [],
  letter = [],
}: SkillRow): Term<SkillTerm>[] {
  const guarded = new Set([...cased, ...listed, ...letter])
  const terms = (forms: string[], guard: Guard, exact: boolean) =>
    forms.map((form) => ({ form, exact, value: { name, kind, guard, topic } }))
  return [
    ...terms([name, ...aliases].filter((form) => !guarded.has(form)).flatMap(withPlural), 'sure', false),
    ...terms([...cased, ...cased.map((form) => form.toUpperCase())], 'sure', true),
    ...terms(cased, 'listed', false),
    ...terms([...listed, ...listed.map((form) => form.toUpperCase())], 'listed', true),
    ...terms(letter, 'letter', true),
  ]
}

const kinds = new Map(rows.map(({ name, kind }) => [name, kind]))
/** The kind of a skill by its name in the table. */
export const kindOf = (name: string): string | undefined => kinds.get(name)

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}+#]/gu, '')
const byKey = new Map(
  rows.flatMap(({ name, aliases = [], cased = [], listed = [], letter = [] }) =>
    [...aliases, ...cased, ...listed, ...letter, name].map((form) => [keyOf(form), name] as const),
  ),
)
/** The name of the table for any spelling of a skill ("k8s", "NodeJS"); a skill that is not in it under its own folded name. */
export const canonicalSkill = (name: string): string => byKey.get(keyOf(name)) ?? keyOf(name)
