import { LEVELS, type Band } from '../../careers/index.ts'
import { bandRows, barRows, columns } from '../charts/index.ts'
import { html } from '../html.ts'
import { levelWords } from '../parts/fact-words.ts'
import { amount } from '../parts/money.ts'
import { questionOf } from './attributes.ts'
import { kind, type NumberTable } from './figure-kind.ts'
import { count, percent, usd, usdShort } from './write.ts'

const PAY = 'US dollars a year, stated base pay; a bar from the lower to the upper quartile, a mark in the middle'
const rangeOf = ({ p25, p50, p75 }: Band) => ({ low: p25, middle: p50, high: p75 })
const bandColumns: NumberTable['columns'] = [
  { name: 'Lower quartile', format: 'usd' },
  { name: 'Median', format: 'usd' },
  { name: 'Upper quartile', format: 'usd' },
  { name: 'n', format: 'count' },
]
const bandCells = (n: number, band?: Band): (number | undefined)[] => [band?.p25, band?.p50, band?.p75, n]

type Row = { label: string; n: number; band?: Band }
/** Groups with a band first come as they are; of those with too few at most three are named, the table has all. */
function drawBands(title: string, rows: readonly Row[], most = 12) {
  const known = rows.filter(({ band }) => band)
  if (known.length === 0)
    return html`<p class="figure-few">Too few postings state pay in any of these groups. How many there are stands in the table.</p>`
  return bandRows(
    { title, description: `Highest median: ${known.reduce((a, b) => (b.band!.p50 > a.band!.p50 ? b : a)).label}.` },
    known.slice(0, most).map(({ label, n, band }) => ({ label, n: count(n), band: rangeOf(band!) })),
    usdShort,
  )
}

export const payKinds = {
  'pay-band': kind<Band>({
    title: 'Pay',
    unit: PAY,
    resting: 'state base pay',
    stating: { 'pay-stated': 'yes' },
    ask: (figures, attributes) => figures.pay(questionOf(attributes)),
    draw: (band) =>
      bandRows(
        {
          title: 'Pay',
          description: `Half of the postings lie between ${usd(band.p25)} and ${usd(band.p75)}; the middle is ${usd(band.p50)}.`,
        },
        [{ label: 'All that state it', n: count(band.n), band: rangeOf(band) }],
        usdShort,
      ),
    table: (band) => ({ columns: bandColumns, rows: [bandCells(band.n, band)] }),
  }),
  'pay-histogram': kind<number[]>({
    title: 'How pay is spread',
    unit: 'Postings by the middle of their stated base range, in steps of $20,000 a year',
    resting: 'state base pay',
    stating: { 'pay-stated': 'yes' },
    ask: (figures, attributes) => figures.payValues(questionOf(attributes)),
    draw: (values) =>
      columns(
        { title: 'How pay is spread', description: `From ${usd(values[0]!)} to ${usd(values.at(-1)!)}.` },
        stepsOf(values).map(({ from, n }) => ({ label: usdShort(from), value: n })),
        count,
        3,
      ),
    table: (values) => ({
      columns: [
        { name: 'From', format: 'usd' },
        { name: 'Postings', format: 'count' },
      ],
      rows: stepsOf(values).map(({ from, n }) => [from, n]),
    }),
  }),
  'pay-by-level': kind({
    title: 'Pay by level',
    unit: PAY,
    resting: 'state base pay',
    stating: { 'pay-stated': 'yes' },
    ask: (figures, attributes) => figures.payByLevel(questionOf(attributes)),
    draw: (levels) =>
      drawBands(
        'Pay by level',
        levels.map(({ level, ...rest }) => ({ label: levelWords[level], ...rest })),
        LEVELS.length,
      ),
    table: (levels) => ({
      columns: [{ name: 'Level' }, ...bandColumns],
      rows: levels.map(({ level, n, band }) => [levelWords[level], ...bandCells(n, band)]),
    }),
  }),
  'pay-by-country': kind({
    title: 'Pay by the country one may live in',
    unit: `${PAY}; a posting that names several countries counts in each`,
    resting: 'state base pay',
    stating: { 'pay-stated': 'yes' },
    ask: (figures, attributes) => figures.payByCountry(questionOf(attributes)),
    draw: (all) =>
      drawBands(
        'Pay by country',
        all.map(({ name, n, band }) => ({ label: name, n, ...(band && { band }) })),
      ),
    table: (all) => ({
      columns: [{ name: 'Country' }, ...bandColumns],
      rows: all.map(({ name, n, band }) => [name, ...bandCells(n, band)]),
    }),
  }),
  'pay-by-currency': kind({
    title: 'Pay by the currency it is stated in',
    unit: PAY,
    resting: 'state base pay',
    stating: { 'pay-stated': 'yes' },
    ask: (figures, attributes) => figures.payByCurrency(questionOf(attributes)),
    draw: (all) => drawBands('Pay by currency', all.map(({ currency, n, band, own }) => ({ label: own ? `${currency}, median ${amount(own.p50, currency)}` : currency, n, ...(band && { band }) }))), // prettier-ignore
    table: (all) => ({
      columns: [{ name: 'Currency' }, ...bandColumns, { name: 'Median in that currency' }],
      rows: all.map(({ currency, n, band, own }) => [
        currency,
        ...bandCells(n, band),
        own && amount(own.p50, currency),
      ]),
    }),
  }),
  'pay-stated': kind<{ stated: number; share: number }>({
    title: 'How many say what they pay',
    unit: 'Share of postings that state pay in any form',
    ask: (figures, attributes) => figures.payStated(questionOf(attributes)),
    draw: ({ stated, share }) =>
      barRows({ title: 'How many say what they pay' }, [
        { label: 'State pay', figure: `${percent(share)} (${count(stated)})`, share, strong: share },
      ]),
    table: ({ stated, share }) => ({
      columns: [
        { name: 'State pay', format: 'count' },
        { name: 'Share', format: 'share' },
      ],
      rows: [[stated, share]],
    }),
  }),
  'pay-stated-by': kind({
    title: 'Who says what they pay',
    unit: 'Share of postings that state pay; groups of ten or more',
    ask: (figures, attributes) => figures.payStatedBy(questionOf(attributes), attributes.group ?? 'career'),
    draw: (groups, { top = 15 }) =>
      barRows(
        { title: 'Share of postings that state pay, by group' },
        groups
          .slice(0, top)
          .map(({ name, share, of }) => ({ label: name, figure: `${percent(share)} of ${count(of)}`, share })),
      ),
    table: (groups) => ({
      columns: [
        { name: 'Group' },
        { name: 'State pay', format: 'count' },
        { name: 'Of', format: 'count' },
        { name: 'Share', format: 'share' },
      ],
      rows: groups.map(({ name, count: stating, of, share }) => [name, stating, of, share]),
    }),
  }),
}

const STEP = 20_000
function stepsOf(values: readonly number[]): { from: number; n: number }[] {
  const first = Math.floor(values[0]! / STEP)
  const last = Math.min(Math.floor(values.at(-1)! / STEP), first + 24)
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    from: (first + i) * STEP,
    n: values.filter((value) => Math.min(Math.floor(value / STEP), last) === first + i).length,
  }))
}
