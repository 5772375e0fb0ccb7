import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { recordMailed } from '../moderation/message-store.ts'
import { allMessages, saveMessage } from '../moderation/index.ts'
import { StopError } from '../platform/stop-error.ts'
import { endMessage, listMessages, readArgs, removeMessage } from './messages.ts'

test('messages are listed with who wrote them, control characters stay out of the terminal, and they are closed', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const lines: string[] = []
  const deps = {
    db,
    terminal: { line: (text = '') => void lines.push(text), paint: (_: unknown, text: string) => text },
  }
  await saveMessage(db, {
    form: 'a',
    about: 'question',
    words: 'One\n\u001b[2JTwo',
    name: 'A reader',
    replyTo: 'r@example.org',
  })
  assert.equal(await listMessages(deps), 0)
  const shown = lines.join('\n')
  assert.match(shown, /question from A reader <r@example\.org>/)
  assert.match(shown, /One\n.*Two/)
  assert.ok(!shown.includes('\u001b'))
  assert.match(shown, /not mailed\n/)
  assert.equal(await endMessage(deps, 1), 0)
  assert.equal(await endMessage(deps, 1), 1)
  await listMessages(deps)
  assert.equal(lines.at(-1), '0 messages are open.')
})

test('a message is deleted for good, open or done, shown once more, and a wrong number deletes nothing', async () => {
  await using database = await freshDatabase()
  const { db } = database
  const lines: string[] = []
  const terminal = { line: (text = '') => void lines.push(text), paint: (_: unknown, text: string) => text }
  for (const form of ['a', 'b', 'c'])
    await saveMessage(db, { form, about: 'other', words: `Words of ${form}`, replyTo: `${form}@example.org` })
  await recordMailed(db, 2, new Date())
  await endMessage({ db, terminal }, 2)
  lines.length = 0
  assert.equal(await removeMessage({ db, terminal }, 2), 0)
  assert.match(
    lines.join('\n'),
    /b@example\.org[^]*Words of b[^]*Message 2 is deleted\. The mail .* is in your mailbox/,
  )
  assert.equal(await removeMessage({ db, terminal }, 2), 1)
  assert.match(lines.at(-1)!, /There is no message 2\. Nothing was deleted/)
  assert.equal(await removeMessage({ db, terminal }, 1), 0)
  assert.ok(!lines.at(-1)!.includes('mailbox'))
  assert.deepEqual((await allMessages(db)).map(({ id, words }) => [id, words]), [[3, 'Words of c']]) // prettier-ignore
})

test('what is no command is said', () => {
  assert.deepEqual(readArgs([]), { verb: 'list', all: false })
  assert.deepEqual(readArgs(['--all']), { verb: 'list', all: true })
  assert.deepEqual(readArgs(['close', '12']), { verb: 'close', id: 12 })
  assert.deepEqual(readArgs(['delete', '7']), { verb: 'delete', id: 7 })
  for (const wrong of [
    ['close'],
    ['close', '0'],
    ['close', '1', '2'],
    ['open'],
    ['delete'],
    ['delete', 'all'],
    ['delete', '-1'],
  ])
    assert.throws(() => readArgs(wrong), StopError, wrong.join(' '))
})
