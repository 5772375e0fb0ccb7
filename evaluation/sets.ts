import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { goldRecordSchema, rawPostingOf } from '../src/cli/gold-record.ts'
import { textOf, type RawPosting, type SourceKind } from '../src/domain/index.ts'
import { projectFile } from '../src/platform/config.ts'
import { mapPayload } from '../src/sources/index.ts'
import { furtherFields, marksSchema, type Marks } from './marks.ts'

/** One posting with what is true of it. `squeezed`: everything it says, without blanks, for looking up quotes. */
export type Marked = { id: string; source: string; raw: RawPosting; marks: Marks; squeezed: string; about?: string }
/** `further`: the set marks the further facts (benefits, equity ...) too. */
export type MarkedSet = { name: string; postings: Marked[]; further: boolean }

const ATS = new Set<string>(['ashby', 'lever', 'greenhouse'])
const caseSchema = z.strictObject({
  id: z.string().regex(/^own:[a-z0-9-]+$/),
  about: z.string(),
  source: z.enum(['ashby', 'lever', 'greenhouse', 'hn', 'remotive', 'remoteok']),
  posting: z.record(z.string(), z.unknown()),
  labels: marksSchema,
})

/** Our own marked postings: written by us in the true shapes of the sources, mapped by the adapters that real ones go through. */
export function ownSet(): MarkedSet {
  const postings = globSync(projectFile('evaluation', 'cases', '*.json'))
    .sort()
    .flatMap((file) => {
      const cases = z.array(caseSchema).safeParse(JSON.parse(readFileSync(file, 'utf8')))
      if (cases.success) return cases.data
      throw new Error(`${basename(file)}: ${z.prettifyError(cases.error)}`)
    })
    .map(({ id, about, source, posting, labels }) => ({
      ...marked(id, source, rawOf(id, source, posting), labels),
      about,
    }))
  return { name: 'own', postings, further: true }
}

function rawOf(id: string, source: string, posting: Record<string, unknown>): RawPosting {
  const raw = ATS.has(source)
    ? mapPayload(source as SourceKind, posting, 'own')
    : rawPostingOf(goldRecordSchema.parse({ id, source, ...posting }))
  if (!raw) throw new Error(`${id} is not a posting of ${source}.`)
  return raw
}

/** A folder with `postings.jsonl` (records as `offing understand` reads them) and `labels.jsonl`. Its texts stay where they are. */
export function folderSet(name: string, folder: string): MarkedSet {
  const labels = new Map(linesOf(join(folder, 'labels.jsonl')).map((line) => [line.id as string, line]))
  const postings = linesOf(join(folder, 'postings.jsonl')).flatMap((line) => {
    const record = goldRecordSchema.parse(line)
    const label = labels.get(record.id)
    if (!label) return []
    const { id, ...marks } = label
    const read = marksSchema.safeParse(marks)
    if (!read.success) throw new Error(`${String(id)}: ${z.prettifyError(read.error)}`)
    return [marked(record.id, record.source, rawPostingOf(record), read.data, JSON.stringify(record.fields))]
  })
  const further = [...labels.values()].some((label) => furtherFields.some((field) => field in label))
  return { name, postings, further }
}

/** The sets that are there: our own always, the archive of real postings where it lies beside the checkout, others as named. */
export function presentSets(named: Map<string, string> = new Map()): MarkedSet[] {
  const beside = projectFile('..', 'shared', 'gold')
  const folders = new Map([...(existsSync(beside) ? [['archive', beside] as const] : []), ...named])
  return [ownSet(), ...[...folders].map(([name, folder]) => folderSet(name, folder))]
}

const linesOf = (file: string): Record<string, unknown>[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Record<string, unknown>)

function marked(id: string, source: string, raw: RawPosting, marks: Marks, fields = ''): Marked {
  const stated = JSON.stringify({ ...raw, body: undefined })
  const places = raw.places.map(({ words }) => words).join(' ')
  return { id, source, raw, marks, squeezed: squeeze(`${raw.title} ${places} ${textOf(raw.body)} ${stated} ${fields}`) }
}

/** Without blanks and quotation marks: layout is no part of a quote. */
export const squeeze = (words: string): string => words.replace(/[\s"\\]+/g, '')
