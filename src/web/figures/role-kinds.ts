import { NOT_STATED, type Figures, type Question, type Share, type Where, type Counted } from '../../careers/index.ts'
import { barRows, columns, hourStrip, stackedBar, worldMap } from '../charts/index.ts'
import { html } from '../html.ts'
import { benefitWords } from '../parts/benefit-names.ts'
import { utc } from '../parts/fact-words.ts'
import { questionOf } from './attributes.ts'
import { kind, type NumberTable } from './figure-kind.ts'
import { count, percent } from './write.ts'

const shareColumns: NumberTable['columns'] = [
  { name: 'Postings', format: 'count' },
  { name: 'Share', format: 'share' },
]
const figureOf = ({ share, count: n }: Share): string => `${percent(share)} (${count(n)})`

/** Shares as bars, "not stated" among them and drawn as what it is. */
const shareKind = (
  title: string,
  unit: string,
  ask: (figures: Figures, q: Question) => Counted<Share[]>,
  most = 12,
  nameOf = ({ name }: Share) => name,
) =>
  kind<Share[]>({
    title,
    unit,
    ask: (figures, attributes) => ask(figures, questionOf(attributes)),
    draw: (shares, { top = most }) =>
      barRows(
        { title, description: shares[0] && `Most often: ${nameOf(shares[0])}, ${percent(shares[0].share)}.` },
        shares.slice(0, top).map((one) => ({
          label: nameOf(one),
          figure: figureOf(one),
          share: one.share,
          blank: one.key === NOT_STATED,
        })),
      ),
    table: (shares) => ({
      columns: [{ name: title }, ...shareColumns],
      rows: shares.map((one) => [nameOf(one), one.count, one.share]),
    }),
  })

export const roleKinds = {
  levels: shareKind('Levels asked for', 'Share of postings', (figures, q) => figures.levels(q)),
  employment: shareKind('Kinds of employment', 'Share of postings; one may offer several', (figures, q) =>
    figures.employment(q),
  ),
  workplace: shareKind('Where the work is done', 'Share of postings; one may offer several', (figures, q) =>
    figures.workplace(q),
  ),
  benefits: shareKind(
    'Benefits named',
    'Share of postings that name each',
    (figures, q) => figures.benefits(q),
    12,
    ({ key, name }) => (key === NOT_STATED ? name : benefitWords(key)),
  ),
  visa: shareKind('Visa', 'Share of postings', (figures, q) => figures.visa(q)),
  years: kind<{ median: number; spread: Share[] }>({
    title: 'Years of experience asked for',
    unit: 'Postings by the smallest number of years they demand',
    resting: 'name a number of years',
    stating: { 'not.years': 'not-stated' },
    ask: (figures, attributes) => figures.years(questionOf(attributes)),
    draw: ({ median, spread }) =>
      columns(
        { title: 'Years of experience asked for', description: `The middle is ${median} years.` },
        everyYear(spread),
        count,
        1,
      ),
    table: ({ spread }) => ({
      columns: [{ name: 'Years' }, ...shareColumns],
      rows: spread.map(({ name, count: n, share }) => [name, n, share]),
    }),
  }),
  where: kind<Where>({
    title: 'Where you may live',
    unit: 'Share of postings; countries that postings name, stronger for more',
    ask: (figures, attributes) => figures.where(questionOf(attributes)),
    draw: (value, { top = 8 }) => {
      const all = value.worldwide + value.limited + value.notStated
      return html`${scopeBar(value, all)}
${worldMap({ title: 'Countries named as places to live', description: value.countries[0] && `Most often: ${value.countries[0].name}.` }, new Map(value.countries.map(({ key, count: n }) => [key, n])))}
${barRows(
  { title: 'Countries and regions named most' },
  [...value.countries, ...value.regions]
    .sort((a, b) => b.count - a.count)
    .slice(0, top)
    .map((one) => ({ label: one.name, figure: figureOf(one), share: one.share })),
)}`
    },
    table: ({ worldwide, limited, notStated, countries, regions }) => {
      const all = worldwide + limited + notStated
      return {
        columns: [{ name: 'Where' }, ...shareColumns],
        rows: [
          ['Worldwide', worldwide, worldwide / all],
          ['Certain places', limited, limited / all],
          ['Not stated', notStated, notStated / all],
          ...[...regions, ...countries].map(({ name, count: n, share }) => [name, n, share]),
        ],
      }
    },
  }),
  'scope-by': kind({
    title: 'Worldwide, certain places, or not said',
    unit: 'Share of postings that are open worldwide, by group; the table has the other two',
    ask: (figures, attributes) =>
      figures.scopeBy(
        questionOf(attributes),
        attributes.group === 'level' || attributes.group === 'category' ? attributes.group : 'career',
      ),
    draw: (groups, { top = 15 }) =>
      barRows(
        { title: 'Open worldwide, by group' },
        groups
          .filter(({ n }) => n >= 10)
          .slice(0, top)
          .map(({ name, n, worldwide }) => ({
            label: name,
            figure: `${percent(worldwide / n)} of ${count(n)}`,
            share: worldwide / n,
          })),
      ),
    table: (groups) => ({
      columns: [
        { name: 'Group' },
        { name: 'Postings', format: 'count' },
        { name: 'Worldwide', format: 'share' },
        { name: 'Certain places', format: 'share' },
        { name: 'Not stated', format: 'share' },
      ],
      rows: groups.map(({ name, n, worldwide, limited, notStated }) => [
        name,
        n,
        worldwide / n,
        limited / n,
        notStated / n,
      ]),
    }),
  }),
  'time-zones': kind({
    title: 'Time zones accepted',
    unit: 'Postings that state hours, by the clocks they accept: whole hours from UTC, in standard time',
    resting: 'state hours',
    stating: { 'not.zone': 'not-stated' },
    ask: (figures, attributes) => figures.timeZones(questionOf(attributes)),
    draw: (offsets) => {
      const best = offsets.reduce((a, b) => (b.count > a.count ? b : a))
      return hourStrip(
        { title: 'Time zones accepted', description: `Most accept ${utc(best.offset)}: ${percent(best.share)}.` },
        offsets.map(({ offset, count: n }) => ({ offset, value: n })),
        count,
      )
    },
    table: (offsets) => ({
      columns: [{ name: 'Offset' }, ...shareColumns],
      rows: offsets.map(({ offset, count: n, share }) => [utc(offset), n, share]),
    }),
  }),
  companies: kind({
    title: 'Who is hiring most',
    unit: 'Roles open or lately open',
    ask: (figures, attributes) => figures.companies(questionOf(attributes)),
    draw: (all, { top = 10 }) =>
      html`<ol class="company-counts">${all.slice(0, top).map(({ slug, name, count: n }) => html`<li><a href="/companies/${slug}">${name}</a> <span class="num">${count(n)}</span></li>`)}</ol>`,
    table: (all) => ({
      columns: [{ name: 'Company' }, { name: 'Roles', format: 'count' }],
      rows: all.slice(0, 100).map(({ name, count: n }) => [name, n]),
    }),
  }),
}

const scopeBar = ({ worldwide, limited, notStated }: Where, all: number) =>
  stackedBar({ title: 'Worldwide, certain places, or not stated' }, [
    {
      label: 'Worldwide',
      figure: `${percent(worldwide / all)} (${count(worldwide)})`,
      share: worldwide / all,
      kind: 'strong',
    },
    {
      label: 'Certain places',
      figure: `${percent(limited / all)} (${count(limited)})`,
      share: limited / all,
      kind: 'bar',
    },
    {
      label: 'Not stated',
      figure: `${percent(notStated / all)} (${count(notStated)})`,
      share: notStated / all,
      kind: 'blank',
    },
  ])

/** Years that nobody asks for stand as gaps, so that distances are true. */
function everyYear(spread: readonly Share[]) {
  const counts = new Map(spread.map(({ key, count: n }) => [Number(key), n]))
  const last = Math.max(...counts.keys())
  return Array.from({ length: last + 1 }, (_, year) => ({
    label: year === 10 ? '10+' : String(year),
    value: counts.get(year) ?? 0,
  }))
}
