import { steps } from '../../../careers/index.ts'
import { careers, categories, type CareerEntry } from '../../../domain/index.ts'
import type { Arc, ArcRow } from '../../charts/index.ts'

/** The careers that steps lead to or from, in the order of the browse groups; those that only gather the rest are left out. */
export const mapGroups: readonly { name: string; careers: readonly CareerEntry[] }[] = groups()

function groups() {
  const onMap = new Set(steps.flatMap(({ from, to }) => [from, to]))
  const order = ['other-tech', 'full-stack', 'front-end', 'back-end', 'mobile-games', 'qa', 'devops-sysadmin', 'security', 'data-ai', 'ux-ui-design', 'product-management', 'support-solutions'] // prettier-ignore
  return categories
    .toSorted((a, b) => order.indexOf(a.slug) - order.indexOf(b.slug))
    .map(({ slug, name }) => ({
      name: slug === 'other-tech' ? 'Software' : name,
      careers: careers.filter((career) => career.category === slug && onMap.has(career.slug)),
    }))
    .filter((group) => group.careers.length > 0)
}

/** The rows of the map; a chosen career and where one can go from it stand out. */
export function mapRows(chosen?: string): ArcRow[] {
  const near = new Set(steps.filter(({ from }) => from === chosen).map(({ to }) => to))
  return mapGroups.flatMap(({ name, careers: members }): ArcRow[] => [
    { group: name },
    ...members.map(({ slug, name: label }) => ({
      id: slug,
      label,
      href: `/careers/map?from=${slug}`,
      ...(slug === chosen ? { kind: 'chosen' as const } : near.has(slug) && { kind: 'near' as const }),
    })),
  ])
}

/** One arc for a way that leads both ways; those from the chosen career are strong. */
export function mapArcs(chosen?: string): Arc[] {
  const seen = new Set<string>()
  return steps
    .toSorted((a, b) => Number(b.from === chosen) - Number(a.from === chosen))
    .flatMap(({ from, to }) => {
      const key = [from, to].sort().join(' ')
      if (seen.has(key)) return []
      seen.add(key)
      return [{ from, to, strong: from === chosen }]
    })
}
