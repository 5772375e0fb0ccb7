import { openApp } from '../app.ts'
import { closeMessage, openMessages, type Message } from '../moderation/index.ts'
import type { Database } from '../platform/database/index.ts'
import { StopError } from '../platform/stop-error.ts'
import type { CommandContext } from './command.ts'
import { clean } from './explain-view.ts'
import type { Terminal } from './terminal.ts'

export type MessagesDeps = { db: Database; terminal: Pick<Terminal, 'line' | 'paint'> }

/** `offing messages`: what visitors wrote on the contact page; `messages close N` when it is done. */
export async function messages({ args, config, terminal }: CommandContext): Promise<number> {
  const asked = readArgs(args)
  await using app = await openApp(config)
  const deps = { db: app.db, terminal }
  return await (asked === 'list' ? listMessages(deps) : endMessage(deps, asked))
}

/** `list`, or the number to close. Throws StopError for anything else. */
export function readArgs(args: string[]): 'list' | number {
  const [verb, number = '', ...more] = args
  if (verb === undefined || (verb === 'list' && number === '')) return 'list'
  if (verb === 'close' && more.length === 0 && /^[1-9]\d{0,14}$/.test(number)) return Number(number)
  throw new StopError('Say: messages, or messages close N.', { exitCode: 2 })
}

export async function listMessages({ db, terminal }: MessagesDeps): Promise<number> {
  const open = await openMessages(db)
  for (const message of open) messageLines(message, terminal.paint).forEach((line) => terminal.line(line))
  terminal.line(open.length === 1 ? '1 message is open.' : `${open.length} messages are open.`)
  return 0
}

export async function endMessage({ db, terminal }: MessagesDeps, id: number): Promise<number> {
  const isClosed = await closeMessage(db, id)
  terminal.line(isClosed ? `Message ${id} is closed.` : `There is no open message ${id}.`)
  return isClosed ? 0 : 1
}

function messageLines(message: Message, paint: Terminal['paint']): string[] {
  const { id, about, name, replyTo, sentAt, words } = message
  const when = sentAt.toISOString().slice(0, 16).replace('T', ' ')
  const from = clean([name, replyTo && `<${replyTo}>`].filter(Boolean).join(' ') || 'no name, no address')
  return [
    `${paint('bold', String(id).padStart(5))} ${paint('bold', about)} from ${from}   ${paint('dim', when)}`,
    ...words.split('\n').map((line) => `      ${clean(line)}`),
    `      ${paint('dim', mailWords(message))}`,
    '',
  ]
}

const mailWords = ({ mailedAt, mailProblem }: Message): string => {
  if (mailedAt) return `mailed ${mailedAt.toISOString().slice(0, 16).replace('T', ' ')}`
  return mailProblem ? `not mailed yet: ${clean(mailProblem)}` : 'not mailed'
}
