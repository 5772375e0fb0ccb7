import titles from '../../../data/titles.json' with { type: 'json' }
import { findTerms, termTable } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'

/** A title in our own words: lower case, English, one spelling a thing, each with its place in the title as written. */
export type TitleWord = { word: string; start: number; end: number; opensPart?: boolean }

const spellings = termTable((titles.words as [string, string][]).map(([form, english]) => ({ form, value: english })))

/** Cuts a title into words and translates them by data/titles.json; gender tags and endings ("(m/w/d)", "/-in") go. */
export function titleWords(title: string): TitleWord[] {
  const plain = withoutGender(title.slice(0, LONGEST_TITLE))
  const words = wordsOf(plain)
  const found = findTerms(spellings, plain, words)
  const out: TitleWord[] = []
  let next = 0
  const push = (word: string, start: number, end: number) => {
    const gap = plain.slice(out.at(-1)?.end ?? 0, start)
    out.push({ word, start, end, ...(gap.includes('|') ? { opensPart: true } : {}) })
  }
  for (let i = 0; i < words.folded.length; i++) {
    const match = found[next]
    if (match?.first !== i) {
      push(words.folded[i]!, words.starts[i]!, words.ends[i]!)
      continue
    }
    for (const word of match.value.split(' ')) push(word, match.start, match.end)
    i = match.last
    next++
  }
  return out
}

const LONGEST_TITLE = 300
const ADDRESS = /\bhttps?:\/\/\S{1,200}/g
// "(m/w/d)", "H/F", "(all genders)": two to five single letters with bars, or the words for it.
const GENDER_TAG =
  /[([]?(?<![\p{L}\p{N}])[mwfdxhvkngi](?:\s?[/|*,]\s?[mwfdxhvkngi]){1,4}(?![\p{L}\p{N}])[)\]]?|\(?\b(?:all genders|alle geschlechter|gn)\b\)?/giu
// "Entwickler:in", "développeur·se", "ingeniero/a", "Chargé(e)"
const GENDER_ENDING =
  /(?<=\p{L}{3})(?:[:*_·/](?:-?in(?:nen)?|se|euse|rice|trice|ne|e|a|r)|\((?:in|e|a|se|ne|r)\))(?!\p{L})/giu

/** The same length as before, with blanks where the tags were, so that places in the title stay true. */
const withoutGender = (title: string): string => {
  const blank = (tag: string) => ' '.repeat(tag.length)
  return title.replace(ADDRESS, blank).replace(GENDER_TAG, blank).replace(GENDER_ENDING, blank)
}
