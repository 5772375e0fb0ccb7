import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { ownSet } from '../evaluation/sets.ts'
import type { IndexRow } from '../src/catalogue/index.ts'
import { rawPostingOf } from '../src/cli/gold-record.ts'
import { isListed, textOf, type Facts, type RawPosting, type SourceKind } from '../src/domain/index.ts'
import { projectFile } from '../src/platform/config.ts'
import { mapPayload } from '../src/sources/index.ts'
import { understand } from '../src/understanding/index.ts'

/** `name` says what the postings are, as the output of a bench repeats it. */
export type Corpus<T> = { name: string; postings: T[] }
/** Rows are made when they are asked for, from the `unique` first ones, so that a million of them need no memory. */
export type RowCorpus = { name: string; count: number; unique: number; at: (i: number) => IndexRow }
type Found = { company: string; raw: RawPosting }
/** `key`: source, board and the source's own id. */
export type Archived = Found & { key: string }

/** Archived boards beside the checkout: for running and measuring, not part of the project. */
export const archive = projectFile('..', 'shared', 'corpus')

/** Archived Ashby boards where they lie beside the checkout, else our own marked postings, repeated to the same number. */
export function readingCorpus(): Corpus<RawPosting> {
  if (!existsSync(archive))
    return { name: 'our own marked postings, repeated', postings: repeated(6_500).map(({ raw }) => raw) }
  return { name: 'archived Ashby boards', postings: boardsOf('ashby').map(({ raw }) => raw) }
}

/**
 * So many postings as the index holds them, all of them such as the site lists. Archived ones where they are at hand, else
 * our own; when there are too few, they are taken again with new numbers and other dates.
 */
export function searchCorpus(count: number): RowCorpus {
  const has = existsSync(archive)
  const found = has
    ? [...boardsOf('ashby'), ...boardsOf('lever'), ...boardsOf('greenhouse'), ...hiringPosts()]
    : repeated(176)
  const listed = found
    .map(({ company, raw }) => ({ company, raw, facts: understand(raw) }))
    .filter(({ facts }) => isListed(facts))
  const slugs = new Map<string, number>()
  const unique = listed.slice(0, count).map(({ company, raw, facts }): IndexRow => {
    if (!slugs.has(company)) slugs.set(company, slugs.size + 1)
    return indexRow(company, slugs.get(company)!, raw, facts)
  })
  const at = (i: number): IndexRow => ({
    ...unique[i % unique.length]!,
    id: i + 1,
    firstSeenAt: new Date(NEWEST - ((i * 7_919) % DAYS) * 86_400_000 - (i % 86_400_000)),
  })
  const what = has ? 'archived postings' : 'our own marked postings'
  const times = Math.ceil(count / listed.length)
  return {
    name: `${listed.length} ${what}${times > 1 ? `, taken up to ${times} times with new numbers` : ''}`,
    count,
    unique: unique.length,
    at,
  }
}

/** A posting as the index takes it in, without a number. */
export function indexRow(company: string, companyId: number, raw: RawPosting, facts: Facts): IndexRow {
  return {
    id: 0,
    title: raw.title,
    company,
    companyId,
    companySlug: company.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    places: raw.places.map(({ words }) => words),
    text: textOf(raw.body),
    facts,
    firstSeenAt: new Date(NEWEST),
    isSample: false,
    closed: false,
  }
}

const NEWEST = Date.UTC(2026, 7, 22)
const DAYS = 90

function repeated(count: number): Found[] {
  const own = ownSet().postings.map(({ raw }) => ({ company: raw.companyName ?? 'Harbour Labs', raw }))
  return Array.from({ length: count }, (_, i) => own[i % own.length]!)
}

/** The postings of every archived board of a source, by its last capture. */
export function boardsOf(kind: SourceKind): Archived[] {
  const files = globSync(`${archive}/${kind}/${kind === 'ashby' ? '' : '*/'}*.json`).sort()
  const last = new Map(files.map((file) => [kind === 'ashby' ? file : dirname(file), file]))
  return [...last.values()].flatMap((file) => {
    const token = decodeURIComponent(kind === 'ashby' ? basename(file, '.json') : basename(dirname(file)))
    const answer = JSON.parse(readFileSync(file, 'utf8')) as { jobs?: unknown[] } | unknown[]
    return (Array.isArray(answer) ? answer : (answer.jobs ?? [])).flatMap((payload) => {
      const raw = mapPayload(kind, payload, token)
      return raw ? [{ company: raw.companyName ?? token, raw, key: `${kind}:${token}:${raw.nativeId}` }] : []
    })
  })
}

/** "Who is hiring?" of Hacker News, a post each; a line that is no JSON is left out. */
function hiringPosts(): Found[] {
  return globSync(`${archive}/hn/*.jsonl`)
    .sort()
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .flatMap((line) => {
      try {
        const { id, company, text } = JSON.parse(line) as { id: number; company: string | null; text: string }
        const title = text.split('\n', 1)[0]!.slice(0, 200)
        const record = { id: `hn:${id}`, source: 'hn', company, title, locations: [], fields: {}, text }
        return [{ company: company ?? 'Unnamed', raw: rawPostingOf(record) }]
      } catch {
        return []
      }
    })
}
