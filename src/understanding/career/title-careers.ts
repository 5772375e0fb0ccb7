import titles from '../../../data/titles.json' with { type: 'json' }
import type { TitleWord } from './title-words.ts'

/** What a title says the person will be, and the words that say it. `unclear`: an engineer, of software or not. */
export type TitleCareer = { slug: string; start: number; end: number; needs?: Needs }
/** So many skills (of these kinds) must the text name for the occupation to be tech: project managers build houses too. */
export type Needs = { skills: number; kinds?: string[] }
export const UNCLEAR = 'unclear'

type Pattern = { parts: string[][]; without: string[]; career: string; needs?: Needs }
type CareerRow = { career: string; needs?: number; kinds?: string[]; titles: string[] }

// In the table ENG stands for any of these.
const ENG = ['engineer', 'developer', 'engineering', 'development']
const patterns: Pattern[] = (titles.careers as CareerRow[]).flatMap((row) =>
  row.titles
    .flatMap((form) => (form.includes('ENG') ? ENG.map((word) => form.replace('ENG', word)) : [form]))
    .map((form) => patternOf(form, row)),
)
const byFirstWord = new Map<string, number[]>()
patterns.forEach(({ parts }, i) => {
  const word = parts[0]![0]!
  byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), i])
})

/**
 * The first rule of data/titles.json, in the order of the table, that the title meets. Parts between bars
 * ("Harbour AI | Back-End Engineer | Remote") are read apart, so that a company's name does not colour the role.
 */
export function titleCareer(words: TitleWord[]): TitleCareer | undefined {
  let best: (TitleCareer & { rank: number }) | undefined
  for (const part of partsOf(words)) {
    const found = careerOfPart(part)
    if (found && (!best || found.rank < best.rank)) best = found
  }
  if (!best) return undefined
  const { rank: _rank, ...career } = best
  return career
}

function partsOf(words: TitleWord[]): TitleWord[][] {
  const parts: TitleWord[][] = []
  for (const word of words) {
    if (word.opensPart || parts.length === 0) parts.push([])
    parts.at(-1)!.push(word)
  }
  return parts
}

function careerOfPart(words: TitleWord[]): (TitleCareer & { rank: number }) | undefined {
  const candidates = new Set(words.flatMap(({ word }) => byFirstWord.get(word) ?? []))
  for (const i of [...candidates].sort((a, b) => a - b)) {
    const { parts, without, career, needs } = patterns[i]!
    if (without.some((word) => words.some((one) => one.word === word))) continue
    const at = parts.map((part) => indexOf(words, part))
    if (at.includes(-1) || (career === 'non-tech' && isOnlyField(words, parts, at))) continue
    const spans = at.map((index, k) => ({ start: words[index]!.start, end: words[index + parts[k]!.length - 1]!.end }))
    return {
      slug: career,
      rank: i,
      start: Math.min(...spans.map(({ start }) => start)),
      end: Math.max(...spans.map(({ end }) => end)),
      ...(needs && { needs }),
    }
  }
  return undefined
}

function patternOf(form: string, { career, needs, kinds }: CareerRow): Pattern {
  const parts = form.split(' & ')
  return {
    parts: parts.filter((part) => !part.startsWith('!')).map((part) => part.split(' ')),
    without: parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1)),
    career,
    ...(needs !== undefined && { needs: { skills: needs, ...(kinds && { kinds }) } }),
  }
}

// "Software Engineer, Sales Operations": a tech occupation, and after it the people it works for.
const HEADS = new Set(['engineer', 'developer', 'scientist', 'designer', 'architect', 'devops'])
const HEAD_BEFORE: Record<string, string[]> = { manager: ['product', 'program', 'engineering'], analyst: ['data'] }

function isOnlyField(words: TitleWord[], parts: string[][], at: number[]): boolean {
  if (parts.some((part) => part.some((word) => HEADS.has(word)))) return false
  return words.slice(0, Math.min(...at)).some(({ word }, i) => {
    return HEADS.has(word) || (HEAD_BEFORE[word]?.includes(words[i - 1]?.word ?? '') ?? false)
  })
}

function indexOf(words: TitleWord[], part: string[]): number {
  for (let i = 0; i + part.length <= words.length; i++) {
    if (part.every((word, k) => words[i + k]!.word === word)) return i
  }
  return -1
}
