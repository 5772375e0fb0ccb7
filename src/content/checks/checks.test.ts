import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invented, inventedPieces, shortGuide, shortPost } from '../invented-pieces.ts'
import { contentOf } from '../load-content.ts'
import type { Piece, Problem } from '../piece.ts'
import { checkLinks, checkNumbers, checkParts, checkSpelling, readingEase, sharedSentences } from './index.ts'

const guide = (change: (text: string) => string = (text) => text): Piece =>
  invented(change(shortGuide), 'guides', 'network-engineer')
const messages = (problems: Problem[]): string[] => problems.map(({ message }) => message)
const post = (text: string): Piece =>
  invented(shortPost.replace('It goes out.', text), 'blog', 'a-day-of-tides')

test('a guide has all its parts in order, and enough words', () => {
  assert.match(messages(checkParts(guide())).join('\n'), /^\d+ words; the floor is 1300$/)
  const moved = guide((text) => text.replace('## Duties', '## Tasks').replace('### Trends', '### Later'))
  assert.deepEqual(messages(checkParts(moved)).slice(1), [
    'The part “Duties” is missing',
    '“### Trends” is missing under “Prospects”',
  ])
  const early = guide((text) => text.replace('## Duties', '## X').replace('## Why', '## Duties\n\nWork.\n\n## Why'))
  assert.ok(messages(checkParts(early)).includes('“Why it matters” stands too early') === false)
  assert.ok(messages(checkParts(early)).some((one) => one.includes('stands too early')))
  const uncited = guide((text) => text.replace('[^ip]', ''))
  assert.ok(messages(checkParts(uncited)).includes('The source ip is cited nowhere'))
})

test('a number that claims something needs a source or a figure beside it', () => {
  for (const claim of ['Pay rose by 12% again.', 'Half earn $120,000 or more.', 'Some 40 million people sail.', 'There are 25,000 boats.', 'Nine in ten boats float.', 'It is seventy percent water.']) {
    assert.equal(checkNumbers(post(claim)).length, 1, claim)
    assert.deepEqual(checkNumbers(post(`${claim} :figure[open]{career=network-engineer}`)), [], claim)
  } // prettier-ignore
  for (const none of ['Since 1981, RFC 9110 and ISO 27001 and WCAG 2.2 hold.', 'Practise 30 minutes a day for 6 weeks.', 'Node 24 has `50%` in code.', 'One in a row of boats.', 'It took one in two hours.'])
    assert.deepEqual(messages(checkNumbers(post(none))), [], none) // prettier-ignore
  assert.equal(checkNumbers(post('- one boat\n- 80% of boats'))[0]!.line, checkNumbers(post('80%'))[0]!.line + 1)
})

test('links, related pieces and figures lead somewhere', () => {
  const [first, second] = inventedPieces() as [Piece, Piece]
  const content = contentOf([first, second])
  const known = { isAddress: (path: string) => path.startsWith('/remote-'), checkFigure: () => undefined }
  assert.deepEqual(checkLinks(first, content, known), [])
  assert.deepEqual(checkLinks(second, content, known), [])
  const lost = post('See [a](/nowhere), [b](/careers/network-engineer#nothing) and [c](#in-the-morning).')
  assert.deepEqual(messages(checkLinks(lost, contentOf([first, lost]), known)), [
    'The site has no page /nowhere',
    'No heading there has the id nothing',
  ])
  assert.match(messages(checkLinks(first, contentOf([first]), known)).join(), /no piece blog\/a-day-of-tides/)
  const wrong = checkLinks(first, content, { ...known, checkFigure: (name) => (name === 'skills' ? 'no' : undefined) })
  assert.deepEqual(messages(wrong), ['::skills: no'])
})

test('eight words in a row that stand in two pieces are shown with both places', () => {
  const first = post('A boat that leaks a little will sink in the end.')
  const other = guide((text) => text.replace('Fiber.', 'They say: a boat that leaks a little will sink, in the end.'))
  const [found, ...more] = sharedSentences([first, other])
  assert.deepEqual(more, [])
  assert.equal(found!.file, other.file)
  assert.match(found!.message, /^“a boat that leaks a little will sink” also stands in content\/blog\/a-day-of-tides\.md:\d+$/)
  assert.deepEqual(sharedSentences([first, guide((text) => text.replace('Fiber.', 'A boat that leaks a little, sinks.'))]), [])
})

test('spelling: words of no list are shown, once a block; sources and code are left alone', () => {
  const isWord = (word: string): boolean => !['helo', 'Postel', 'sesions'].includes(word)
  assert.deepEqual(messages(checkSpelling(post('Well helo, helo to `sesions`.'), isWord)), ['spelling: helo'])
  assert.deepEqual(messages(checkSpelling(guide((text) => text.replace('Fiber.', 'Postel wrote it.')), isWord)), [])
})

test('reading ease: short words are easier', () => {
  const easy = readingEase(post('The cat sat on the mat. It was a big red mat and the cat was fat.'))
  const hard = readingEase(post('Organizational interoperability considerations necessitate comprehensive documentation.'))
  assert.ok(easy > 90 && hard < 60, `${easy} ${hard}`)
})
