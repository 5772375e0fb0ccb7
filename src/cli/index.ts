import { ConfigError, readConfig } from '../platform/config.ts'
import { StopError } from '../platform/stop-error.ts'
import type { Command } from './command.ts'
import { openTerminal, type Terminal } from './terminal.ts'

type Entry = { usage: string; summary: string; load: () => Promise<Command> }

const COMMANDS: Record<string, Entry> = {
  start: {
    usage: 'start',
    summary: 'database, site and background refresh, until Ctrl-C',
    load: async () => (await import('./start.ts')).start,
  },
  work: {
    usage: 'work',
    summary: 'only the background refresh; run as many as you like on one DATABASE_URL',
    load: async () => (await import('./work.ts')).work,
  },
  refresh: {
    usage: 'refresh [--all] [--board kind/token] [--from http://127.0.0.1:N]',
    summary: 'reads due boards once and ends; --from reads them from a replay',
    load: async () => (await import('./refresh.ts')).refresh,
  },
  boards: {
    usage: 'boards add <careers URL> | boards list',
    summary: 'finds the board behind a careers page and adds it; or lists what is known',
    load: async () => (await import('./boards.ts')).boards,
  },
  understand: {
    usage: 'understand < postings.jsonl',
    summary: 'reads records from standard input, writes one line of facts each',
    load: async () => {
      const { understand } = await import('./understand.ts')
      return ({ args }) => understand(args)
    },
  },
  explain: {
    usage: 'explain <id | address | file>',
    summary: "one posting's facts, with the words they were read from",
    load: async () => (await import('./explain.ts')).explain,
  },
  reunderstand: {
    usage: 'reunderstand [--all]',
    summary: 'reads all stored postings again after a change of rules, and says what changed',
    load: async () => (await import('./reunderstand.ts')).reunderstand,
  },
  figures: {
    usage: 'figures [--career SLUG] [--kind NAME] [--skill NAME] [--country DE] [--level senior] [--days 90] [--json]',
    summary: 'the figures of the pages, counted now, with what each rests on',
    load: async () => (await import('./figures.ts')).figures,
  },
  reports: {
    usage: 'reports | reports export <file> | reports close <N> [--as right|wrong|spam]',
    summary: 'what visitors report about postings; as cases to be marked; closed when looked at',
    load: async () => (await import('./reports.ts')).reports,
  },
  messages: {
    usage: 'messages [--all] | messages close <N> | messages delete <N>',
    summary: 'what visitors wrote on the contact page; closed when it is done, deleted when its writer asks',
    load: async () => (await import('./messages.ts')).messages,
  },
  replay: {
    usage: 'replay <folder> [--port N]',
    summary: 'serves recorded boards in the true shapes, with faults on demand',
    load: async () => (await import('./replay.ts')).replay,
  },
  sample: {
    usage: 'sample build --from catalogue | <replay> | kind=folder',
    summary: 'writes the facts of remote tech openings, without their texts, to data/sample',
    load: async () => (await import('./sample.ts')).sample,
  },
}

/** Runs one command and answers with the exit code. What people can mend is shown as a sentence, never as a stack. */
export async function main(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  const terminal = openTerminal({ color: !('NO_COLOR' in process.env) }) // eslint-disable-line no-restricted-properties
  if (name === 'help' || name === '--help' || name === '-h') return help(terminal)
  const entry = COMMANDS[name]
  if (!entry) {
    terminal.error(`There is no command "${name.slice(0, 40)}".`)
    help(terminal)
    return 2
  }
  if (rest.includes('--help')) {
    terminal.line(`offing ${entry.usage}\n  ${entry.summary}`)
    return 0
  }
  try {
    const config = readConfig()
    const command = await entry.load()
    return await command({ args: rest, config, terminal })
  } catch (error) {
    if (!(error instanceof StopError || error instanceof ConfigError)) throw error
    terminal.error(error.message)
    return error instanceof StopError ? error.exitCode : 2
  }
}

function help(terminal: Terminal): number {
  terminal.line('Usage: npm run -s offing -- <command>\n')
  const width = Math.max(...Object.values(COMMANDS).map(({ usage }) => usage.length))
  for (const { usage, summary } of Object.values(COMMANDS)) terminal.line(`  ${usage.padEnd(width)}  ${summary}`)
  return 0
}
