import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/fresh-database.ts'
import { saveMessage } from '../moderation/index.ts'
import { StopError } from '../platform/stop-error.ts'
import { endMessage, listMessages, readArgs } from './messages.ts'

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

test('what is no command is said', () => {
  assert.equal(readArgs([]), 'list')
  assert.equal(readArgs(['close', '12']), 12)
  for (const wrong of [['close'], ['close', '0'], ['close', '1', '2'], ['open']])
    assert.throws(() => readArgs(wrong), StopError)
})
