/**
 * `node evaluation/mirror.ts FOLDER`: archived boards as a mirror. Where a source states a fact in a field of its own, the
 * reader is run without that field, and what the words say is held against it. Nobody marked these: a disagreement is
 * something to read, not an error; fields are wrong, too.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { rawPostingOf } from '../src/cli/gold-record.ts'
import type { Facts, Pay, RawPosting, SourceKind } from '../src/domain/index.ts'
import { mapPayload } from '../src/sources/index.ts'
import { understand } from '../src/understanding/index.ts'

type Reflected = { id: string; raw: RawPosting }
/** `field`: what the source states; `words`: what the text alone says; undefined on either side is not compared. */
type Mirror = {
  name: string
  blind: (raw: RawPosting) => RawPosting
  field: (raw: RawPosting, facts: Facts) => string | undefined
  words: (facts: Facts, raw: RawPosting) => string | undefined
}

const MIRRORS: Mirror[] = [
  {
    name: 'pay: range in the field against the text',
    blind: (raw) => ({ ...raw, pay: [] }),
    field: (raw, facts) => (raw.pay.length > 0 ? spanOf(facts.pay?.value) : undefined),
    words: ({ pay }) => spanOf(pay?.value),
  },
  {
    name: 'workplace: field against the text',
    blind: (raw) => ({ ...raw, workplace: undefined, isRemote: undefined }),
    field: ({ workplace }) => workplace?.value,
    words: ({ workplace }) => workplace?.value.join(' + '),
  },
  {
    name: 'employment: field against the text',
    blind: (raw) => ({ ...raw, employment: undefined }),
    field: ({ employment }, facts) => (employment ? facts.employment?.value.join(' + ') : undefined),
    words: ({ employment }) => employment?.value.join(' + '),
  },
  {
    name: 'country: field against where one may live',
    blind: (raw) => ({ ...raw, country: undefined }),
    field: ({ country }) => (/^[A-Z]{2}$/.test(country?.value ?? '') ? country?.value : undefined),
    words: ({ eligibility: { value } }) =>
      value.scope === 'limited' && value.regions.length === 0 && value.countries.length === 1
        ? value.countries[0]
        : undefined,
  },
]

const SHOWN = 25
const folder = process.argv[2]
if (!folder || !existsSync(folder)) {
  process.stderr.write('Say the folder of an archive: node evaluation/mirror.ts ../shared/corpus\n')
  process.exitCode = 2
} else {
  const postings = [...boardsIn(folder), ...remotiveIn(folder)]
  for (const mirror of MIRRORS) process.stdout.write(reflect(mirror, postings).join('\n') + '\n')
}

function reflect({ name, blind, field, words }: Mirror, postings: Reflected[]): string[] {
  const compared = postings.flatMap(({ id, raw }) => {
    const stated = field(raw, understand(raw))
    const read = words(understand(blind(raw)), raw)
    return stated === undefined || read === undefined ? [] : [{ id, stated, read }]
  })
  const apart = compared.filter(({ stated, read }) => stated !== read)
  const kinds = [...Map.groupBy(apart, ({ stated, read }) => `${stated} / ${read}`)].sort(
    ([, a], [, b]) => b.length - a.length,
  )
  const agree = compared.length - apart.length
  return [
    '',
    `${name}: ${agree} of ${compared.length} agree (${((100 * agree) / (compared.length || 1)).toFixed(1)} %)`,
    ...kinds.slice(0, SHOWN).map(([kind, some]) => `  ${String(some.length).padStart(4)}  ${kind}   ${some[0]!.id}`),
  ]
}

function spanOf(pay: readonly Pay[] | undefined): string | undefined {
  const [first] = pay ?? []
  if (!pay || !first) return undefined
  const same = pay.filter(
    ({ currency, period, kind }) => currency === first.currency && period === first.period && kind === 'base',
  )
  const [lows, highs] = [same.flatMap(({ min }) => min ?? []), same.flatMap(({ max }) => max ?? [])]
  const edge = (list: number[], pick: (...values: number[]) => number) =>
    list.length > 0 ? Math.round(pick(...list)) : ''
  return `${edge(lows, Math.min)}-${edge(highs, Math.max)} ${first.currency} a ${first.period}`
}

function boardsIn(archive: string): Reflected[] {
  const boards: [SourceKind, string][] = [
    ...globSync(join(archive, 'ashby', '*.json')).map((file) => ['ashby', file] as [SourceKind, string]),
    ...newestIn(archive, 'lever'),
    ...newestIn(archive, 'greenhouse'),
  ]
  return boards.flatMap(([kind, file]) => {
    const token = kind === 'ashby' ? basename(file, '.json') : basename(dirname(file))
    const answer = JSON.parse(readFileSync(file, 'utf8')) as { jobs?: unknown[] } | unknown[]
    const payloads = Array.isArray(answer) ? answer : (answer.jobs ?? [])
    return payloads.flatMap((payload) => {
      const raw = mapPayload(kind, payload, token)
      return raw ? [{ id: `${kind}:${token}/${raw.nativeId}`, raw }] : []
    })
  })
}

/** The last capture of each board. */
function newestIn(archive: string, kind: SourceKind): [SourceKind, string][] {
  const boards = Map.groupBy(globSync(join(archive, kind, '*', '*.json')), (file) => dirname(file))
  return [...boards.values()].map((files) => [kind, files.sort().at(-1)!])
}

type RemotiveItem = {
  id: number
  title: string
  company_name: string
  candidate_required_location: string
  description: string
  job_type: string
}

/** Remotive says in a field where the applicant may live; its eligibility strings are read as such. */
function remotiveIn(archive: string): Reflected[] {
  return globSync(join(archive, 'remote-boards', 'remotive*.json')).flatMap((file) => {
    const { jobs = [] } = JSON.parse(readFileSync(file, 'utf8')) as { jobs?: RemotiveItem[] }
    return jobs.map((item) => {
      const record = {
        id: `remotive:${item.id}`,
        source: 'remotive',
        company: item.company_name,
        title: item.title,
        locations: [item.candidate_required_location],
        fields: { job_type: item.job_type },
        text: item.description.replace(/<[^<>]*>/g, '\n'),
      }
      return { id: record.id, raw: rawPostingOf(record) }
    })
  })
}
