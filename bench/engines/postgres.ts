import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { prepareDataFolder, startEmbedded } from '../../src/platform/database/index.ts'
import type { BenchRow, BenchRows, Engine } from './engine.ts'

/**
 * PostgreSQL full text as its manual advises: a stored, weighted tsvector under a GIN index, one query that finds the hits
 * once and counts every facet from them; memory set for the machine, all pages warm, JIT off (it costs more than it saves).
 */
export function postgres(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'offing-bench-'))
  let stop = (): Promise<void> => Promise.resolve()
  let client: pg.Client
  return {
    name: 'postgresql',
    setUp: 'embedded PostgreSQL on a Unix socket, stored tsvector, GIN, hits found once, warm, prepared statement',
    async build(rows) {
      const data = join(folder, 'data')
      prepareDataFolder(data)
      const server = await startEmbedded(data)
      stop = () => server.stop()
      client = new pg.Client({ connectionString: server.url })
      await client.connect()
      await client.query(
        `set work_mem = '256MB'; set jit = off; set maintenance_work_mem = '1GB'; set synchronous_commit = off`,
      )
      await load(client, rows)
      const size = await client.query<{ bytes: string }>(
        `select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c where relname in ('bench_posting', 'bench_skill')`,
      )
      return { bytes: Number(size.rows[0]!.bytes) }
    },
    async ask({ words, category, level }) {
      const { rows } = await client.query<{ answer: { total: number; counted: number; top: number[] | null } }>({
        name: words ? 'words' : 'filters',
        text: questionOf(words !== ''),
        values: [words ? words.split(' ').map(quoted).join(' & ') : null, category ?? null, level ?? null],
      })
      const { total, counted, top } = rows[0]!.answer
      return { total, counted, top: top ?? [] }
    },
    async close() {
      await client?.end()
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`

async function load(client: pg.Client, given: BenchRows): Promise<void> {
  await client.query(`create table bench_posting (id bigint primary key, category text, career text, level text, company text, posted bigint, words tsvector);
    create table bench_skill (id bigint, skill text)`)
  const rows = [...given]
  for (let at = 0; at < rows.length; at += 200) {
    const some = rows.slice(at, at + 200)
    const weigh = (name: keyof BenchRow['tokens']) => some.map(({ tokens }) => tokens[name])
    await client.query(
      `insert into bench_posting
       select id, category, career, level, company, posted,
              setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', firm), 'B')
              || setweight(to_tsvector('simple', skills), 'C') || setweight(to_tsvector('simple', body), 'D')
         from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[])
              as t(id, category, career, level, company, posted, title, firm, skills, body)`,
      [
        some.map(({ row }) => row.id),
        some.map(({ category }) => category),
        some.map(({ career }) => career),
        some.map(({ level }) => level),
        some.map(({ company }) => company),
        some.map(({ row }) => (row.postedAt ?? row.firstSeenAt).getTime()),
        weigh('title'),
        weigh('company'),
        weigh('skills'),
        weigh('body'),
      ],
    )
    const skills = some.flatMap(({ row, skills: names }) => names.map((skill) => [row.id, skill] as const))
    await client.query('insert into bench_skill select * from unnest($1::bigint[], $2::text[])', [
      skills.map(([id]) => id),
      skills.map(([, skill]) => skill),
    ])
  }
  await client.query(
    `create index on bench_posting using gin (words); create index on bench_skill (id, skill); create index on bench_posting (posted desc)`,
  )
  await client.query('vacuum analyze bench_posting')
  await client.query('vacuum analyze bench_skill')
}

const questionOf = (hasWords: boolean): string => `
  with hit as materialized (
    select id, category, career, level, company, ${hasWords ? `ts_rank(words, $1::tsquery)` : 'posted'} as rank from bench_posting
     where ${hasWords ? 'words @@ $1::tsquery' : '$1::text is null'}
       and ($2::text is null or category = $2) and ($3::text is null or level = $3)),
  counts as (
    select count(*) as n from hit group by grouping sets ((category), (career), (level), (company))
    union all select count(*) from hit join bench_skill using (id) group by skill)
  select json_build_object('total', (select count(*) from hit), 'counted', (select count(*) from counts),
    'top', (select json_agg(id) from (select id from hit order by rank desc limit 25) best)) as answer`
