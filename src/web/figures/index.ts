import { z } from 'zod'
import { careerOf, categoryBySlug } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'

const career = z.string().refine((slug) => careerOf(slug) !== undefined, 'no such career')
const attributes = z.strictObject({
  career: career.optional(),
  careers: z
    .string()
    .refine((list) => list.split(',').every((slug) => careerOf(slug)), 'no such careers')
    .optional(),
  category: z
    .string()
    .refine((slug) => categoryBySlug(slug) !== undefined, 'no such category')
    .optional(),
  level: z.string().optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  skill: z.string().min(1).optional(),
  family: z.literal('yes').optional(),
  days: z.coerce.number().int().min(7).max(730).optional(),
  top: z.coerce.number().int().min(3).max(30).optional(),
  group: z.enum(['level', 'career', 'category', 'country']).optional(),
})

/** What is wrong with a figure as it is asked for, in words; undefined when nothing is. */
export function checkFigure(name: string, given: Record<string, string>): string | undefined {
  const read = attributes.safeParse(given)
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  if (name === 'compare' && !read.data.careers) return 'careers: which ones?'
  return undefined
}

/** A figure of its own, of postings counted now. */
export const renderFigure = (_deps: unknown, name: string, given: Record<string, string>): Promise<Html> =>
  Promise.resolve(
    html`<figure class="figure-block"><figcaption>${name} ${Object.values(given).join(' ')}</figcaption></figure>`,
  )

/** A figure inside a sentence, with what it rests on. */
export const renderInlineFigure = (_deps: unknown, kind: string, _given: Record<string, string>): Promise<Html> =>
  Promise.resolve(html`<span class="figure">too few postings (${kind})</span>`)
