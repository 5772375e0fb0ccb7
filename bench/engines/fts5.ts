import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Asked, BenchRows, Engine } from './engine.ts'

/**
 * SQLite FTS5 in memory, as its manual advises: an index without a copy of the text (`content=''`), without offsets
 * (`detail=none` allows no ranking, so `full` it is), optimised after loading; hits go once into a temporary table, from
 * which each facet is counted.
 */
export function fts5(): Engine {
  const db = new DatabaseSync(':memory:')
  let statements: {
    hits: StatementSync
    filtered: StatementSync
    clear: StatementSync
    counts: StatementSync[]
    top: StatementSync
    total: StatementSync
  }
  return {
    name: 'sqlite-fts5',
    setUp: 'in memory, contentless, optimised, hits in a temporary table, prepared statements',
    build(rows) {
      load(db, rows)
      statements = prepare(db)
      const pages = db
        .prepare('select page_count * page_size as bytes from pragma_page_count, pragma_page_size')
        .get() as { bytes: number }
      return Promise.resolve({ bytes: pages.bytes })
    },
    ask(asked) {
      const { hits, filtered, clear, counts, top, total } = statements
      clear.run()
      if (asked.words) hits.run(matchOf(asked.words), asked.category ?? null, asked.level ?? null)
      else filtered.run(asked.category ?? null, asked.level ?? null)
      const counted = counts.reduce((sum, count) => sum + count.all().length, 0)
      return {
        total: (total.get() as { n: number }).n,
        counted,
        top: (top.all() as { id: number }[]).map(({ id }) => id),
      }
    },
    close: () => Promise.resolve(db.close()),
  }
}

const matchOf = (words: string): string =>
  words
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' AND ')

function load(db: DatabaseSync, rows: BenchRows): void {
  db.exec(`pragma journal_mode=off; pragma synchronous=off; pragma temp_store=memory; pragma cache_size=-1000000;
    create virtual table words using fts5(title, company, skills, body, content='', tokenize="unicode61 tokenchars '+#.'");
    create table posting (id integer primary key, category text, career text, level text, company text, posted integer);
    create table posting_skill (id integer, skill text, primary key (id, skill)) without rowid;
    create temp table hit (id integer primary key, rank real);`)
  const word = db.prepare('insert into words(rowid, title, company, skills, body) values (?, ?, ?, ?, ?)')
  const posting = db.prepare('insert into posting values (?, ?, ?, ?, ?, ?)')
  const skill = db.prepare('insert or ignore into posting_skill values (?, ?)')
  db.exec('begin')
  for (const { row, tokens, category, career, level, company, skills } of rows) {
    word.run(row.id, tokens.title, tokens.company, tokens.skills, tokens.body)
    posting.run(row.id, category, career, level, company, (row.postedAt ?? row.firstSeenAt).getTime())
    for (const name of skills) skill.run(row.id, name)
  }
  db.exec(`commit; insert into words(words) values ('optimize'); insert into words(words, rank) values ('rank', 'bm25(6.0, 4.0, 3.0, 1.0)');
    create index posting_newest on posting (posted desc); analyze;`)
}

function prepare(db: DatabaseSync) {
  return {
    clear: db.prepare('delete from hit'),
    hits: db.prepare(`insert into hit select words.rowid, words.rank from words join posting p on p.id = words.rowid
      where words match ?1 and (?2 is null or p.category = ?2) and (?3 is null or p.level = ?3)`),
    filtered: db.prepare(
      `insert into hit select id, -posted from posting p where (?1 is null or category = ?1) and (?2 is null or level = ?2)`,
    ),
    counts: [
      ...['category', 'career', 'level', 'company'].map((facet) =>
        db.prepare(`select ${facet}, count(*) from hit join posting using (id) group by 1`),
      ),
      db.prepare('select skill, count(*) from hit join posting_skill using (id) group by 1'),
    ],
    top: db.prepare('select id from hit order by rank limit 25'),
    total: db.prepare('select count(*) as n from hit'),
  }
}

export type { Asked }
