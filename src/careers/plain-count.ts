import { sql } from 'kysely'
import hours from '../../data/hours-per-year.json' with { type: 'json' }
import type { Rates } from '../domain/index.ts'
import type { Database } from '../platform/database/index.ts'

/**
 * The figures once more, for tests alone: one plain query over `posting` that shares no code with what pages show. `titles` gives
 * each posting's title without its places, `today` is the last day of the window.
 */
export type PlainQuestion = {
  career: string
  /** ISO 8601 day. */
  today: string
  days: number
  rates: Rates
  titles: readonly { id: number; title: string }[]
}

export type PlainCount = {
  roles: number
  open: number
  newPerWeek: Record<string, number> | null
  pay: { n: number; quartiles: number[] | null }
  payByLevel: Record<string, { n: number; median: number }> | null
  payStated: number
  skills: Record<string, number> | null
  musts: Record<string, number> | null
  years: { n: number; median: number | null }
  levels: Record<string, number> | null
  employment: Record<string, number> | null
  benefits: Record<string, number> | null
  visa: Record<string, number> | null
  workplace: Record<string, number> | null
  scopes: Record<string, number> | null
  countries: Record<string, number> | null
  companies: Record<string, number> | null
  daysOpen: { closed: number; stillOpen: number; median: number | null }
}

const usdOf = (rates: Rates): string =>
  JSON.stringify(Object.fromEntries([...rates].map(([currency, { usd }]) => [currency, usd])))

/** Counts a column of a query as {"value": n}. */
const tallyOf = (column: string, from: string) =>
  sql.raw(`(select jsonb_object_agg(k, n) from (select ${column} k, count(*) n from ${from} group by 1) g)`)
const listed = (fact: string) =>
  sql.raw(`(select jsonb_object_agg(k, n) from (
    select coalesce(v, 'not-stated') k, count(*) n
      from face left join lateral jsonb_array_elements_text(facts #> '{${fact},value}') v on true group by 1) g)`)

/** The postings of the question: `member`. */
const members = ({ career, today, days, titles }: PlainQuestion) => sql`
  with day as (select ${today}::date as last, ${today}::date - ${days}::int + 1 as first),
  remote_tech as (
    select p.*, c.slug as company,
           (coalesce(p.posted_at, p.first_seen_at) at time zone 'UTC')::date as posted_on,
           (p.first_seen_at at time zone 'UTC')::date as seen_on, (p.closed_at at time zone 'UTC')::date as closed_on
      from posting p join company c on c.id = p.company_id
     where (p.facts #>> '{tech,value}')::boolean and p.facts #>> '{eligibility,value,scope}' <> 'not-remote'),
  started as (select min(seen_on) as seen_on from remote_tech where not is_sample),
  member as (
    select p.id, p.facts, p.company, p.posted_on, p.seen_on, p.closed_on, p.is_sample, p.facts #>> '{level,value}' as level,
           concat_ws('|', p.company, t.title, coalesce(p.facts #>> '{level,value}', '')) as role
      from remote_tech p join jsonb_to_recordset(${JSON.stringify(titles)}::jsonb) as t(id bigint, title text) on t.id = p.id, day
     where p.facts #>> '{career,value,slug}' = ${career} and p.posted_on <= day.last
       and (p.closed_on is null or p.closed_on >= day.first)),`

/** Their pay in US dollars a year, and the one that speaks for each role: `face`. */
const faces = ({ rates }: PlainQuestion) => sql`
  range as (
    select m.id, r.value ->> 'min' as low, r.value ->> 'max' as high, u.value::float8 as usd,
           case r.value ->> 'period' when 'year' then 1 when 'month' then 12 when 'week' then 52 when 'day' then 260
             when 'hour' then 52 * coalesce(w.hours, 40) end as times
      from member m cross join jsonb_array_elements(m.facts #> '{pay,value}') r
      join jsonb_each_text(${usdOf(rates)}::jsonb) u on u.key = r.value ->> 'currency'
      left join (select key, (value ->> 'hours')::float8 as hours from jsonb_each(${JSON.stringify(hours.weeklyHours)}::jsonb)) w
        on w.key = m.facts #>> '{eligibility,value,countries,0}' and m.facts #>> '{eligibility,value,scope}' = 'limited'
       and jsonb_array_length(m.facts #> '{eligibility,value,countries}') = 1
       and jsonb_array_length(m.facts #> '{eligibility,value,regions}') = 0
     where r.value ->> 'kind' = 'base' and not r.value ? 'couldBe'),
  yearly as (
    select id, floor(low::float8 * usd * times + 0.5) as low, floor(high::float8 * usd * times + 0.5) as high from range),
  paid as (
    select id, case when min(low) is null then max(high) when max(high) is null then min(low) else (min(low) + max(high)) / 2 end as usd
      from yearly
     where coalesce(low, high) is not null and coalesce(low, high) between 1000 and 5000000 and coalesce(high, low) between 1000 and 5000000
     group by id),
  priced as (select m.*, paid.usd from member m left join paid on paid.id = m.id),
  face as (
    select distinct on (role) * from priced
     order by role, closed_on is null desc, usd is not null desc, posted_on desc, id desc),`

/** What is counted of roles as a whole, and how long postings stay open. */
const measures = sql`
  fresh as (
    select date_trunc('week', min(posted_on)::timestamp)::date as week from member, day, started
     group by role, day.first, started.seen_on
    having min(posted_on) >= greatest(day.first, started.seen_on) and not bool_or(is_sample)),
  named as (select distinct role, s ->> 'name' as name from member, jsonb_array_elements(facts #> '{skills,value}') s),
  must as (select role, s ->> 'name' as name from face, jsonb_array_elements(facts #> '{skills,value}') s where (s ->> 'must')::boolean),
  scope as (
    select role, case when bool_or(facts #>> '{eligibility,value,scope}' = 'worldwide') then 'worldwide'
                      when bool_or(facts #>> '{eligibility,value,scope}' = 'limited') then 'limited' else 'not-stated' end as scope
      from member group by role),
  place as (
    select distinct role, c from member, jsonb_array_elements_text(facts #> '{eligibility,value,countries}') c
     where facts #>> '{eligibility,value,scope}' = 'limited'),
  watched as (
    select greatest(0, greatest(seen_on, day.first) - posted_on) as entry, closed_on is not null as is_closed,
           greatest(greatest(0, greatest(seen_on, day.first) - posted_on), coalesce(closed_on, day.last) - posted_on) as leaves
      from member, day where not is_sample),
  step as (
    select leaves as d, count(*) as closed, (select count(*) from watched w where w.entry <= s.leaves and w.leaves >= s.leaves) as risk
      from watched s where is_closed group by leaves),
  survival as (
    select d, exp(sum(case when closed = risk then -1000 else ln(1 - closed::float8 / risk) end) over (order by d)) as share
      from step where d < coalesce((select min(d) from step where risk < 10), 100000))`

export async function plainCount(db: Database, question: PlainQuestion): Promise<PlainCount> {
  const { rows } = await sql<PlainCount>`${members(question)} ${faces(question)} ${measures}
  select (select count(*) from face)::int as roles,
         (select count(distinct role) from member where closed_on is null)::int as open,
         ${tallyOf('week', 'fresh')} as "newPerWeek",
         (select jsonb_build_object('n', count(usd), 'quartiles', percentile_cont(array[0.25, 0.5, 0.75]) within group (order by usd)) from face where usd is not null) as pay,
         (select jsonb_object_agg(level, jsonb_build_object('n', n, 'median', median)) from (
           select level, count(*) n, percentile_cont(0.5) within group (order by usd) as median from face where usd is not null and level is not null group by 1) g) as "payByLevel",
         (select count(distinct role) from member where facts #> '{pay,value}' is not null)::int as "payStated",
         ${tallyOf('name', 'named')} as skills,
         ${tallyOf('name', 'must')} as musts,
         (select jsonb_build_object('n', count(*), 'median', percentile_cont(0.5) within group (order by y)) from (
           select (facts #>> '{yearsMin,value}')::float8 y from face where facts #>> '{yearsMin,value}' is not null) g) as years,
         ${tallyOf(`coalesce(level, 'not-stated')`, 'face')} as levels,
         ${listed('employment')} as employment,
         ${listed('benefits')} as benefits,
         ${listed('workplace')} as workplace,
         ${tallyOf(`coalesce(facts #>> '{visaSponsorship,value}', 'not-stated')`, 'face')} as visa,
         ${tallyOf('scope', 'scope')} as scopes,
         ${tallyOf('c', 'place')} as countries,
         ${tallyOf('company', 'face')} as companies,
         (select jsonb_build_object('closed', count(*) filter (where is_closed), 'stillOpen', count(*) filter (where not is_closed),
            'median', (select min(d) from survival where share <= 0.5 + 1e-9)) from watched) as "daysOpen"`.execute(db)
  return rows[0]!
}
