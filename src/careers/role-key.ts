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
 * posts a role for five countries, or posts it again, posts one role; "Engineer, Payments" and "Engineer, Search" are two. A town at
 * the end of a title is a place where it is one of the posting's own `places`, as the source writes them.
 */
export function roleKey(
  company: string,
  title: string,
  level: string | undefined,
  places: readonly string[] = [],
): string {
  let rest = title.slice(0, 300)
  let own: string[] | undefined
  for (let cut = 0; cut < 3; cut++) {
    const end = END.exec(rest)
    if (!end || end.index === 0) break
    own ??= places.slice(0, MOST_PLACES).flatMap(namesOf)
    if (!isAside(words(end[1] ?? end[2]!), own)) break
    rest = rest.slice(0, end.index)
  }
  return [company, words(rest).join(' '), level ?? ''].join('|')
}

const MOST_PLACES = 30

/** "Austin, TX (Hybrid)" as its parts, those left out that stand for other things in titles as often. */
const namesOf = (place: string): string[] =>
  place
    .slice(0, 200)
    .split(/[,;/|()[\]]|\s[-–—]\s/)
    .map((part) => words(part).join(' '))
    .filter((part) => part.length > 1 && part.split(' ').some((word) => !ALSO.has(word)))

/** Whether the end of a title says where or for whom, and nothing besides. */
function isAside(said: readonly string[], own: readonly string[]): boolean {
  let left = ` ${said.join(' ')} `
  for (const name of own) left = left.replace(` ${name} `, '  ')
  const others = left.split(' ').filter((word) => word !== '')
  const hasOwn = others.length < said.length
  return others.every((word) => ASIDE.has(word) || ALSO.has(word)) && (hasOwn || others.some((word) => ASIDE.has(word)))
}
