import { openApp } from '../app.ts'
import { allMessages, closeMessage, deleteMessage, openMessages, type Message } from '../moderation/index.ts'
import type { Database } from '../platform/database/index.ts'
import { StopError } from '../platform/stop-error.ts'
import type { CommandContext } from './command.ts'
import { clean } from './explain-view.ts'
import type { Terminal } from './terminal.ts'

export type MessagesDeps = { db: Database; terminal: Pick<Terminal, 'line' | 'paint'> }

/** `offing messages`: what visitors wrote on the contact page; `close N` when it is done, `delete N` when its writer asks for that. */
export async function messages({ args, config, terminal }: CommandContext): Promise<number> {
  const asked = readArgs(args)
  await using app = await openApp(config)
  const deps = { db: app.db, terminal }
  if (asked.verb === 'list') return await listMessages(deps, asked.all)
  return await (asked.verb === 'close' ? endMessage(deps, asked.id) : removeMessage(deps, asked.id))
}

type Asked = { verb: 'list'; all: boolean } | { verb: 'close' | 'delete'; id: number }

/** Throws StopError for what is none of the three. */
export function readArgs(args: string[]): Asked {
  const [verb = 'list', given, ...more] = args
  if (verb === '--all' && given === undefined) return { verb: 'list', all: true }
  if (verb === 'list' && (given === undefined || given === '--all') && more.length === 0)
    return { verb, all: given === '--all' }
  if (verb !== 'close' && verb !== 'delete')
    throw new StopError('Say: messages, messages --all, messages close N, or messages delete N.', { exitCode: 2 })
  if (more.length > 0 || !/^[1-9]\d{0,14}$/.test(given ?? ''))
    throw new StopError(`Say which message to ${verb} by its number, as the list shows it: messages ${verb} 12`, {
      exitCode: 2,
    })
  return { verb, id: Number(given) }
}

/** `all`: those that are done as well. */
export async function listMessages({ db, terminal }: MessagesDeps, all = false): Promise<number> {
  const shown = await (all ? allMessages(db) : openMessages(db))
  for (const message of shown) messageLines(message, terminal.paint).forEach((line) => terminal.line(line))
  const what = all ? 'kept' : 'open'
  terminal.line(shown.length === 1 ? `1 message is ${what}.` : `${shown.length} messages are ${what}.`)
  return 0
}

export async function endMessage({ db, terminal }: MessagesDeps, id: number): Promise<number> {
  const isClosed = await closeMessage(db, id)
  terminal.line(isClosed ? `Message ${id} is closed.` : `There is no open message ${id}.`)
  return isClosed ? 0 : 1
}

/** Asks nothing back: the number was given, and what it took away is shown. */
export async function removeMessage({ db, terminal }: MessagesDeps, id: number): Promise<number> {
  const gone = await deleteMessage(db, id)
  if (!gone) {
    terminal.line(`There is no message ${id}. Nothing was deleted; messages --all lists every one.`)
    return 1
  }
  messageLines(gone, terminal.paint).forEach((line) => terminal.line(line))
  terminal.line(
    `Message ${id} is deleted.${gone.mailedAt ? ' The mail that was made of it is in your mailbox still.' : ''}`,
  )
  return 0
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
