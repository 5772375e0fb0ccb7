import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { SamplePosting } from '../catalogue/index.ts'
import { understand } from '../understanding/index.ts'
import { bodyOf } from './gold-record.ts'

/** One post of "Who is hiring?" as an archive keeps it, with the company and the roles that the archive's makers named. */
const hiringPost = z.object({
  id: z.number(),
  /** Seconds since 1970. */
  ts: z.number(),
  company: z.string().trim().min(2).max(60),
  roles: z.array(z.string().trim().min(4).max(90)).min(1).max(3),
  text: z.string(),
})

/** A post that names no role of its own cannot stand as a posting. */
const NO_ROLE = /\b(?:multiple|various|several|many|all|different|positions|roles|engineers)\b/i
const MONTH_FILE = /^\d{4}-\d{2}\.jsonl$/

/**
 * The posts of the newest months (files YYYY-MM.jsonl, a post a line), each as a posting of its first role. Facts are
 * read by our own readers; of the text nothing is kept. Lines that cannot be read are passed over.
 */
export function readHiringPosts(folder: string, months: number): SamplePosting[] {
  const files = readdirSync(folder)
    .filter((name) => MONTH_FILE.test(name))
    .sort()
    .slice(-months)
  const lines = files.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const post = parse(line)
    if (!post || NO_ROLE.test(post.roles[0]!)) return []
    const key = `${post.company}|${post.roles[0]}`.toLowerCase() // the same post comes back month after month
    if (seen.has(key)) return []
    seen.add(key)
    return [postingOf(post)]
  })
}

function parse(line: string): z.infer<typeof hiringPost> | undefined {
  try {
    return hiringPost.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

function postingOf({ id, ts, company, roles, text }: z.infer<typeof hiringPost>): SamplePosting {
  const posted = new Date(ts * 1000)
  const url = `https://news.ycombinator.com/item?id=${id}`
  const raw = {
    nativeId: String(id),
    title: roles[0]!,
    companyName: company,
    sourceUrl: url,
    postedAt: { at: posted.toISOString(), precision: 'second' as const },
    places: [],
    pay: [],
    tags: [],
    metadata: [],
    body: bodyOf(text),
  }
  const archivedAt = new Date(Date.UTC(posted.getUTCFullYear(), posted.getUTCMonth() + 1, 0)) // the thread's last day
  return { archivedAt, source: 'hn', token: 'who-is-hiring', companyName: company, raw, facts: understand(raw) }
}
