import type { SkillRow } from '../src/understanding/skills/skill-table.ts'

/** The type of skills.json: it has more rows than the compiler infers a type from. */
declare const rows: SkillRow[]
export default rows
