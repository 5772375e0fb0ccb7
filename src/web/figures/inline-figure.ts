import { FEWEST_POSTINGS, type Counted, type Figures } from '../../careers/index.ts'
import { html, type Html } from '../html.ts'
import { questionOf, type Attributes } from './attributes.ts'
import { count, percent, postings, roles, usd } from './write.ts'

type Inline = (figures: Figures, attributes: Attributes) => { counted: Counted<unknown>; words?: string }

/** A value of a figure in words, when there is one. */
const of = <T>(counted: Counted<T>, write: (value: T) => string | undefined) => {
  const words = counted.value === undefined ? undefined : write(counted.value)
  return { counted, ...(words !== undefined && { words }) }
}

/** The figures that may stand inside a sentence. */
export const inlineKinds: Record<string, Inline> = {
  open: (figures, a) => of(figures.openings(questionOf(a)), ({ open }) => roles(open)),
  'new-per-week': (figures, a) =>
    of(figures.openings(questionOf(a)), ({ medianPerWeek }) =>
      medianPerWeek === undefined ? undefined : count(Math.round(medianPerWeek)),
    ),
  'median-pay': (figures, a) => of(figures.pay(questionOf(a)), ({ p50 }) => usd(p50)),
  'pay-p25': (figures, a) => of(figures.pay(questionOf(a)), ({ p25 }) => usd(p25)),
  'pay-p75': (figures, a) => of(figures.pay(questionOf(a)), ({ p75 }) => usd(p75)),
  'share-pay-stated': (figures, a) => of(figures.payStated(questionOf(a)), ({ share }) => percent(share)),
  'entry-share': (figures, a) => of(figures.entryShare(questionOf(a)), ({ share }) => percent(share)),
  'worldwide-share': (figures, a) =>
    of(figures.where(questionOf(a)), ({ worldwide, limited, notStated }) =>
      percent(worldwide / (worldwide + limited + notStated)),
    ),
  'limited-share': (figures, a) =>
    of(figures.where(questionOf(a)), ({ worldwide, limited, notStated }) =>
      percent(limited / (worldwide + limited + notStated)),
    ),
  'not-stated-share': (figures, a) =>
    of(figures.where(questionOf(a)), ({ worldwide, limited, notStated }) =>
      percent(notStated / (worldwide + limited + notStated)),
    ),
  'skill-share': (figures, { skill, ...a }) =>
    of(figures.skills(questionOf(a)), (skills) => percent(skills.find(({ name }) => name === skill)?.share ?? 0)),
  'top-skill': (figures, a) => of(figures.skills(questionOf(a)), ([first]) => first?.name),
  'median-years': (figures, a) =>
    of(figures.years(questionOf(a)), ({ median }) => `${Math.round(median * 10) / 10} years`),
  'median-days-open': (figures, a) =>
    of(figures.daysOpen(questionOf(a)), ({ p50 }) => (p50 === undefined ? undefined : `${p50} days`)),
  companies: (figures, a) => of(figures.companies(questionOf(a)), (all) => `${count(all.length)} companies`),
}

/** A figure in a sentence with what it rests on: "$152,000 (132 postings)", or "too few postings (4)". */
export function inlineFigure(figures: Figures, name: string, attributes: Attributes): Html {
  const { counted, words } = inlineKinds[name]!(figures, attributes)
  if (!counted.ready) return html`<span class="inline-figure">a number that is being counted</span>`
  if (words === undefined)
    return html`<span class="inline-figure">${counted.n < FEWEST_POSTINGS ? `too few postings (${count(counted.n)})` : 'not known yet'}</span>`
  const isCount = name === 'open' || name === 'companies'
  return html`<span class="inline-figure"><strong>${words}</strong>${!isCount && ` (${postings(counted.n)})`}</span>`
}
