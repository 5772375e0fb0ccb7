import type { Choice } from './choice.ts'
import { SKILL_COLUMN } from './columns.ts'
import { holdsSkill, meetsSkills, NO_SKILLS } from './records.ts'
import { scratch } from './scratch.ts'
import type { Segment, Slots } from './segment.ts'

/** Rejects the candidates whose skills the choice does not allow. */
export function narrowBySkills({ records }: Segment, { slots, count }: Slots, { any, all = [], not }: Choice): void {
  const { states } = scratch
  const bit = 1 << SKILL_COLUMN
  const [wanted, unwanted] = [any && maskOf(any), not && maskOf(not)]
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!
    const fits =
      (!wanted || meetsSkills(records, slot, wanted)) &&
      !(unwanted && meetsSkills(records, slot, unwanted)) &&
      all.every((code) => holdsSkill(records, slot, code))
    if (!fits) states[slot]! |= bit
  }
}

/** By the numbers that stand in records. */
function maskOf(values: Uint8Array): Uint8Array {
  const mask = new Uint8Array(NO_SKILLS + values.length)
  mask.set(values, NO_SKILLS)
  return mask
}
