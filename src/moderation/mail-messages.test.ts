import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { freshDatabase } from '../../test/fresh-database.ts'
import { readConfig } from '../platform/config.ts'
import { openMail } from '../platform/mail.ts'
import { mailMessages } from './mail-messages.ts'
import { openMessages, saveMessage } from './message-store.ts'

/** A real mail server on a port of its own. While `refuses`, it takes nothing. */
async function mailServer() {
  const taken: string[] = []
  const state = { refuses: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_, __, done) => done(state.refuses ? new Error('mailbox unavailable') : null),
    onData: (stream, _, done) => void text(stream).then((mail) => (taken.push(mail), done())),
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const config = readConfig({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_TO: 'operator@example.org', MAIL_FROM: 'site@example.org', SITE_URL: 'https://offing.example' }) // prettier-ignore
  const close = () => new Promise<void>((resolve) => server.close(resolve))
  return { taken, state, config, [Symbol.asyncDispose]: close }
}

const message = {
  about: 'question',
  words: 'Do you read boards\nof small companies?',
  replyTo: 'reader@example.org',
} as const

test('a message goes to the operator once, in plain text, with the way to answer', async () => {
  await using database = await freshDatabase()
  await using server = await mailServer()
  const { db } = database
  const send = openMail(server.config)!
  await saveMessage(db, { ...message, form: 'one', name: 'Bcc: all@example.org\r\nX' })
  assert.deepEqual(await mailMessages({ db, send, ...server.config }), { sent: 1, failed: 0 })
  assert.deepEqual(await mailMessages({ db, send, ...server.config }), { sent: 0, failed: 0 })
  const [mail] = server.taken
  assert.match(mail!, /^To: operator@example\.org\r\n/m)
  assert.match(mail!, /^From: site@example\.org\r\n/m)
  assert.match(mail!, /^Reply-To: <?reader@example\.org>?\r\n/m)
  assert.match(mail!, /^Message-ID: <message-1-one@offing\.example>\r\n/m)
  assert.doesNotMatch(mail!, /^Bcc:/m)
  assert.match(mail!, /Do you read boards\r\nof small companies\?/)
  assert.ok((await openMessages(db))[0]!.mailedAt)
})

test('mail that is down loses nothing: the reason is kept, and it is tried again later, at growing distances', async () => {
  await using database = await freshDatabase()
  await using server = await mailServer()
  const { db } = database
  const send = openMail(server.config)!
  let now = new Date('2026-11-25T10:00:00Z')
  const deps = { db, send, ...server.config, now: () => now }
  await saveMessage(db, { ...message, form: 'one' }, now)
  server.state.refuses = true
  assert.deepEqual(await mailMessages(deps), { sent: 0, failed: 1 })
  assert.match((await openMessages(db))[0]!.mailProblem!, /mailbox unavailable/)
  assert.deepEqual(await mailMessages(deps), { sent: 0, failed: 0 }, 'not at once')
  now = new Date('2026-11-25T10:01:00Z')
  assert.deepEqual(await mailMessages(deps), { sent: 0, failed: 1 })
  now = new Date('2026-11-25T10:02:00Z')
  assert.deepEqual(await mailMessages(deps), { sent: 0, failed: 0 }, 'the second pause is longer')
  server.state.refuses = false
  now = new Date('2026-11-25T10:03:00Z')
  assert.deepEqual(await mailMessages(deps), { sent: 1, failed: 0 })
  assert.equal(server.taken.length, 1)
  assert.equal((await openMessages(db))[0]!.mailProblem, undefined)
})

test('two processes mail each message once between them', async () => {
  await using database = await freshDatabase()
  await using server = await mailServer()
  const { db } = database
  const send = openMail(server.config)!
  for (let i = 0; i < 12; i++) await saveMessage(db, { ...message, form: `form-${i}` })
  const deps = { db, send, ...server.config }
  const both = await Promise.all([mailMessages(deps), mailMessages(deps)])
  assert.equal(both[0].sent + both[1].sent, 12)
  assert.equal(new Set(server.taken.map((mail) => /^Message-ID: (.*)\r/m.exec(mail)![1])).size, 12)
  assert.equal(server.taken.length, 12)
})

test('without a mail server there is nothing to send with', () => {
  assert.equal(openMail(readConfig({})), undefined)
  assert.equal(openMail(readConfig({ SMTP_URL: 'smtp://127.0.0.1' })), undefined)
})
