import { inspect } from 'node:util'
import type { TestEvent } from 'node:test/reporters'

/** A dot for what passes, the whole story for what fails, and a closing count. */
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const count = { passed: 0, failed: 0, skipped: 0 }
  const failures: string[] = []
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details.type === 'suite') continue
    if (type === 'test:fail') {
      count.failed++
      failures.push(
        `${data.file}:${data.line} ${data.name}\n${inspect(data.details.error.cause ?? data.details.error)}\n`,
      )
    } else if (data.skip) count.skipped++
    else count.passed++
    yield type === 'test:fail' ? 'X' : '.'
    if ((count.passed + count.failed + count.skipped) % 100 === 0) yield '\n'
  }
  yield `\n${failures.length ? `\n${failures.join('\n')}` : ''}${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`
}
