/**
 * `npm run -s bench -- <what> [--json]`: how fast Offing is, on this machine, now. Each bench says what it measured and on
 * which postings; speed is only ever compared within one run.
 */
import { benchGuides } from './guides.ts'
import { benchIngest } from './ingest.ts'
import { benchInteraction } from './interaction.ts'
import { benchPages } from './pages.ts'
import { benchPauses } from './pauses.ts'
import { benchSearch } from './search.ts'
import { benchUnderstand } from './understand.ts'

const BENCHES: Record<string, (args: string[]) => Promise<Report> | Report> = {
  understand: benchUnderstand,
  search: benchSearch,
  pauses: benchPauses,
  pages: benchPages,
  interaction: benchInteraction,
  guides: benchGuides,
  ingest: benchIngest,
}
/** `lines` for people, `json` for programs. */
export type Report = { lines: string[]; json: unknown }

const [what, ...args] = process.argv.slice(2)
const bench = what ? BENCHES[what] : undefined
if (!bench) {
  process.stderr.write(`Say what to measure: npm run -s bench -- ${Object.keys(BENCHES).join(' | ')} [--json]\n`)
  process.exitCode = 2
} else {
  const { lines, json } = await bench(args)
  process.stdout.write(args.includes('--json') ? JSON.stringify(json) + '\n' : lines.join('\n') + '\n')
}
