import type { Counted } from '../careers/index.ts'
import { aboutWords, type figureKinds } from '../web/figures/index.ts'
import type { Terminal } from './terminal.ts'

type Kind = (typeof figureKinds)[string]
export type FoundFigure = { name: string; kind: Kind; counted: Counted<unknown> }
type Table = ReturnType<Kind['table']>

/** A figure with all that it rests on; `rows` is absent where too few postings answer. */
export function figureJson({ name, kind, counted }: FoundFigure) {
  const { value, ...rest } = counted
  const table = value === undefined ? undefined : kind.table(value)
  return {
    figure: name,
    title: kind.title,
    unit: kind.unit,
    ...rest,
    ...(table && { columns: table.columns.map(({ name }) => name), rows: table.rows.map((row) => row.map((cell) => cell ?? null)) }), // prettier-ignore
  }
}

/** A figure for people: what it is, what it rests on, its numbers in columns. */
export function figureLines({ name, kind, counted }: FoundFigure, paint: Terminal['paint']): string[] {
  const { question, window, n, of, sample, value } = counted
  const base = n === of ? `${of} postings` : `${n} of ${of} postings${kind.resting ? ` ${kind.resting}` : ''}`
  return [
    `${paint('bold', kind.title)} ${paint('dim', `(${name}), ${aboutWords(question)}`)}`,
    paint('dim', `  ${base}, ${window.from} to ${window.to}${sample ? ', with archived ones of the sample' : ''}`),
    ...(value === undefined ? ['  too few postings'] : tableLines(kind.table(value))),
    '',
  ]
}

function tableLines({ columns, rows }: Table): string[] {
  const cells = rows.map((row) => row.map((cell, i) => written(cell, columns[i]!.format)))
  const all = [columns.map(({ name }) => name), ...cells]
  const widths = columns.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)))
  const isNumber = (i: number): boolean => columns[i]!.format !== undefined
  return all.map(
    (row) =>
      `  ${row.map((cell, i) => (isNumber(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ')}`.trimEnd(), // prettier-ignore
  )
}

function written(cell: string | number | undefined, format: Table['columns'][number]['format']): string {
  if (cell === undefined) return 'too few'
  if (typeof cell === 'string') return cell
  if (format === 'share') return `${(cell * 100).toFixed(1)}%`
  if (format === 'factor') return cell.toFixed(2)
  return format === 'usd' ? `$${cell.toLocaleString('en-US')}` : cell.toLocaleString('en-US')
}
