import type { Category } from '../../../domain/index.ts'

const sentences: Record<string, string> = {
  'full-stack': 'Work that reaches from the database to the browser.',
  'ux-ui-design': 'Finding out what people need, and giving it a shape they can use.',
  'devops-sysadmin': 'Keeping systems running, observed and repeatable, and the people on call asleep.',
  'back-end': 'Services, interfaces and data: what answers when the browser asks.',
  'front-end': 'What people see and touch: interfaces that are fast, accessible and calm.',
  'data-ai': 'Pipelines, analysis and models, from the raw table to the answer.',
  security: 'Finding the weak place before someone else does, and mending it.',
  'mobile-games': 'Apps, games and virtual worlds, on small screens and large ones.',
  qa: 'Making sure that it works, and that it still works tomorrow.',
  'product-management': 'Deciding what to build, and leading the people who build it.',
  'support-solutions': 'Helping customers to succeed with something technical.',
  'other-tech': 'Software work that does not fit one of our other drawers.',
}

/** The heading of a listing, and the sentence under it. */
export function intro(category?: Category): { heading: string; sentence: string } {
  if (!category)
    return {
      heading: 'Remote tech jobs',
      sentence: 'Read where employers publish them, and checked again at least once a day.',
    }
  const heading =
    category.slug === 'other-tech' ? 'Remote jobs: everything else in tech' : `Remote ${category.name} jobs`
  return { heading, sentence: sentences[category.slug] ?? '' }
}
