import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IndexRow } from '../catalogue/index.ts'
import { emptyQuery, type Found, type Query } from './query.ts'
import { isWithin } from './near-words.ts'
import { createIndex } from './search-index.ts'
import { fact, inventRow, NOW } from './test-rows.ts'

const indexOf = (rows: IndexRow[]) => {
  const index = createIndex(() => NOW)
  index.put(rows)
  return index
}
const ask = (rows: IndexRow[], text: string, query: Partial<Query> = {}): Found =>
  indexOf(rows).find({ ...emptyQuery, text, sort: 'relevance', ...query })
const texts = (...all: string[]) => all.map((text, i) => inventRow(i + 1, { text }))
const skilled = (id: number, ...names: string[]) =>
  inventRow(id, { facts: { skills: fact(names.map((name) => ({ name }))) } })
const sorted = ({ ids }: Found) => ids.toSorted((a, b) => a - b)

test('a word finds the other spellings of the skill it names, and not words that only begin so', () => {
  const rows = texts('React.js', 'reactjs', 'reactive streams', 'React', 'Kubernetes', 'k8s', 'golang', 'go to market')
  assert.deepEqual(sorted(ask(rows, 'react')), [1, 2, 4])
  assert.deepEqual(sorted(ask(rows, 'reactjs')), [1, 2], '"react" is a verb, too')
  assert.deepEqual(sorted(ask(rows, 'k8s')), [5, 6])
  assert.deepEqual(sorted(ask(rows, 'kubernetes -k8s')), [])
  assert.deepEqual(sorted(ask(rows, 'golang')), [7], 'an everyday word is no other spelling')
  assert.deepEqual(sorted(ask([...rows, skilled(9, 'Go')], 'golang')), [7, 9], 'a skill that was read is')
  assert.deepEqual(sorted(ask(rows, 'k8s', { literal: true })), [6])
})

test('an everyday word that names a skill finds the skill, and texts with the word only while they do not drown it', () => {
  const verbs = texts(...Array.from({ length: 8 }, () => 'We go to sea.'))
  const titled = inventRow(10, { title: 'Go Engineer', text: '' })
  assert.equal(ask(verbs, 'go').total, 8, 'nobody has the skill')
  const rows = [...verbs, skilled(9, 'Go'), titled, inventRow(11, { text: 'golang' })]
  assert.deepEqual(ask(rows, 'go').ids.toSorted(), [10, 11, 9])
  assert.equal(ask(rows, 'go').ids.at(-1), 10, 'a title may be about going to market')
  assert.deepEqual(sorted(ask(rows, '-go')), [1, 2, 3, 4, 5, 6, 7, 8])
  assert.equal(ask(rows, 'go', { literal: true }).total, 10)
})

test('either spelling of a skill finds the other, also a name of several words', () => {
  const rows = [
    inventRow(1, { text: 'js' }),
    inventRow(2, { text: 'JavaScript' }),
    skilled(3, 'GCP'),
    skilled(4, 'AWS'),
  ]
  assert.deepEqual(sorted(ask(rows, 'js')), sorted(ask(rows, 'javascript')))
  assert.deepEqual(sorted(ask(rows, 'js')), [1, 2])
  assert.deepEqual(sorted(ask(rows, 'google cloud')), [3])
  assert.deepEqual(ask(rows, 'google cloud').text!.words, ['google cloud'])
  assert.deepEqual(sorted(ask(rows, 'amazon web services')), [4])
})

test('words to rank by demand nothing: who has them in the title comes first, and pages follow one another', () => {
  const rows = [
    inventRow(1, { title: 'QA Engineer', facts: { skills: fact([{ name: 'Rust', must: true }]) } }),
    inventRow(2, { title: 'Rust Engineer', facts: { skills: fact([{ name: 'Rust' }]) } }),
    inventRow(3, { title: 'Painter' }),
    inventRow(4, { title: 'Engineer', text: 'Ferries' }),
  ]
  const query = { rankBy: 'rust engineer', limit: 1 }
  const ids: number[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const found = ask(rows, '', { ...query, ...(cursor && { cursor }) })
    assert.equal(found.total, 4)
    assert.equal(found.text, undefined, 'nothing was searched')
    ids.push(...found.ids)
    cursor = found.next
    more = cursor !== undefined
  }
  assert.deepEqual(ids, [2, 1, 4, 3])
  assert.deepEqual(ask(rows, '', { ...query, sort: 'newest', limit: 4 }).ids, [4, 3, 2, 1])
})

test('a skill that is asked for as such is found with those below it, which come after', () => {
  const rows = [
    skilled(1, 'TypeScript'),
    skilled(2, 'JavaScript'),
    skilled(3, 'Python'),
    inventRow(4, { text: 'JavaScript' }),
  ]
  assert.deepEqual(ask(rows, 'skill:js').ids, [2, 1])
  assert.deepEqual(sorted(ask(rows, 'javascript')), [2, 4], 'without the sign only the skill itself')
  assert.deepEqual(sorted(ask(rows, '-skill:javascript')), [3, 4])
  assert.deepEqual(ask(rows, 'skill:"machine learning"').text!.missing, ['skill:machine learning'])
})

test('title: and company: look into one field', () => {
  const rows = [
    inventRow(1, { title: 'Rust Engineer' }),
    inventRow(2, { text: 'Rust.' }),
    inventRow(3, { company: 'Rust Works', companySlug: 'rust-works' }),
    inventRow(4, { title: 'Engineer for Rust tooling' }),
  ]
  assert.deepEqual(sorted(ask(rows, 'title:rust')), [1, 4])
  assert.deepEqual(sorted(ask(rows, 'company:rust')), [3])
  assert.deepEqual(sorted(ask(rows, 'title:"rust engineer"')), [1])
  assert.deepEqual(sorted(ask(rows, 'rust -title:rust')), [2, 3])
  assert.deepEqual(ask(rows, 'Company:"harbour labs" title:engineer').total, 3)
})

test('a phrase that is a skill is that skill; any other is its words, said so, and neighbours in a title come first', () => {
  const rows = [
    skilled(1, 'Machine learning'),
    inventRow(2, { text: 'A learning machine.' }),
    inventRow(3, { title: 'Data Platform Engineer', text: 'Pipelines.' }),
    inventRow(4, { title: 'Platform Data Engineer', text: 'Pipelines.' }),
  ]
  assert.deepEqual(ask(rows, '"machine learning"').ids, [1])
  assert.equal(ask(rows, '"machine learning"').text!.loose, undefined)
  const loose = ask(rows, '"data platform"')
  assert.deepEqual(loose.ids, [3, 4])
  assert.deepEqual(loose.text!.loose, ['data platform'])
  assert.deepEqual(ask(rows, 'platform data').ids, [4, 3])
  assert.deepEqual(sorted(ask(rows, '-"machine learning"')), [2, 3, 4])
  assert.equal(ask(rows, '"data').total, 2, 'an open quote ends with the text')
})

test('where nothing is spelled so, the nearest frequent word is searched, and it says so', () => {
  const rows = texts('Kubernetes and reefs', 'Kubernetes', 'kubernetic', 'lighthouse')
  const found = ask(rows, 'kuberentes')
  assert.deepEqual(sorted(found), [1, 2])
  assert.deepEqual(found.text!.mended, [{ from: 'kuberentes', to: 'kubernet' }])
  assert.deepEqual(ask(rows, 'lihgthouse reef').text!.words, ['lihgthouse', 'reef'])
  assert.equal(ask(rows, 'lihgthouse').total, 1)
  assert.equal(ask(rows, 'zzzzzz').text!.mended, undefined)
  assert.deepEqual(ask(rows, 'ree').text!.missing, ['ree'], 'short words are left as they are')
  assert.equal(ask(rows, 'lihgthouse', { literal: true }).total, 0)
})

test('distance counts letters put in, left out, changed and swapped', () => {
  const within: [string, string, number][] = [
    ['tide', 'tides', 1],
    ['tide', 'tde', 1],
    ['tide', 'tied', 1],
    ['tide', 'tode', 1],
    ['harbour', 'habrorr', 2],
  ]
  for (const [a, b, errors] of within) {
    assert.ok(isWithin(a, b, errors) && isWithin(b, a, errors), `${a} ${b}`)
    assert.ok(!isWithin(a, b, errors - 1), `${a} ${b} not in ${errors - 1}`)
  }
})

test('completion: names with a word that begins so, the frequent first, of what is open', () => {
  const rows = [
    inventRow(1, { title: 'Senior Rust Engineer, Berlin', company: 'Rustic Ltd', companySlug: 'rustic' }),
    inventRow(2, { title: 'Senior Rust Engineer (Remote)' }),
    skilled(3, 'Rust', 'Ruby'),
    skilled(4, 'Rust'),
  ]
  const index = indexOf(rows)
  const say = (prefix: string) => index.complete(prefix).map(({ kind, label, count }) => `${kind} ${label} ${count}`)
  assert.deepEqual(say('ru'), ['skill Rust 2', 'skill Ruby 1', 'company Rustic Ltd 1', 'title Senior Rust Engineer 2'])
  assert.deepEqual(say('RUST eng'), ['title Senior Rust Engineer 2'])
  assert.ok(say('soft').includes('career Software Engineer 4'))
  assert.deepEqual([say(''), say('  '), say('zzz'), say('not st')], [[], [], [], []])
  index.remove([1, 2])
  assert.deepEqual(say('ru'), ['skill Rust 2', 'skill Ruby 1'])
  index.put(Array.from({ length: 700 }, (_, i) => inventRow(100 + i, { title: `Keeper${i} of Tides` })))
  assert.equal(index.complete('keeper', 50).length, 50)
  assert.deepEqual(say('keeper699'), ['title Keeper699 of Tides 1'])
})

test('the name of a skill in several words is found in texts where it stands as such, and only there', () => {
  const rows = texts(
    'We work on computer vision.',
    'Your computer, our vision.',
    'A vision for the computer',
    'Fix my computer. Vision is all.',
    'Computer-vision systems',
    'a long text about the Google Cloud Platform',
    'GCP',
  )
  assert.deepEqual(sorted(ask(rows, 'computer vision')), [1, 5])
  const quoted = ask(rows, '"computer vision"')
  assert.deepEqual([sorted(quoted), quoted.text?.loose], [[1, 5], undefined])
  assert.deepEqual(sorted(ask(rows, '-"computer vision"')), [2, 3, 4, 6, 7])
  assert.deepEqual(sorted(ask([...rows, skilled(9, 'Computer vision')], 'computer vision')), [1, 5, 9])
  assert.deepEqual(sorted(ask(rows, 'gcp')), [6, 7], 'either spelling finds the other')
  assert.deepEqual(sorted(ask(rows, 'computer vision', { literal: true })), [1, 2, 3, 4, 5], 'words as they stand')
})
