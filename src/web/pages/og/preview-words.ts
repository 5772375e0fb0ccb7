import type { Figures } from '../../../careers/index.ts'
import { careerOf } from '../../../domain/index.ts'
import { count, percent, postings, usd } from '../../figures/write.ts'
import { skillOf } from '../skills/skill-slugs.ts'

/** What a preview says: a small line, a title, and one live figure with what it rests on. */
export type PreviewWords = { over: string; title: string; figure?: string; rests: string }

/** The words for `/og/<section>/<slug>.png`; undefined for an address that has no preview. */
export function previewWords(figures: Figures, section: string, slug: string): PreviewWords | undefined {
  if (section === 'careers') return careerWords(figures, slug)
  if (section === 'compare') return compareWords(figures, slug.split('-vs-'))
  if (section === 'skills') return skillWords(figures, slug)
  return section === 'site' ? siteWords(figures, slug) : undefined
}

function careerWords(figures: Figures, slug: string): PreviewWords | undefined {
  const career = careerOf(slug)
  if (!career) return undefined
  const head = { over: 'Remote tech careers', title: career.name }
  const pay = figures.pay({ career: slug })
  if (pay.value)
    return { ...head, figure: usd(pay.value.p50), rests: `median base pay a year, stated in ${postings(pay.n)}` }
  const open = figures.openings({ career: slug }).value?.open
  if (!pay.ready) return { ...head, rests: 'what it asks and pays, counted from postings' }
  return open === undefined
    ? { ...head, rests: 'too few postings to count yet' }
    : { ...head, figure: count(open), rests: 'open remote postings' }
}

function compareWords(figures: Figures, slugs: readonly string[]): PreviewWords | undefined {
  const names = slugs.flatMap((slug) => careerOf(slug)?.name ?? [])
  if (names.length !== slugs.length || names.length < 2 || names.length > 3) return undefined
  const head = { over: 'Careers compared', title: `${names.join(' or ')}?` }
  const pays = slugs.map((career) => figures.pay({ career }))
  const medians = pays.flatMap(({ value }) => (value ? [`$${Math.round(value.p50 / 1_000)}k`] : []))
  if (medians.length < pays.length) return { ...head, rests: 'side by side, counted from postings' }
  const n = pays.map((pay) => count(pay.n)).join(' and ')
  return { ...head, figure: medians.join(' · '), rests: `median base pay a year, from ${n} postings` }
}

function skillWords(figures: Figures, slug: string): PreviewWords | undefined {
  const skill = skillOf(slug)
  if (!skill) return undefined
  const [{ of: n, ready }, { of: all }] = [figures.openings({ skill }), figures.openings({})]
  const head = { over: 'Skills', title: skill }
  if (!ready) return { ...head, rests: 'who asks for it, with what, and at what pay' }
  return n < 10
    ? { ...head, rests: `named in ${postings(n)}` }
    : { ...head, figure: percent(n / all), rests: `of ${count(all)} remote tech postings name it` }
}

/** Pages that stand for themselves. */
const PAGES: Readonly<Record<string, string>> = {
  home: 'Remote tech jobs, read where they are published',
  careers: 'Remote tech careers',
  pay: 'What remote tech jobs pay',
  skills: 'Skills that postings ask for',
  trends: 'What moves in remote tech',
  map: 'Map of tech careers',
  compare: 'Compare tech careers',
  resources: 'Resources',
  blog: 'Blog',
  'ai-corner': 'AI Corner',
}

function siteWords(figures: Figures, slug: string): PreviewWords | undefined {
  if (!Object.hasOwn(PAGES, slug)) return undefined
  const head = { over: 'Remote tech jobs and careers', title: PAGES[slug]! }
  const open = figures.openings({}).value?.open
  return open === undefined
    ? { ...head, rests: 'each fact with its evidence' }
    : { ...head, figure: count(open), rests: 'open postings, each fact with its evidence' }
}
