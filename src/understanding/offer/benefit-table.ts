import benefitRows from '../../../data/benefits.json' with { type: 'json' }
import { termTable } from '../reading/term-table.ts'

/** How sure a spelling is: `sure` by itself, `listed` among other benefits, `beside` next to one of its own group. */
export type BenefitGuard = 'sure' | 'listed' | 'beside'
export type BenefitTerm = { slug: string; group: string; guard: BenefitGuard }
export type BenefitRow = {
  slug: string
  name: string
  group: string
  terms: string[]
  listed?: string[]
  beside?: string[]
}

const rows: BenefitRow[] = benefitRows

/** "Gym stipend" also as "gym stipends"; a spelling of one word has its plural in the table where it has one. */
const withPlural = (form: string): string[] => (/[ -][\p{L}]*[a-rt-z]$/u.test(form) ? [form, `${form}s`] : [form])

/** Every spelling of data/benefits.json, in any letters. */
export const benefitTable = termTable(
  rows.flatMap(({ slug, group, terms, listed = [], beside = [] }) =>
    (
      [
        [terms, 'sure'],
        [listed, 'listed'],
        [beside, 'beside'],
      ] as const
    ).flatMap(([forms, guard]) =>
      forms.flatMap(withPlural).map((form) => ({ form, value: { slug, group, guard } satisfies BenefitTerm })),
    ),
  ),
  'texts',
)
