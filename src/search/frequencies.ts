import type { IndexRow } from '../catalogue/index.ts'
import { tokenise } from './tokenise.ts'

// How often a word stands in each field, in one byte: title 0-3, company 0-1, skills 0-1, body and places 0-15.
const TITLE = { shift: 0, most: 3 }
const COMPANY = { shift: 2, most: 1 }
const SKILLS = { shift: 3, most: 1 }
const BODY = { shift: 4, most: 15 }
type Field = { shift: number; most: number }

/** How many times a field holds the word, up to what the byte can say. */
export const titleTimes = (packed: number): number => packed & 3
export const inCompany = (packed: number): number => (packed >> 2) & 1
export const inSkills = (packed: number): number => (packed >> 3) & 1
export const bodyTimes = (packed: number): number => packed >> 4

/** The words of a posting with their packed frequencies, and the lengths that make long texts comparable with short ones. */
export type PostingWords = { frequencies: Map<string, number>; titleLength: number; bodyLength: number }

export function wordsOf(row: IndexRow): PostingWords {
  const frequencies = new Map<string, number>()
  const add = (text: string, { shift, most }: Field): number => {
    const words = tokenise(text)
    for (const word of words) {
      const packed = frequencies.get(word) ?? 0
      if (((packed >> shift) & most) < most) frequencies.set(word, packed + (1 << shift))
    }
    return words.length
  }
  const titleLength = add(row.title, TITLE)
  add(row.company, COMPANY)
  add((row.facts.skills?.value ?? []).map(({ name }) => name).join('\n'), SKILLS)
  const bodyLength = add(row.places.join('\n'), BODY) + add(row.text, BODY)
  return { frequencies, titleLength, bodyLength }
}
