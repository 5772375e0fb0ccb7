import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { invented, shortGuide, shortPost } from './invented-pieces.ts'
import { loadContent, problemLine } from './load-content.ts'
import { nodesOf, textOf } from './parse-markdown.ts'
import { readPiece } from './read-piece.ts'

const problemsOf = (text: string, slug = 'network-engineer'): string[] => {
  const read = readPiece(text, 'guides', `content/guides/${slug}.md`)
  return read.ok ? [] : read.problems.map(problemLine)
}
const lineOf = (part: string): number => shortGuide.slice(0, shortGuide.indexOf(part)).split('\n').length

test('a piece has its address, contents, figures with their lines, and its words without those of figures', () => {
  const piece = invented(shortGuide, 'guides', 'network-engineer')
  assert.equal(piece.path, '/careers/network-engineer')
  assert.deepEqual(piece.contents.map(({ id, parts }) => [id, parts.length]).slice(0, 4), [
    ['what-a-network-engineer-is', 0],
    ['why-it-matters', 0],
    ['how-the-role-came-about', 0],
    ['education-and-skills', 3],
  ])
  assert.deepEqual(piece.figures.map(({ name, inline }) => `${name} ${inline}`), ['open true', 'pay-band false', 'skills false', 'next-roles false']) // prettier-ignore
  assert.deepEqual(piece.figures[2], { name: 'skills', inline: false, attributes: { career: 'network-engineer', top: '15' }, line: lineOf('::skills') }) // prettier-ignore
  const without = invented(shortGuide.replace(/^::.*$|:figure\S+/gm, ''), 'guides', 'network-engineer')
  assert.equal(piece.words, without.words)
  assert.equal(piece.minutes, 1)
})

test('notes are references, a colon before a word is a colon, and tags are characters', () => {
  const text = shortPost.replace('It goes out.', 'It goes out: see key:value and <script>alert(1)</script>.')
  const { root } = invented(text, 'blog', 'a-day-of-tides')
  assert.match(root.children.map((node) => textOf(node)).join('\n'), /see key:value and <script>alert\(1\)<\/script>\./)
  const guide = invented(shortGuide, 'guides', 'network-engineer')
  assert.equal([...nodesOf(guide.root)].filter(({ type }) => type === 'footnoteReference').length, 1)
})

test('what is wrong is said with its line, all of it at once', () => {
  const bad = shortGuide
    .replace('title: What is a Network Engineer', 'titel: What')
    .replace('written: 2026-11-20', 'written: yesterday')
    .replace('[^ip]', '[^tcp]')
    .replace('::pay-band{', '::pay-bond{')
    .replace('## Why it matters', '# Why it matters')
    .replace('A lab of three routers.', '![a lab](/lab.png)')
    .replace('(/remote-devops-sysadmin-jobs)', '(javascript:alert)')
  const found = problemsOf(bad)
  const has = (line: number, words: RegExp) =>
    assert.ok(found.some((one) => one.startsWith(`content/guides/network-engineer.md:${line}:`) && words.test(one)), `${line} ${words} in ${found.join('\n')}`) // prettier-ignore
  has(lineOf('written:'), /written: a day like/)
  has(lineOf('::pay-band'), /no figure ::pay-bond/)
  has(lineOf('## Why'), /Headings are ## and ###/)
  has(lineOf('A lab'), /Pictures are figures/)
  has(lineOf('Ropes'), /A link is a path/)
  assert.ok(found.some((one) => /titel/.test(one)))
  assert.match(problemsOf(shortGuide.replace('[^ip]', '[^tcp]')).join(), /No source has the key tcp/)
  assert.match(problemsOf(shortGuide, 'data-engineer').join(), /named network-engineer\.md/)
  assert.match(problemsOf('No front matter').join(), /No front matter/)
  assert.match(problemsOf(shortGuide.replace('name: Network Engineer', 'name: [')).join(), /YAML/)
})

test('a folder is read with what is good in it, and what is bad is named', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'offing-content-')), 'content')
  for (const section of ['guides', 'blog']) mkdirSync(join(folder, section), { recursive: true })
  writeFileSync(join(folder, 'guides', 'network-engineer.md'), shortGuide)
  writeFileSync(join(folder, 'blog', 'a-day-of-tides.md'), shortPost.replace('careers: [', 'careers: [sailor, '))
  const content = loadContent(folder)
  rmSync(join(folder, '..'), { recursive: true })
  assert.deepEqual(content.pieces.map(({ path }) => path), ['/careers/network-engineer']) // prettier-ignore
  assert.equal(content.guideTo('network-engineer'), content.at('guides/network-engineer'))
  assert.deepEqual(content.problems.map(problemLine), [
    'content/blog/a-day-of-tides.md:5: front matter.careers.0: no slug of data/careers.json',
  ])
  assert.deepEqual(loadContent(join(folder, 'nowhere')).pieces, [])
})
