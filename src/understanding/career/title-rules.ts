import titles from '../../../data/titles.json' with { type: 'json' }
import { indexOfWords } from './title-parts.ts'
import type { TitleWord } from './title-words.ts'

/**
 * So many skills (of these kinds) must the text name for the occupation to be tech: project managers build houses too.
 * `orElse`: what it is with fewer, where that is tech as well.
 */
export type Needs = { skills: number; kinds?: string[]; orElse?: string }
export type CareerRow = {
  career: string
  needs?: number
  kinds?: string[]
  orElse?: string
  without?: string[]
  weak?: boolean
  settled?: boolean
  titles: string[]
}
/** `weak`: single words that leave room for what the department says; `settled`: the text cannot make it narrower. */
export type RuleTrust = { needs?: Needs; weak?: true; settled?: true }
/** `form` as it stands in the table, ENG and all. */
export type TitleRule = RuleTrust & { form: string; parts: string[][]; without: string[]; career: string }
/** A rule that a title meets: its place in the table and where its words stand. */
export type RuleMatch = RuleTrust & { slug: string; rank: number; start: number; end: number; words: string[] }

/** In the table ENG stands for any of these. */
const ENG = ['engineer', 'developer', 'engineering', 'development']

/** The rules of data/titles.json in their order, ENG written out. */
export const titleRules: readonly TitleRule[] = (titles.careers as CareerRow[]).flatMap((row) =>
  row.titles.flatMap((form) =>
    (form.includes('ENG') ? ENG : ['']).map((word) => ({ ...ruleOf(form.replace('ENG', word), row), form })),
  ),
)

const byFirstWord = new Map<string, number[]>()
titleRules.forEach(({ parts }, i) => {
  const word = parts[0]![0]!
  byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), i])
})

function ruleOf(form: string, { career, needs, kinds, orElse, without = [], weak, settled }: CareerRow): TitleRule {
  const parts = form.split(' & ')
  return {
    form,
    parts: parts.filter((part) => !part.startsWith('!')).map((part) => part.split(' ')),
    without: [...without, ...parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1))],
    career,
    ...(needs !== undefined && { needs: { skills: needs, ...(kinds && { kinds }), ...(orElse && { orElse }) } }),
    ...(weak && { weak }),
    ...(settled && { settled }),
  }
}

/** The rules that the words meet, in the order of the table. `around`: what must not stand in the whole title either. */
export function* rulesMet(words: TitleWord[], around: TitleWord[] = words): Generator<RuleMatch> {
  const candidates = new Set(words.flatMap(({ word }) => byFirstWord.get(word) ?? []))
  for (const rank of [...candidates].sort((a, b) => a - b)) {
    const { parts, without, career, needs, weak, settled } = titleRules[rank]!
    if (without.some((word) => around.some((one) => one.word === word))) continue
    const at = parts.map((part) => indexOfWords(words, part))
    if (at.includes(-1)) continue
    const hit = at.flatMap((index, k) => words.slice(index, index + parts[k]!.length))
    yield {
      slug: career,
      rank,
      start: Math.min(...hit.map(({ start }) => start)),
      end: Math.max(...hit.map(({ end }) => end)),
      words: parts.flat(),
      ...(needs && { needs }),
      ...(weak && { weak }),
      ...(settled && { settled }),
    }
  }
}
