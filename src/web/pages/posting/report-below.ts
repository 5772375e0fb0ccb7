import { html, type Html } from '../../html.ts'
import type { FactRow } from '../../parts/fact-row.ts'
import type { FactListOptions } from '../../parts/facts.ts'
import { reportDetails } from '../../parts/report-form.ts'

/** Under each fact a form to report it; under "Not stated" one for whatever is said after all. `path`: of the posting. */
export function reportBelow(path: string, rows: readonly FactRow[]): FactListOptions['below'] {
  const action = `${path}/report`
  const missing = rows.filter(({ value }) => value === undefined)
  return (row) =>
    row
      ? reportDetails('Report', `a wrong fact: ${row.label}`, { action, typed: { about: 'fact', fact: row.name } })
      : reportDetails('Report', 'a fact that is stated', { action, missing, typed: { about: 'missing' } })
}

/** For what is wrong with the posting itself. */
export const reportPosting = (path: string): Html =>
  html`<div class="report-posting">${reportDetails('Something else is wrong with this posting', '', {
    action: `${path}/report`,
    typed: { about: 'posting' },
  })}</div>`
