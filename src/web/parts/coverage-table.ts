import type { Coverage } from '../../catalogue/index.ts'
import type { Facts } from '../../domain/index.ts'
import { html, type Html } from '../html.ts'
import { percent, shareBar } from './share.ts'
import { count } from './count.ts'

/** What each fact is called where it is counted. */
const factWords: Partial<Record<keyof Facts, string>> = {
  career: 'Career',
  eligibility: 'Where you may live',
  level: 'Level',
  yearsMin: 'Years of experience',
  employment: 'Employment',
  workplace: 'Workplace',
  visaSponsorship: 'Visa sponsorship',
  clearance: 'Security clearance',
  pay: 'Pay',
  skills: 'Skills',
  languages: 'Languages demanded',
  postingLanguage: 'Language it is written in',
  benefits: 'Benefits',
  equity: 'Shares or options',
  travel: 'Travel',
  skillYears: 'Years with one skill',
  education: 'Education',
  officeDays: 'Days in the office',
  deadline: 'Last day to apply',
  openings: 'How many are sought',
  agency: 'Posted by an agency',
  vacancy: 'Whether there is a vacancy',
  aiScreening: 'Software in the selection',
}

/** How many postings state each fact, the most stated first. Shares as figures; the bar beside each is for eyes alone. */
export function coverageTable({ of, stated }: Coverage): Html {
  if (of === 0)
    return html`<p class="quiet">No remote tech posting has been read from a board yet, so there is nothing to count. The sample is left out of this table.</p>`
  const row = ({ fact, count: some, share }: Coverage['stated'][number]): Html => html`<tr>
<th scope="row">${factWords[fact] ?? fact}</th>
<td class="num">${percent(share)}</td>
<td class="num quiet">${count(some)}</td>
<td class="share-cell">${shareBar(share)}</td>
</tr>`
  return html`<p class="prose quiet">Of <span class="figure">${count(of)}</span> open remote tech postings read from boards, the share in which we found each fact. The rest does not state it, or states it in words that we do not read yet; either way the pages say “not stated”, or nothing where most postings are silent.</p>
<div class="narrow"><table class="table">
<thead><tr><th scope="col">Fact</th><th scope="col" class="num">Stated</th><th scope="col" class="num">Postings</th><td></td></tr></thead>
<tbody>${stated.toSorted((a, b) => b.share - a.share).map(row)}</tbody>
</table></div>`
}
