import type { Config } from '../platform/config.ts'
import type { Terminal } from './terminal.ts'

/** What every command gets: its words, the configuration and the terminal. It answers with its exit code. */
export type CommandContext = { args: string[]; config: Config; terminal: Terminal }
export type Command = (context: CommandContext) => Promise<number>
