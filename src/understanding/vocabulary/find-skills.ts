import { kindOf, skillTerms } from '../skills/skill-table.ts'
import { findTerms, termTable, type Term } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'

/**
 * A skill named in a short text. `everyday`: the spelling is a common word as well ("go", "spring"), so that somebody may
 * have meant that. `topic`: a field of work as much as a skill.
 */
export type SkillName = { name: string; kind: string; everyday: boolean; topic: boolean; start: number; end: number }
/** `other`: a longer phrase in which a skill's word means something else ("Salt Lake City"). */
type Known = Omit<SkillName, 'start' | 'end'> & { other: boolean }

/** The spellings of skill-table.ts without regard to case: who asks writes "php" and "react" in small letters. */
function anyCaseTable() {
  const known = new Map<string, Known>()
  for (const { form, exact = false, value } of skillTerms) {
    const key = form.toLowerCase()
    const before = known.get(key)
    const everyday = exact && value.guard !== 'sure'
    const other = value.guard === 'other'
    if (before && (before.name !== value.name || !before.everyday)) continue
    known.set(key, {
      name: value.name,
      kind: kindOf(value.name) ?? value.kind,
      everyday,
      topic: value.topic !== false,
      other,
    })
  }
  return termTable([...known].map(([form, value]): Term<Known> => ({ form, value })))
}

const table = anyCaseTable()

/** Every skill that a question names, left to right, the longest spelling first. For short texts; offsets in UTF-16 units. */
export const findSkills = (text: string): SkillName[] =>
  findTerms(table, text, wordsOf(text)).flatMap(({ value: { other, ...skill }, start, end }) =>
    other ? [] : [{ ...skill, start, end }],
  )
