import type { DaysOpen, Openings, PostedWeeks, SkillPair, SkillShare, SkillTrend } from '../../careers/index.ts'
import { barRows, columns, pairRows } from '../charts/index.ts'
import { html } from '../html.ts'
import { day, dayOf } from '../parts/dates.ts'
import { questionOf } from './attributes.ts'
import { kind } from './figure-kind.ts'
import { count, percent, postings } from './write.ts'

export const timeKinds = {
  openings: kind<Openings>({
    title: 'Open now, and new each week',
    unit: 'Roles by the week they were posted, since this site began to look',
    ask: (figures, attributes) => figures.openings(questionOf(attributes)),
    draw: ({ open, newPerWeek, newest, medianPerWeek = 0 }) => {
      const isMoving = newPerWeek.some(({ count: n }) => n > 0)
      return html`<p class="figure-lead"><strong>${count(open)}</strong> open now${isMoving && medianPerWeek > 0 && html`, about <strong>${count(Math.round(medianPerWeek))}</strong> new in a week`}.</p>
${
  isMoving && newPerWeek.length > 3
    ? columns(
        { title: 'New roles each week' },
        newPerWeek.map(({ week, count: n }) => ({ label: shortDay(week), value: n })),
        count,
        4,
      )
    : html`<p class="figure-few">The newest was posted on ${longDay(newest)}. ${newPerWeek.length === 0 ? 'No board has been read yet, so that of new ones each week nothing is known.' : 'This site has not looked long enough to say how many are new each week.'}</p>`
}`
    },
    table: ({ open, newPerWeek }) => ({
      columns: [{ name: 'What' }, { name: 'Week from' }, { name: 'Roles', format: 'count' }],
      rows: [['Open now', '', open], ...newPerWeek.map(({ week, count: n }) => ['New', week, n])],
    }),
  }),
  'posted-weeks': kind<PostedWeeks>({
    title: 'When they were posted',
    unit: 'Roles by the week they were posted, the last 26 weeks at most; those that closed before anybody looked are missing',
    ask: (figures, attributes) => figures.postedWeeks(questionOf(attributes)),
    draw: ({ from, to, weeks }) => html`<p class="figure-lead">From ${longDay(from)} to ${longDay(to)}.</p>
${columns(
  { title: 'Roles by the week they were posted', description: `From ${longDay(from)} to ${longDay(to)}.` },
  weeks.map(({ week, count: n }) => ({ label: shortDay(week), value: n })),
  count,
  4,
)}`,
    table: ({ weeks }) => ({
      columns: [{ name: 'Week from' }, { name: 'Roles', format: 'count' }],
      rows: weeks.map(({ week, count: n }) => [week, n]),
    }),
  }),
  'days-open': kind<DaysOpen>({
    title: 'How long postings stay open',
    unit: 'Days until a quarter, half and three quarters have closed; those still open are counted as open at least so long',
    resting: 'have closed',
    noun: 'postings',
    ask: (figures, attributes) => figures.daysOpen(questionOf(attributes)),
    draw: (value) =>
      html`<dl class="numbers">${quartersOf(value).map(([name, days]) => html`<div><dt>${name}</dt><dd>${days ?? '…'}</dd></div>`)}</dl>
<p class="figure-few">${postings(value.closed)} have closed, ${count(value.stillOpen)} are still open.</p>`,
    table: (value) => ({
      columns: [{ name: 'Closed' }, { name: 'After days', format: 'count' }],
      rows: quartersOf(value).map(([name, days]) => [name, days]),
    }),
  }),
  skills: kind<SkillShare[]>({
    title: 'Skills asked for',
    unit: 'Share of postings that name each; the stronger part says it is a must',
    ask: (figures, attributes) => figures.skills(questionOf(attributes)),
    draw: (all, { top = 15, skill }) => {
      const skills = all.filter(({ name }) => name !== skill)
      return barRows(
        {
          title: 'Skills asked for',
          description: skills[0] && `Most often: ${skills[0].name}, ${percent(skills[0].share)}.`,
        },
        skills.slice(0, top).map(({ name, share, count: n, must }) => ({
          label: name,
          figure: `${percent(share)} (${count(n)})`,
          share,
          strong: share * (must / n),
        })),
      )
    },
    table: (skills) => ({
      columns: [
        { name: 'Skill' },
        { name: 'Postings', format: 'count' },
        { name: 'Share', format: 'share' },
        { name: 'As a must', format: 'count' },
        { name: 'As a wish', format: 'count' },
      ],
      rows: skills.slice(0, 60).map(({ name, count: n, share, must, nice }) => [name, n, share, must, nice]),
    }),
  }),
  'skill-trends': kind<SkillTrend[]>({
    title: 'Skills that rise and fall',
    unit: 'Share of new postings in the first half of the window (ring) and in the second (disc)',
    resting: 'were posted in the half of the window with fewer new ones',
    ask: (figures, attributes) => figures.skillTrends(questionOf(attributes)),
    draw: (trends, { top = 10 }) =>
      pairRows(
        { title: 'Skills that rise and fall' },
        trends.slice(0, top).map(({ name, before, after }) => ({
          label: name,
          figure: `${percent(before)} → ${percent(after)}`,
          first: before,
          second: after,
        })),
      ),
    table: (trends) => ({
      columns: [{ name: 'Skill' }, { name: 'Before', format: 'share' }, { name: 'After', format: 'share' }],
      rows: trends.slice(0, 40).map(({ name, before, after }) => [name, before, after]),
    }),
  }),
  'skill-pairs': kind<SkillPair[]>({
    title: 'Skills that stand together',
    unit: 'How many times more often than by chance both are named',
    ask: (figures, attributes) => figures.skillPairs(questionOf(attributes)),
    draw: (pairs, { top = 10, skill }) => {
      // all of them name the one that is asked for: with it nothing stands together by more than chance
      const shown = pairs
        .filter(({ a, b }) => a !== skill && b !== skill)
        .slice(0, top)
        .sort((a, b) => b.lift - a.lift)
      if (shown.length === 0) return html`<p class="figure-few">No two skills are named together often enough.</p>`
      const most = shown[0]!.lift
      return barRows(
        { title: 'Skills that stand together' },
        shown.map(({ a, b, count: n, lift }) => ({
          label: `${a} + ${b}`,
          figure: `${lift.toFixed(1)} × (${count(n)})`,
          share: lift / most,
        })),
      )
    },
    table: (pairs) => ({
      columns: [
        { name: 'Skill' },
        { name: 'With' },
        { name: 'Postings', format: 'count' },
        { name: 'Times chance', format: 'factor' },
      ],
      rows: pairs.slice(0, 60).map(({ a, b, count: n, lift }) => [a, b, n, lift]),
    }),
  }),
}

const quartersOf = ({ p25, p50, p75 }: DaysOpen): [string, number | undefined][] => [
  ['A quarter has closed', p25],
  ['Half have closed', p50],
  ['Three quarters have closed', p75],
]

const longDay = (iso: string): string => day(dayOf(iso))
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const shortDay = (iso: string): string => days.format(dayOf(iso))
