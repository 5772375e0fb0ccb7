import { DEMANDED, type Around } from './is-asked.ts'
import type { Mention } from './skill-table.ts'

const WISHED =
  /nice[- ]to[- ]have|\bbonus\b|\bplus\b|\bprefer|\bideally\b|\bdesirable\b|\badvantage|\bvalued\b|\boptional/i
const EXAMPLE = /\be\.g\.|\bsuch as\b|\bfor example\b|\bincluding\b|\blike\b/i
const AROUND = 160

/** Demanded (true), only wished for (false) or just named (undefined): the words around it, then its section. */
export function isMust(text: string, mention: Mention, { section, start, end }: Around): boolean | undefined {
  const from = Math.max(start, mention.start - AROUND)
  const around = text.slice(from, Math.min(end, mention.end + AROUND))
  if (section === 'nice-to-have' || WISHED.test(around)) return false
  if (EXAMPLE.test(text.slice(from, mention.start))) return undefined
  return section === 'requirements' || DEMANDED.test(around) ? true : undefined
}
