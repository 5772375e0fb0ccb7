import { publicStatistics, type StepKind } from '../../careers/index.ts'
import { careerOf } from '../../domain/index.ts'
import { emptyQuery } from '../../search/index.ts'
import { bandRows } from '../charts/index.ts'
import { html, type Html } from '../html.ts'
import { cardList } from '../parts/card.ts'
import { inList } from '../parts/fact-words.ts'
import { comparison } from './comparison.ts'
import { questionOf, type Attributes } from './attributes.ts'
import { filtersBehind, listingPath } from './behind.ts'
import type { FigureDeps } from './index.ts'
import { count, percent, postings, usd, usdShort } from './write.ts'

export const stepWords: Record<StepKind, string> = {
  'step-up': 'A step up',
  specialise: 'Specializing',
  neighbour: 'Next door',
  change: 'Another profession',
}

/** Where one can go from a career: which steps there are is our judgement, what they ask for is counted. */
export function nextRoles({ figures }: FigureDeps, { career = '' }: Attributes): Html {
  const { value: steps = [], ready } = figures.nextRoles(career)
  return html`<figure class="figure-block"><figcaption><span class="figure-name">From here you can go to</span>
<span class="figure-note">Which steps there are is our judgement; the skills are counted from postings: “often” is in a tenth of them or more.</span></figcaption>
${steps.length === 0 && html`<p class="figure-few">${ready ? 'Too few postings to say what the next careers ask for.' : 'The postings are being counted; this takes some seconds after a start.'}</p>`}
<ul class="next-steps">${steps.map(
    ({
      to,
      name,
      kind,
      shared,
      missing,
      met,
      open,
    }) => html`<li><strong><a href="/careers/${to}">${name}</a></strong> <span class="step-kind">${stepWords[kind]} · ${postings(open)} in 90 days</span>
${shared.length > 0 && html`<p>Both often ask for ${inList(shared, 6)}.</p>`}
${missing.length > 0 && html`<p>New there: ${inList(missing, 6)}.</p>`}
${met !== undefined && html`<p class="quiet">In ${percent(met)} of its postings, somebody with the usual skills from here has at least half of those named and all that are called a must.</p>`}</li>
`,
  )}</ul>
<p class="figure-foot"><a href="/careers/map">The map of careers</a> <a href="/how-we-count">How we count</a></p></figure>`
}

/** Wages of the public statistic, beside our figures and never mixed with them. */
export function publicPay(_: FigureDeps, { career = '' }: Attributes): Html {
  const { oews } = publicStatistics(career)
  const known = oews.occupations.filter(({ p25, p50, p75 }) => p25 !== null && p50 !== null && p75 !== null)
  if (known.length === 0)
    return html`<p class="figure-few">No occupation of the public wage statistic fits this career.</p>`
  return html`<figure class="figure-block"><figcaption><span class="figure-name">Public statistic: wages in the United States</span>
<span class="figure-note">US dollars a year, ${oews.period}: everybody employed in the occupation, in an office or not. Not mixed with our figures.</span></figcaption>
${bandRows(
  {
    title: 'Wages in the United States',
    description: known.map(({ title, p50 }) => `${title}: ${usd(p50!)}`).join('; '),
  },
  known.map(({ title, p25, p50, p75 }) => ({
    label: title,
    band: { low: p25!, middle: p50!, high: p75! },
  })),
  usdShort,
)}
<p class="figure-foot"><span>${inList(
    known.map(
      ({ title, soc, employment }) =>
        `${title} (SOC ${soc}${employment === null ? '' : `, ${count(employment)} people`})`,
    ),
    4,
  )}</span>
<a href="${oews.url}" rel="noopener">${oews.origin}, ${oews.period}</a> <span>${oews.licence}</span></p></figure>`
}

/** O*NET and ESCO about the occupations that stand nearest. */
export function publicFacts(_: FigureDeps, { career = '' }: Attributes): Html {
  const { onet, esco } = publicStatistics(career)
  return html`<figure class="figure-block"><figcaption><span class="figure-name">What public vocabularies say</span></figcaption>
${onet.occupations.map(
  ({
    code,
    title,
    jobZone,
    inDemand,
  }) => html`<p><a href="https://www.onetonline.org/link/summary/${code}" rel="noopener">${title}</a> (O*NET ${code})${jobZone && `, job zone ${jobZone} of 5`}.
${inDemand.length > 0 && `Software in demand there: ${inList(inDemand.slice(0, 8), 8)}.`}</p>`,
)}
${esco.length > 0 && html`<p>ESCO: ${esco.map(({ title, uri }, i) => html`${i > 0 && ', '}<a href="${uri}" rel="noopener">${title}</a>`)}.</p>`}
<p class="figure-foot"><span>${onet.origin}, ${onet.licence}. ESCO, European Commission.</span></p></figure>`
}

/** The five newest postings of a career, with the person's answer where we know where they live. */
export async function openNow({ index, cards, person, now }: FigureDeps, attributes: Attributes): Promise<Html> {
  const { career } = attributes
  const question = questionOf(attributes)
  const found = index.find({ ...emptyQuery, ...filtersBehind(question), person, facets: [], limit: 5 })
  const shown = await cards(found.ids)
  return html`<section class="open-now"><h3>Open now${career && `: ${careerOf(career)!.name}`}</h3>
${shown.length > 0 ? cardList(shown, { person, now: now(), heading: 'h4' }) : html`<p class="figure-few">None is open at the moment.</p>`}
<p><a href="${listingPath(question)}">All ${postings(found.total)}</a></p></section>`
}

export const compare = ({ figures }: FigureDeps, { careers = [] }: Attributes): Html => comparison(figures, careers)
