import { parseArgs } from 'node:util'
import { openApp } from '../app.ts'
import { openCounting, type Figures } from '../careers/index.ts'
import { followRates } from '../catalogue/index.ts'
import { StopError } from '../platform/stop-error.ts'
import { figureKinds, readAttributes, type Attributes } from '../web/figures/index.ts'
import type { CommandContext } from './command.ts'
import { figureJson, figureLines } from './figures-view.ts'
import type { Terminal } from './terminal.ts'

export type AskedFigures = { kinds: string[]; attributes: Attributes; json: boolean }

const NAMES = ['career', 'category', 'skill', 'company', 'country', 'level', 'days', 'top', 'group'] as const
const options = {
  ...(Object.fromEntries(NAMES.map((name) => [name, { type: 'string' }])) as Record<
    (typeof NAMES)[number],
    { type: 'string' }
  >),
  kind: { type: 'string', multiple: true },
  family: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** `offing figures`: the figures of the site's pages, counted now from the postings it holds. */
export async function figures({ args, config, terminal }: CommandContext): Promise<number> {
  const asked = readFigureArgs(args)
  await using app = await openApp(config)
  const onError = (error: Error) => terminal.error(`  ${error.message}`)
  const rates = await followRates({ db: app.db, onError })
  const counting = openCounting({ db: app.db, rates: rates.current, onError })
  try {
    await counting.ready
    printFigures(counting.figures, asked, terminal)
  } finally {
    await counting.stop()
    await rates.stop()
  }
  return 0
}

/** Throws StopError for a kind, a career or another word that there is not. */
export function readFigureArgs(args: string[]): AskedFigures {
  const { kind = Object.keys(figureKinds), family, json = false, ...rest } = parse(args)
  const unknown = kind.find((name) => !Object.hasOwn(figureKinds, name))
  if (unknown !== undefined) throw stop(`There is no figure "${unknown.slice(0, 40)}".`)
  const read = readAttributes({ ...(rest as Record<string, string>), ...(family && { family: 'yes' }) })
  if ('wrong' in read) throw stop(read.wrong)
  return { kinds: kind, attributes: read.attributes, json }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw stop((error as Error).message)
  }
}

const stop = (why: string): StopError =>
  new StopError(`${why}\nKinds: ${Object.keys(figureKinds).join(', ')}.`, { exitCode: 2 })

/** Each figure asked for: as a table, or all as one JSON array. */
export function printFigures(
  counted: Figures,
  { kinds, attributes, json }: AskedFigures,
  terminal: Pick<Terminal, 'line' | 'paint'>,
): void {
  const found = kinds.map((name) => {
    const kind = figureKinds[name]!
    return { name, kind, counted: kind.ask(counted, attributes) }
  })
  if (json) return terminal.line(JSON.stringify(found.map(figureJson), null, 1))
  for (const one of found) figureLines(one, terminal.paint).forEach((line) => terminal.line(line))
}
