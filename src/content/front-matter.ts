import { isMap, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { careerOf } from '../domain/index.ts'
import type { FrontMatter, Problem, Section } from './piece.ts'

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day like 2026-11-25')
  .refine((text) => !isNaN(Date.parse(text)), 'a day of the calendar')
const line = (least: number, most: number) => z.string().trim().min(least).max(most)
const career = z.string().refine((slug) => careerOf(slug) !== undefined, 'no slug of data/careers.json')

const source = z.strictObject({
  key: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and hyphens'),
  title: line(3, 250),
  by: line(2, 200).optional(),
  year: z.int().min(1600).max(2100).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
})

const common = {
  title: line(5, 100),
  name: line(2, 60),
  description: line(80, 200),
  author: line(2, 80),
  written: day,
  revised: day,
  related: z.array(z.string().regex(/^(?:guides|resources|blog|ai-corner)\/[a-z0-9-]+$/, 'section/slug')).default([]),
  sources: z.array(source).default([]),
}
const guide = z.strictObject({ ...common, career })
const other = z.strictObject({ ...common, careers: z.array(career).default([]) })

/** The two halves of a file. The text keeps its line numbers: lines of the front matter are left empty in it. */
export type Halves = { yaml: string; text: string }

/** Cuts a file into its front matter, between two lines of `---`, and its text. Undefined when it has no front matter. */
export function splitFile(file: string): Halves | undefined {
  const lines = file.replace(/\r\n?/g, '\n').split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) return undefined
  return {
    yaml: lines.slice(1, end).join('\n'),
    text: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  }
}

type Read = { ok: true; value: FrontMatter } | { ok: false; problems: Problem[] }

/** Checks the front matter of a piece. Every problem has the line of the file that it is about. */
export function readFrontMatter(yaml: string, section: Section, file: string): Read {
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false })
  const at = (offset: number): number => counter.linePos(offset).line + 1
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: document.errors.map(({ pos, message }) => ({ file, line: at(pos[0]), message: `YAML: ${message}` })),
    }
  if (!isMap(document.contents)) return { ok: false, problems: [{ file, line: 1, message: 'The front matter is empty' }] }
  const read = (section === 'guides' ? guide : other).safeParse(document.toJS())
  if (!read.success)
    return {
      ok: false,
      problems: read.error.issues.map((issue) => ({
        file,
        line: lineOf(document, issue.path, at),
        message: `${['front matter', ...issue.path.map(String)].join('.')}: ${issue.message}`,
      })),
    }
  const value: FrontMatter = { careers: [], ...read.data }
  const problems = agreements(value).map(([path, message]) => ({ file, line: lineOf(document, path, at), message }))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value }
}

/** What a field alone cannot show. */
function agreements({ written, revised, sources }: FrontMatter): [string[], string][] {
  const keys = sources.map(({ key }) => key)
  return [
    ...(revised < written ? [[['revised'], 'Revised before it was written'] as [string[], string]] : []),
    ...(new Set(keys).size < keys.length ? [[['sources'], 'Two sources have the same key'] as [string[], string]] : []),
  ]
}

/** The line of the value at that path, or of the nearest one above it that stands in the file. */
function lineOf(document: Document, path: readonly PropertyKey[], at: (offset: number) => number): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    const range = (node as { range?: [number, number, number] } | undefined)?.range
    if (range) return at(range[0])
  }
  return 1
}
