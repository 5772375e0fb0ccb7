import { careerOf, categories } from '../domain/index.ts'

/** Pages that stand for themselves, in the order of the site's map. */
const FIXED: readonly string[] = [
  '/', '/jobs', '/careers', '/careers/map', '/compare', '/pay', '/skills', '/trends', '/resources', '/blog', '/ai-corner', '/about', '/about/sample', '/contact', '/privacy', '/how-we-count', '/how-we-read', '/editorial-policy', '/status', '/my-place', '/my-postings',
] // prettier-ignore

const fixed = new Set([...FIXED, ...categories.map(({ path }) => path)])
const FEED = /^\/feeds\/(?:postings|blog|guides)\.(?:rss|atom|json)$/
const FILE = /^\/figures\/[a-z-]+(?:\.(?:csv|json|svg)|\/embed)$/

/** Whether the site has a page at that path, pieces of `content/` and single postings left aside. */
export function isSiteAddress(path: string): boolean {
  if (fixed.has(path) || FEED.test(path) || FILE.test(path)) return true
  const [, section, slug = '', more] = path.split('/')
  if (more !== undefined) return false
  if (section === 'careers') return hasPage(slug)
  if (section === 'compare') return isComparison(slug.split('-vs-'))
  return section === 'skills' && /^[a-z0-9][a-z0-9-]*$/.test(slug)
}

/** Careers that somebody could choose: those that only gather the rest have no page. */
export const hasPage = (career: string): boolean =>
  careerOf(career) !== undefined && career !== 'other-tech' && career !== 'non-tech'

const isComparison = (names: string[]): boolean =>
  (names.length === 2 || names.length === 3) && new Set(names).size === names.length && names.every(hasPage)
