import { parseArgs } from 'node:util'
import { StopError } from '../platform/stop-error.ts'
import type { CommandContext } from './command.ts'
import { FAULTS, isFaultKind, type Fault } from './replay/faults.ts'
import { startReplay, type ReplayOptions } from './replay/start-replay.ts'
import { untilStopped } from './signals.ts'

export { startReplay, type Replay } from './replay/start-replay.ts'
export type { Fault, FaultKind } from './replay/faults.ts'

const STANDARD_PORT = 4010
const OPTIONS = {
  port: { type: 'string' },
  at: { type: 'string' },
  'advance-per-request': { type: 'boolean' },
  fault: { type: 'string', multiple: true },
} as const

/** Serves the recorded boards of a folder until Ctrl-C. `offing refresh --from` reads them. */
export async function replay({ args, terminal }: CommandContext): Promise<number> {
  const options = readArgs(args)
  await using server = await startReplay(options)
  terminal.line(`  ${server.boards.length} boards of ${options.dir} at ${server.origin}`)
  terminal.line(`  Read them with: npm run -s offing -- refresh --from ${server.origin}`)
  await untilStopped()
  return 0
}

function readArgs(args: string[]): ReplayOptions {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    const [dir] = positionals
    if (dir === undefined || positionals.length > 1) throw new Error('Which folder? offing replay <folder> [--port N]')
    const port = Number(values.port ?? STANDARD_PORT)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is not a port`)
    return {
      dir,
      port,
      ...(values.at ? { at: values.at } : {}),
      advancePerRequest: values['advance-per-request'] ?? false,
      faults: (values.fault ?? []).map(readFault),
    }
  } catch (error) {
    throw new StopError((error as Error).message, { exitCode: 2, cause: error })
  }
}

/** "ashby/harbour-labs=slow" */
function readFault(words: string): Fault {
  const at = words.lastIndexOf('=')
  const fault = words.slice(at + 1)
  if (at < 1 || !isFaultKind(fault))
    throw new Error(`--fault takes <board>=<${FAULTS.join('|')}>, not "${words.slice(0, 80)}"`)
  return { board: words.slice(0, at), fault }
}
