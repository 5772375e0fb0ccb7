/** Figures that may stand on a line of their own, `::pay-band{career=X}`. What they show is not known here. */
export const blockFigures: readonly string[] = [
  'openings', 'pay-band', 'pay-by-level', 'pay-by-country', 'pay-by-currency', 'pay-stated', 'pay-stated-by', 'skills', 'skill-trends', 'skill-pairs', 'years', 'levels', 'employment', 'workplace', 'benefits', 'visa', 'where', 'scope-by', 'time-zones', 'days-open', 'companies', 'open-now', 'next-roles', 'compare', 'public-pay', 'public-facts', 'sentence-search',
] // prettier-ignore

/** Figures inside a sentence, `:figure[open]{career=X}`. */
export const inlineFigures: readonly string[] = [
  'open', 'new-per-week', 'median-pay', 'pay-p25', 'pay-p75', 'share-pay-stated', 'entry-share', 'worldwide-share', 'not-stated-share', 'limited-share', 'skill-share', 'top-skill', 'median-years', 'median-days-open', 'companies',
] // prettier-ignore
