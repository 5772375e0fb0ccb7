import { findSkills } from './find-skills.ts'
import { titleCareer, UNCLEAR } from '../career/title-careers.ts'
import { titleWords, type TitleWord } from '../career/title-words.ts'

/**
 * The career that a few words name as a whole ("data engineer", "front-end dev", "sre"): a slug of data/careers.json,
 * `unclear` for "engineer" and "developer" alone. Undefined when the rule that fits leaves a word over: then they say more.
 */
export function titleCareerOf(words: string): string | undefined {
  const title = titleWords(words)
  const found = titleCareer(title)
  if (found?.start !== 0) return undefined
  const rest = title.filter(({ start }) => start >= found.end)
  return rest.length === 0 ? found.slug : isEngineer(rest) ? found.slug : undefined
}

/** What `titleCareerOf` says of a bare "engineer" or "developer". */
export const UNCLEAR_CAREER = UNCLEAR

const isEngineer = (words: TitleWord[]): boolean =>
  words.length === 1 && titleCareer(words)?.slug === UNCLEAR && findSkills(words[0]!.word).length === 0
