import type { RateCheck } from '../../../catalogue/index.ts'
import { shippedRates, type Rates } from '../../../domain/index.ts'
import { html, type Html } from '../../html.ts'
import { dayTime } from '../../parts/dates.ts'
import { recentTime } from '../../parts/recent.ts'

type RatesStatus = { rates: Rates; rateCheck?: RateCheck; now: Date }

/** Which exchange rates the comparable pay is counted with, and what was wrong with the last look for new ones. */
export function ratesSection({ rates, rateCheck, now }: RatesStatus): Html {
  const [bank, shipped] = [rates.get('EUR')!.date, shippedRates.get('EUR')!.date]
  const dayOf = (date: string): Html => dayTime(new Date(`${date}T00:00:00Z`))
  const quoted = [...rates.values()].filter(({ date }) => date === bank).length
  return html`<section class="section" aria-labelledby="rates">
<h2 id="rates">Exchange rates</h2>
${
  bank === shipped
    ? html`<p class="prose quiet">Pay is compared at the rates that came with the program, of ${dayOf(shipped)}.</p>`
    : html`<p class="prose quiet">Pay is compared at the reference rates of the European Central Bank of ${dayOf(bank)}, for ${quoted} currencies; the others at the rates that came with the program, of ${dayOf(shipped)}.</p>`
}
${rateCheck && html`<p class="prose quiet">Last look for new ones: ${recentTime(rateCheck.checkedAt, now)}.${rateCheck.problem !== undefined && html` <strong>It brought none:</strong> ${rateCheck.problem}. The old ones stay in use.`}</p>`}
</section>`
}
