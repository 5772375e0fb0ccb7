import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { projectFile } from '../../../platform/config.ts'

const share = z.number().min(0).max(1)
const n = z.number().int().min(0)
const score = z.union([z.object({ n, precision: share, recall: share, f1: share }), z.object({ n, share })])
const scores = z.record(z.string(), score)
const results = z.object({
  date: z.iso.date(),
  rulesVersion: z.number().int(),
  sets: z.record(
    z.string(),
    z.object({
      postings: n,
      quotes: z.object({ n, verbatim: n }),
      fields: scores,
      bySource: z.record(z.string(), z.object({ postings: n, fields: scores })),
    }),
  ),
})

/** How right the readers are, as `npm run evaluate` wrote it (its own type: evaluation/results.ts). Shares are 0 to 1. */
export type Accuracy = z.infer<typeof results>
export type Score = z.infer<typeof score>
export type MarkedSet = Accuracy['sets'][string]

/** The results that ship with this version; undefined when the file is missing, broken, or holds no set. */
export function readAccuracy(file = projectFile('evaluation', 'results.json')): Accuracy | undefined {
  try {
    const read = results.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return read.success && Object.keys(read.data.sets).length > 0 ? read.data : undefined
  } catch {
    return undefined
  }
}
