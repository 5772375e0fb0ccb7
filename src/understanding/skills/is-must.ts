import { DEMANDED, type Around } from './is-asked.ts'
import type { Mention } from './skill-table.ts'

const WISHED =
  /nice[- ]to[- ]have|\bbonus\b|\b(?:an?|big|huge|strong|major|definite|added) (?:added |big |huge |strong |major )?plus\b|\bplus(?:es)?\b\s?[.):!]|\bplus$|\bprefer(?:red|ably|ence)\b|\bideally\b|\bdesirable\b|\badvantage|\bvalued\b|\boptional|\b(?:but|is|are) not (?:required|necessary)|\bwould be (?:great|nice|good|cool)/i
const EXAMPLE = /\be\.g\.|\bfor example\b/i
/** "Frontend: React, TypeScript": what there is, under its name. */
const LABEL = /^\W{0,3}[\w &/+,.'’()-]{2,40}(?::| [—–-]) /
const AROUND = 160

/**
 * Demanded (true), only wished for (false) or just named (undefined): the words around it in its sentence, then its
 * section. Examples after "e.g." and bare lists under a label are just named.
 */
export function isMust(text: string, mention: Mention, { section, start, end, words }: Around): boolean | undefined {
  const before = afterGlue(text.slice(Math.max(start, mention.start - AROUND), mention.start))
  const after = beforeGlue(text.slice(mention.end - 1, Math.min(end, mention.end + AROUND)))
  const around = (before + text.slice(mention.start, mention.end - 1) + after).trimEnd()
  if (section === 'nice-to-have' || WISHED.test(around)) return false
  if (EXAMPLE.test(before)) return undefined
  if (DEMANDED.test(around)) return true
  return section === 'requirements' && !LABEL.test(words) ? true : undefined
}

// "…in Go.Nice to have: Rust": texts that lost their line breaks glue sentences together.
const GLUE = /(?<=[a-z)\]])\.(?=[A-Z])/
const beforeGlue = (words: string): string => words.split(GLUE, 1)[0]!
const afterGlue = (words: string): string => words.split(GLUE).at(-1)!
