import type { IndexRow } from '../../src/catalogue/index.ts'

/** What every engine is asked: words that a posting must all hold, and values that it must have. */
export type Asked = { kind: string; words: string; category?: string; level?: string }
/** The facets that every engine counts exactly: the first four have one value a posting, skills have many. */
export const facetsAsked = ['category', 'career', 'level', 'company', 'skill'] as const
/** How many fit, how many distinct facet values were counted in all, and the best 25. */
export type Answered = { total: number; counted: number; top: number[] }

export type Engine = {
  name: string
  /** How it was set up, in a sentence. */
  setUp: string
  /** Takes all rows in; bytes it holds when built, as far as the engine can tell, and by part where it can. */
  build(rows: BenchRows): Promise<{ bytes?: number; parts?: Record<string, number> }>
  ask(asked: Asked): Promise<Answered> | Answered
  /** What only ours has: the same question with other spellings of skills, and what a beginning completes to. */
  askAsTyped?: (asked: Asked) => Answered
  complete?: (prefix: string) => number
  close(): Promise<void>
}

/** Rows are made as they are walked over. */
export type BenchRows = Iterable<BenchRow> & { readonly length: number }

/** A posting as all engines get it. `tokens`: title, company, skills, body, folded and stemmed alike for all. */
export type BenchRow = {
  row: IndexRow
  tokens: { title: string; company: string; skills: string; body: string }
  category: string
  career: string
  level: string
  company: string
  skills: string[]
}
