import { countries, countryNames, regionCodes, regionNames } from '../domain/index.ts'

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .split(' ')

/** What the end of a title may consist of without making it another role: where, how and for whom. */
const ASIDE = new Set(
  words(
    `remote fully 100 worldwide global anywhere only based home office hybrid and or the in us usa uk eu time zone zones timezone hours
     all genders any gender m w f d x h v div mwd mfd fmd fmx wmd americas america north south latin europe asia pacific`,
  ).concat(
    countries.flatMap(({ code }) =>
      countryNames(code)
        .filter((name) => name !== code)
        .flatMap(words),
    ),
    regionCodes.flatMap((code) => regionNames(code).flatMap(words)),
  ),
)
/** Parts of names of places that stand for other things in titles as often: they count only beside another. */
const ALSO = new Set(words('c of to new central union member members state states island islands french russian spanish british dutch american speaking and or the in')) // prettier-ignore
for (const word of ALSO) ASIDE.delete(word)

/** "(Remote, UK)", "- EMEA time zones", "| Europe", ", Canada", "[remote]" at the end. */
const END = /\s*(?:[([]([^()[\]]{1,80})[)\]]|(?:\s[-–—|]\s?|[,|]\s)([^()[\]|,–—]{1,80}))\s*$/u

/**
 * What makes postings one role: the company, the title without what only says where and for whom, and the level. An employer who
 * posts a role for five countries, or posts it again, posts one role; "Engineer, Payments" and "Engineer, Search" are two.
 */
export function roleKey(company: string, title: string, level: string | undefined): string {
  let rest = title.slice(0, 300)
  for (let cut = 0; cut < 3; cut++) {
    const end = END.exec(rest)
    const said = end && words(end[1] ?? end[2]!)
    if (!said || said.some((word) => !ASIDE.has(word) && !ALSO.has(word)) || !said.some((word) => ASIDE.has(word)))
      break
    if (end.index === 0) break
    rest = rest.slice(0, end.index)
  }
  return [company, words(rest).join(' '), level ?? ''].join('|')
}
