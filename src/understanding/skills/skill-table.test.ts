import assert from 'node:assert/strict'
import { test } from 'node:test'
import skillRows from '../../../data/skills.json' with { type: 'json' }
import { canonicalSkill } from '../vocabulary/skill-spellings.ts'
import { kindOf } from './skill-table.ts'

type Row = { name: string; kind: string; topic?: boolean | string } & Partial<Record<Field, string[]>>
type Field = 'aliases' | 'cased' | 'listed' | 'letter' | 'exact' | 'not' | 'parents' | 'near'
const rows: Row[] = skillRows
const byName = new Map(rows.map((row) => [row.name, row]))

const KINDS = [
  'language', 'frontend', 'backend', 'database', 'data', 'ml', 'cloud', 'devops', 'mobile', 'game and graphics', 'testing',
  'security', 'network', 'blockchain', 'embedded', 'design', 'enterprise and tools', 'practice',
] // prettier-ignore

const spellingsOf = ({ name, aliases = [], cased = [], listed = [], letter = [], exact = [] }: Row): string[] => [
  name, ...aliases, ...cased, ...listed, ...letter, ...exact,
] // prettier-ignore
const folded = (form: string) => form.toLowerCase().replace(/[^\p{L}\p{N}+#]/gu, '')

test('every spelling belongs to one row and is not empty', () => {
  const owners = new Map<string, string>()
  for (const row of rows) {
    for (const form of new Set(spellingsOf(row).map(folded))) {
      assert.notEqual(form, '', row.name)
      assert.equal(owners.get(form), undefined, `"${form}" of ${row.name} is also of ${owners.get(form)}`)
      owners.set(form, row.name)
    }
  }
  assert.equal(byName.size, rows.length)
})

test('kinds and topics are of closed lists', () => {
  for (const { name, kind, topic } of rows) {
    assert.ok(KINDS.includes(kind), `${name}: ${kind}`)
    assert.ok(topic === undefined || topic === true || topic === 'demanded' || topic === 'led', `${name}: ${topic}`)
  }
})

test('parents and near are other rows, and no skill is its own ancestor', () => {
  for (const { name, parents = [], near = [] } of rows) {
    for (const other of [...parents, ...near]) {
      assert.ok(byName.has(other), `${name}: ${other}`)
      assert.notEqual(other, name)
    }
    assert.equal(new Set(parents).size, parents.length, name)
    assert.equal(new Set(near).size, near.length, name)
  }
  const climb = (name: string, path: string[]): void => {
    assert.ok(!path.includes(name), [...path, name].join(' > '))
    for (const parent of byName.get(name)?.parents ?? []) climb(parent, [...path, name])
  }
  for (const { name } of rows) climb(name, [])
})

test('near is said of both sides', () => {
  for (const { name, near = [] } of rows) {
    for (const other of near) assert.ok(byName.get(other)!.near?.includes(name), `${name} ~ ${other}`)
  }
})

/** Words of everyday English, names of people, companies and towns: none may count wherever it stands. */
const AMBIGUOUS =
  `Go R C Swift Rust Spark Chef Salt Express Spring Unity Sketch Linear Notion Slack Ray Dash Hive Presto Vault Nomad
  Make Gin Echo Crystal Julia Apex Oracle Storm Beam Cursor Claude Drift Box Zoom Square Stripe Outlook Maya Metal Combine Room
  Principle Origami Flux Render Mode Hex Clay Loom Epic Glue Phoenix Move Lean Excel Word Access`.split(/\s+/)

test('ambiguous spellings are guarded', () => {
  const sure = new Map(rows.flatMap((row) => [row.name, ...(row.aliases ?? [])].map((form) => [form, row] as const)))
  for (const form of AMBIGUOUS) {
    const row = sure.get(form)
    if (!row) continue
    const guarded = [row.cased, row.listed, row.letter, row.exact].some((forms) => forms?.includes(form))
    assert.ok(guarded, `${form} (${row.name})`)
  }
})

test('the name of the table for any spelling', () => {
  for (const [written, name] of [
    ['k8s', 'Kubernetes'],
    ['NodeJS', 'Node.js'],
    ['postgres', 'PostgreSQL'],
    ['S3', 'Amazon S3'],
    ['ECS', 'Amazon ECS'],
    ['c++', 'C++'],
    ['Websockets', 'WebSocket'],
    ['Salt', 'SaltStack'],
  ] as const)
    assert.equal(canonicalSkill(written), name)
  assert.equal(canonicalSkill('Harbour Weaver'), 'harbourweaver')
  assert.equal(kindOf('Kubernetes'), 'devops')
})
