import type { Facts } from '../../domain/index.ts'
import { html, type Child, type Html } from '../html.ts'
import { benefitWords } from './benefit-names.ts'
import { dayTime } from './dates.ts'
import { rare, row, type FactRow } from './fact-row.ts'
import { educationWords, officeDaysWords, travelWords } from './further-words.ts'

/** What comes with the role and what it asks beyond the first questions; each is shown only where it is said. */
export const furtherRows = (facts: Facts): FactRow[] =>
  rare([
    row(['benefits', 'benefits', 'Benefits'], facts.benefits, benefitList),
    row(['equity', 'equity', 'Shares or options'], facts.equity, (is) => (is === 'yes' ? 'Offered' : 'None')),
    row(['office-days', 'officeDays', 'Days in the office'], facts.officeDays, officeDaysWords),
    row(['travel', 'travel', 'Travel'], facts.travel, travelWords),
    row(['skill-years', 'skillYears', 'Years with one skill'], facts.skillYears, (all) => all.map(skillYears)),
    row(['education', 'education', 'Education'], facts.education, educationWords),
    row(['deadline', 'deadline', 'Apply by'], facts.deadline, deadline),
    row(['openings', 'openings', 'Sought'], facts.openings, (n) => (n === 1 ? 'One person' : `${n} people`)),
    row(['agency', 'agency', 'Posted by'], facts.agency, () => 'An agency, for a client'),
    row(['vacancy', 'vacancy', 'Vacancy'], facts.vacancy, (is) =>
      is === 'existing' ? 'There is one now' : 'None yet: for later needs',
    ),
    row(['ai-screening', 'aiScreening', 'Software in the selection'], facts.aiScreening, (is) =>
      is === 'used' ? 'Helps to screen or select those who apply' : 'Not used',
    ),
  ])

const benefitList = (slugs: readonly string[]): Child =>
  slugs.length > 0 &&
  html`<ul class="benefits" role="list">${slugs.map((slug) => html`<li>${benefitWords(slug)}</li>`)}</ul>`

const skillYears = ({ name, years }: { name: string; years: number }): Html =>
  html`<p>${name}: <span class="figure">${years}</span> ${years === 1 ? 'year' : 'years'} or more</p>`

function deadline(date: string): Child {
  const moment = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) ? undefined : dayTime(moment)
}
