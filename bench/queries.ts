import { tokenise } from '../src/search/tokenise.ts'
import type { Asked, BenchRow } from './engines/engine.ts'

/** Words as people type them; each is folded and stemmed as the index does it, for all engines alike. */
const ONE =
  'python react kubernetes rust figma terraform salesforce security designer manager data engineer remote experience graphql elixir embedded kotlin android analytics'.split(
    ' ',
  )
const RARE = 'erlang haskell zig clojure solidity webassembly cobol fpga vhdl julia'.split(' ')
const TWO = [
  'senior react',
  'data engineer',
  'python django',
  'machine learning',
  'site reliability',
  'product designer',
  'rust backend',
  'technical writer',
  'customer support',
  'security engineer',
  'golang kubernetes',
  'ios swift',
  'full stack',
  'front end',
  'engineering manager',
]
const THREE = [
  'senior python engineer',
  'react typescript node',
  'aws terraform kubernetes',
  'machine learning platform',
  'product manager growth',
  'data pipelines airflow',
  'mobile react native',
  'remote europe backend',
  'staff infrastructure engineer',
  'design systems figma',
]
export const CATEGORIES = ['back-end', 'data-ai', 'devops-sysadmin', 'ux-ui-design', 'front-end']
export const LEVELS = ['senior', 'staff', 'entry', 'lead']

/** All words of the questions as people type them. */
export const typedWords: readonly string[] = [...ONE, ...RARE, ...TWO, ...THREE]

/** A hundred and more questions of several kinds, in a fixed mixed order. */
export function questions(): Asked[] {
  const asked: Asked[] = [
    ...ONE.map((words) => ({ kind: 'one word', words })),
    ...RARE.map((words) => ({ kind: 'one rare word', words })),
    ...TWO.map((words) => ({ kind: 'two words', words })),
    ...THREE.map((words) => ({ kind: 'three words', words })),
    ...ONE.slice(0, 10).flatMap((words) => [
      { kind: 'word and category', words, category: CATEGORIES[words.length % CATEGORIES.length]! },
      { kind: 'word and level', words, level: LEVELS[words.length % LEVELS.length]! },
    ]),
    ...TWO.slice(0, 10).map((words, i) => ({
      kind: 'two words, category and level',
      words,
      category: CATEGORIES[i % 5]!,
      level: LEVELS[i % 4]!,
    })),
    ...CATEGORIES.map((category) => ({ kind: 'category alone', words: '', category })),
    ...LEVELS.map((level) => ({ kind: 'level alone', words: '', level })),
    ...CATEGORIES.map((category, i) => ({
      kind: 'category and level alone',
      words: '',
      category,
      level: LEVELS[i % 4]!,
    })),
    { kind: 'everything', words: '' },
  ]
  return asked
    .map((one) => ({ ...one, words: [...new Set(tokenise(one.words))].join(' ') }))
    .sort((a, b) => mixed(a) - mixed(b))
}

/** An order without meaning, the same every time. */
const mixed = (asked: Asked): number =>
  [...JSON.stringify(asked)].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7)

export type { BenchRow }
