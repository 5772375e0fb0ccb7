import { careers } from '../../domain/index.ts'

/** What a word of the browse groups or a short form asks for, where titles have no rule for it. */
export type CareerWord = { facet: 'career' | 'category'; values: string[]; label: string }

const careerNames = new Map(careers.map(({ slug, name }) => [slug, name]))

/** Careers whose people write software, for "developer" and "engineer" without a field. */
const BUILDERS = (
  'software-engineer back-end-developer front-end-developer full-stack-developer mobile-developer game-developer ' +
  'virtual-reality-developer embedded-engineer blockchain-developer software-architect devops-engineer ' +
  'site-reliability-engineer cloud-engineer systems-engineer data-engineer machine-learning-engineer ai-developer security-engineer'
).split(' ')

export const builders: CareerWord = { facet: 'career', values: BUILDERS, label: 'Developers and engineers' }

/** Careers that are kinds of another one: who asks for software engineers takes back-end developers, too. */
const KINDS: Record<string, string[]> = {
  'software-engineer': BUILDERS.slice(0, 9),
  'devops-engineer': ['devops-engineer', 'site-reliability-engineer', 'cloud-engineer'],
}

export const careerWord = (slug: string): CareerWord => {
  const name = careerNames.get(slug) ?? slug
  const values = KINDS[slug] ?? [slug]
  return { facet: 'career', values, label: values.length > 1 ? `${name} and its kinds` : name }
}

const category = (slug: string, label: string): CareerWord => ({ facet: 'category', values: [slug], label })
const DATA = category('data-ai', 'Data & AI')
const DESIGN = category('ux-ui-design', 'UX/UI Design')
const SECURITY = category('security', 'Security')
const WORDS: [string, CareerWord][] = [
  ['data, data jobs, data roles, data science and ai, data & ai, data ai, ai and data, ai & data, data team', DATA],
  ['design, designer, designers, ux/ui design, ui/ux design, ux design, ui design, creative', DESIGN],
  ['security, cyber security, cybersecurity, infosec, cyber, it security, information security', SECURITY],
  ['mobile and games, mobile & games', category('mobile-games', 'Mobile & Games')],
  ['product and management, product & management', category('product-management', 'Product & Management')],
  ['support, customer support, tech support, customer support agent, customer support agents, support agent, support agents, support specialist, customer service, support and solutions', category('support-solutions', 'Support & Solutions')],
  ['ui, ui/ux, ux/ui, ux ui, ui ux, ui/ux designer, ux/ui designer, ui ux designer', careerWord('ux-ui-designer')],
  ['mobile, mobile apps, mobile app', careerWord('mobile-developer')],
  ['game, games, gaming, gamedev, game development', careerWord('game-developer')],
  ['ai, artificial intelligence, genai, gen ai', { facet: 'career', values: ['ai-developer', 'machine-learning-engineer', 'ai-researcher'], label: 'AI and machine learning' }],
  ['product, pm, pms', careerWord('product-manager')],
  ['fe, front, front-ender', careerWord('front-end-developer')],
  ['be, back', careerWord('back-end-developer')],
  ['fs', careerWord('full-stack-developer')],
  ['de', careerWord('data-engineer')],
  ['swe, swes, sde, software, software development, software engineering', careerWord('software-engineer')],
  ['web, web development, web dev, webdev', { facet: 'career', values: ['front-end-developer', 'full-stack-developer', 'back-end-developer'], label: 'Web development' }],
  ['ops, infrastructure, infra, platform, platform engineering', careerWord('devops-engineer')],
  ['cloud', careerWord('cloud-engineer')],
  ['network, networking', careerWord('network-engineer')],
  ['ba', careerWord('business-analyst')],
  ['tech writing, docs writer, tech writer, tech writers, technical writing', careerWord('technical-writer')],
  ['solutions', careerWord('solutions-engineer')],
  ['engineering management, eng manager, em, dev manager', careerWord('engineering-manager')],
  ['testing, tests, test', careerWord('qa-engineer')],
  ['researcher, research', careerWord('ai-researcher')],
  ['coder, coders, coding, programming', builders],
] // prettier-ignore

/** The table by its words. */
export const careerWords: ReadonlyMap<string, CareerWord> = new Map(
  WORDS.flatMap(([words, meaning]) => words.split(', ').map((word) => [word, meaning] as const)),
)
/** Words of the table that say too little alone; they count before a word for a role. */
export const needHead: ReadonlySet<string> = new Set(
  'front back be de fs fe game product ba em web cloud test tests testing research solutions platform network ops creative software'.split(
    ' ',
  ),
)
