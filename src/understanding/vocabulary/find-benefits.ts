import { benefitTable } from '../offer/benefit-table.ts'
import { findTerms, termTable } from '../reading/term-table.ts'
import { wordsOf } from '../reading/words.ts'

/** A benefit asked for, by the slugs that postings are read with. */
export type BenefitName = { slug: string; start: number; end: number }

/** Short ways to ask that would be too bold to read a posting by ("pto", "gym"); data/benefits.json has the others. */
const ASKED: Record<string, string> = {
  'health-insurance':
    'health insurance, healthcare, health care, medical insurance, health benefits, medical, health cover',
  'dental-insurance': 'dental, dental insurance',
  'vision-insurance': 'vision insurance',
  'life-insurance': 'life insurance',
  'disability-insurance': 'disability insurance',
  'retirement-plan': '401k, 401(k), pension, retirement plan, superannuation, 401k match, 401k matching',
  'paid-time-off': 'pto, paid time off, paid vacation, paid holidays, paid holiday, paid leave, vacation days',
  'unlimited-time-off':
    'unlimited pto, unlimited vacation, unlimited time off, unlimited holiday, unlimited holidays, unlimited leave, unlimited paid time off',
  'parental-leave': 'parental leave, maternity leave, paternity leave, maternity, paternity',
  'sick-leave': 'sick leave, sick pay, sick days',
  sabbatical: 'sabbatical, sabbaticals',
  'flexible-hours': 'flexible hours, flexible schedule, flexible working hours, flex time, flextime, flexible time',
  'four-day-week':
    '4 day week, four day week, 4 day work week, four day work week, 4 day workweek, four day workweek, 4 days a week, four days a week, 4 days per week, four days per week, 4dw, 32 hour week',
  equipment: 'equipment, macbook, laptop provided, laptop',
  'home-office-budget': 'home office budget, home office stipend, wfh stipend, home office allowance, remote stipend',
  'coworking-budget': 'coworking, co-working, coworking budget, coworking stipend, coworking allowance',
  'learning-budget':
    'learning budget, training budget, education budget, conference budget, learning stipend, tuition, tuition reimbursement',
  'wellness-budget': 'wellness, wellness budget, wellness stipend, gym, gym membership',
  'mental-health': 'mental health, therapy',
  meals: 'free lunch, meals, free food',
  commuter: 'commuter benefits',
  childcare: 'childcare, child care',
  fertility: 'fertility, fertility benefits',
  bonus: 'bonus, bonuses, annual bonus, signing bonus, sign-on bonus, profit sharing, profit share',
  relocation: 'relocation, relocation support, relocation assistance, relocation package, relocation help',
  retreats: 'retreats, offsites, company retreats, team retreats',
  'volunteer-time': 'volunteer time, volunteering days',
  'employee-discount': 'employee discount, employee discounts',
}

const table = termTable(
  Object.entries(ASKED).flatMap(([slug, forms]) => forms.split(', ').map((form) => ({ form, value: slug }))),
)

/** Benefits that a question names, left to right, the longest words first. */
export function findBenefits(text: string): BenefitName[] {
  const words = wordsOf(text)
  const found = new Map<number, BenefitName>()
  for (const { value, start, end } of findTerms(table, text, words)) found.set(start, { slug: value, start, end })
  for (const { value, start, end } of findTerms(benefitTable, text, words))
    if (value.guard === 'sure' && end > (found.get(start)?.end ?? 0)) found.set(start, { slug: value.slug, start, end })
  return [...found.values()].sort((a, b) => a.start - b.start)
}
