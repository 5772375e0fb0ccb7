import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openApp } from '../app.ts'
import { loadForSample, type SamplePosting } from '../catalogue/index.ts'
import type { PostingSource, SourceKind } from '../domain/index.ts'
import { nameFromToken, readShippedBoards } from '../ingestion/index.ts'
import type { Config } from '../platform/config.ts'
import { createHttpClient } from '../platform/http/index.ts'
import { StopError } from '../platform/stop-error.ts'
import { mapPayload, sourceOf } from '../sources/index.ts'
import { understand } from '../understanding/index.ts'
import { readHiringPosts } from './hiring-posts.ts'
import { replayedBoards } from './replayed-boards.ts'

/** So many months of "Who is hiring?" are young enough to show. */
const HIRING_MONTHS = 20
const ROWS_AT_ONCE = 500

/** What the catalogue lists now. */
export async function fromCatalogue(config: Config): Promise<SamplePosting[]> {
  await using app = await openApp(config)
  const postings: SamplePosting[] = []
  for (let afterId = 0; ;) {
    const rows = await loadForSample(app.db, afterId, ROWS_AT_ONCE)
    if (rows.length === 0) return postings
    postings.push(...rows)
    afterId = rows.at(-1)!.id
  }
}

/** What a replay serves, through the real adapters. A board that cannot be read stops the whole: a sample is no place for holes. */
export async function fromReplay(origin: string, config: Config): Promise<SamplePosting[]> {
  const http = createHttpClient({ userAgent: config.userAgent, loopbackOrigin: origin })
  const names = companyNames()
  const postings: SamplePosting[] = []
  const archivedAt = new Date()
  for (const board of await replayedBoards(origin)) {
    const { source, token, region = 'global' } = board
    const fetched = await sourceOf(source).fetch({ source, token, region }, http)
    if (!fetched.ok) throw new StopError(`The replay does not give ${source}/${token}: ${fetched.detail}`)
    if (fetched.value.notModified) continue
    for (const { raw } of fetched.value.postings) {
      const companyName = raw.companyName ?? fetched.value.companyName ?? nameOf(names, source, token)
      postings.push({ archivedAt, source, token, region, companyName, raw, facts: understand({ ...raw, companyName }) })
    }
  }
  await http.close()
  return postings
}

/** A folder of recorded boards, or of months of "Who is hiring?". */
export function fromArchive(kind: PostingSource, folder: string, day?: string): SamplePosting[] {
  if (kind === 'hn') return readHiringPosts(folder, HIRING_MONTHS)
  const names = companyNames()
  return recordedBoards(folder).flatMap(({ token, payloads, seen = day }) => {
    if (!seen) throw new StopError(`When was ${folder} recorded? ${kind}=${folder}@YYYY-MM-DD`)
    const archivedAt = new Date(seen)
    return payloads.flatMap((payload) => {
      const raw = mapPayload(kind, payload, token)
      if (!raw) return []
      const companyName = raw.companyName ?? nameOf(names, kind, token)
      return [{ archivedAt, source: kind, token, companyName, raw, facts: understand({ ...raw, companyName }) }]
    })
  })
}

/** When a recording was made, where its file is named by the moment. */
const dayOf = (file: string): string | undefined => /(\d{4})(\d{2})(\d{2})T\d{6}\.json$/.exec(file)?.slice(1).join('-')

/** A file is a board, named by its token; a folder is a board recorded several times, of which the last counts. */
function recordedBoards(folder: string): { token: string; payloads: unknown[]; seen?: string }[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('_'))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const file = statSync(path).isDirectory() ? join(path, readdirSync(path).sort().at(-1)!) : path
      const json = JSON.parse(readFileSync(file, 'utf8')) as unknown[] | { jobs?: unknown[] }
      const payloads = Array.isArray(json) ? json : (json.jobs ?? [])
      const seen = dayOf(file)
      return { token: decodeURIComponent(basename(name, '.json')), payloads, ...(seen ? { seen } : {}) }
    })
}

const companyNames = (): Map<string, string> =>
  new Map(readShippedBoards().flatMap(({ source, token, name }) => (name ? [[`${source}/${token}`, name]] : [])))

const nameOf = (names: ReadonlyMap<string, string>, source: SourceKind, token: string): string =>
  names.get(`${source}/${token}`) ?? nameFromToken(token)
