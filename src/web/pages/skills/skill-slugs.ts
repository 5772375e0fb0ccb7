import table from '../../../../data/skills.json' with { type: 'json' }

/** "C++" as "c-plus-plus", "C#" as "c-sharp", ".NET" as "dot-net", "Node.js" as "node-js". */
export const skillSlug = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('+', '-plus')
    .replaceAll('#', '-sharp')
    .replace(/^\./, 'dot-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const bySlug = new Map(table.map(({ name }) => [skillSlug(name), name]).reverse() as [string, string][])

/** The skill of an address; undefined for one that data/skills.json does not know. */
export const skillOf = (slug: string): string | undefined => bySlug.get(slug)

export type SkillEntry = { name: string; kind: string; parents?: string[]; near?: string[] }
const byName = new Map((table as SkillEntry[]).map((entry) => [entry.name, entry]))
export const skillEntry = (name: string): SkillEntry | undefined => byName.get(name)
