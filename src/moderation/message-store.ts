import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../platform/database/index.ts'
import type { Message, NewMessage } from './message.ts'

/** Keeps a message and answers with its number; the same form sent twice is one message, with the same number. */
export async function saveMessage(db: Database, message: NewMessage, at: Date = new Date()): Promise<number> {
  const { form, about, words, name = null, replyTo = null } = message
  const { rows } = await sql<{ id: number }>`
    insert into message (form, about, words, name, reply_to, sent_at, next_mail_at)
    values (${form}, ${about}, ${words}, ${name}, ${replyTo}, ${at}, ${at})
    on conflict (form) do update set form = excluded.form
    returning id`.execute(db)
  return rows[0]!.id
}

type Row = {
  id: number
  form: string
  about: Message['about']
  words: string
  name: string | null
  replyTo: string | null
  sentAt: Date
  mailedAt: Date | null
  mailProblem: string | null
}

const columns = sql`
  id, form, about, words, name, reply_to as "replyTo", sent_at as "sentAt", mailed_at as "mailedAt", mail_problem as "mailProblem"`

/** What waits for somebody to read it, oldest first. */
export async function openMessages(db: Database): Promise<Message[]> {
  const { rows } = await sql<Row>`select ${columns} from message where closed_at is null order by id`.execute(db)
  return rows.map(toMessage)
}

/** All that are kept, those that are done as well, oldest first. */
export async function allMessages(db: Database): Promise<Message[]> {
  const { rows } = await sql<Row>`select ${columns} from message order by id`.execute(db)
  return rows.map(toMessage)
}

/** Takes a message out of the database for good, open or done, and answers with it. Undefined when there is none of that number. */
export async function deleteMessage(db: Database, id: number): Promise<Message | undefined> {
  const { rows } = await sql<Row>`delete from message where id = ${id} returning ${columns}`.execute(db)
  return rows[0] && toMessage(rows[0])
}

/** Marks an open message as done. False when there is no open one of that number. */
export async function closeMessage(db: Database, id: number, at: Date = new Date()): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update message set closed_at = ${at} where id = ${id} and closed_at is null`.execute(db)
  return Number(numAffectedRows ?? 0) === 1
}

/**
 * Takes the oldest message that is due to be mailed and puts its next try off to `until` in the same step: of two processes one
 * gets it, and of one that dies here it comes back. Undefined when nothing is due.
 */
export async function takeUnmailed(db: Database, until: Date, at: Date): Promise<Message | undefined> {
  const { rows } = await sql<Row>`
    update message set mail_tries = mail_tries + 1, next_mail_at = ${until}
     where id = (select id from message where mailed_at is null and closed_at is null and next_mail_at <= ${at}
                  order by id limit 1 for update skip locked)
    returning ${columns}`.execute(db)
  return rows[0] && toMessage(rows[0])
}

export async function recordMailed(db: Database, id: number, at: Date): Promise<void> {
  await sql`update message set mailed_at = ${at}, mail_problem = null where id = ${id}`.execute(db)
}

/** Keeps why it could not be mailed; tried again after a minute, two, four and so on, at most a day apart. */
export async function recordMailProblem(db: Database, id: number, problem: string, at: Date): Promise<void> {
  await sql`
    update message
       set mail_problem = ${problem.slice(0, 300)},
           next_mail_at = ${at}::timestamptz + least(interval '1 day', interval '1 minute' * power(2, least(mail_tries - 1, 11)))
     where id = ${id}`.execute(db)
}

/** The key that forms are signed with: 32 random bytes, made by whichever process asks first. */
export async function formKey(db: Database): Promise<Buffer> {
  await sql`insert into form_key (key) values (${randomBytes(32)}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ key: Buffer }>`select key from form_key`.execute(db)
  return rows[0]!.key
}

function toMessage({ name, replyTo, mailedAt, mailProblem, ...rest }: Row): Message {
  return {
    ...rest,
    ...(name === null ? {} : { name }),
    ...(replyTo === null ? {} : { replyTo }),
    ...(mailedAt === null ? {} : { mailedAt }),
    ...(mailProblem === null ? {} : { mailProblem }),
  }
}
