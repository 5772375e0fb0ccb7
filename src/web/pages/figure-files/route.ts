import type { Context } from 'hono'
import { figureKinds, queryOf, readAttributes, renderFigure, type Attributes } from '../../figures/index.ts'
import type { NumberTable } from '../../figures/figure-kind.ts'
import { aboutWords, questionOf } from '../../figures/attributes.ts'
import { html } from '../../html.ts'
import { asset } from '../../assets.ts'
import { sendPage, sendText } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'

type Asked = { name: string; attributes: Attributes; given: Record<string, string> }

/** What is asked for, or in words why it cannot be. */
function read(c: Context, name: string): Asked | string {
  if (!Object.hasOwn(figureKinds, name))
    return `There is no figure "${name.slice(0, 40)}". There are: ${Object.keys(figureKinds).join(', ')}.`
  const given = c.req.query()
  const found = readAttributes(given)
  return 'wrong' in found ? found.wrong : { name, attributes: found.attributes, given }
}

/** GET `/figures/:file`: a figure as CSV or JSON, with what it rests on. `/figures/pay-by-level.csv?career=data-engineer` */
export const figureFile =
  ({ figures, siteUrl, siteName }: PageDeps) =>
  (c: Context) => {
    const [, name, type] = /^([a-z-]{1,40})\.(csv|json|svg)$/.exec(c.req.param('file') ?? '') ?? []
    if (!name) return c.notFound()
    const asked = read(c, name)
    if (typeof asked === 'string') return c.text(`${asked}\n`, 400)
    const kind = figureKinds[name]!
    const counted = kind.ask(figures, asked.attributes)
    if (!counted.ready) return c.text('The postings are still being read: ask again.\n', 503, { 'Retry-After': '10' })
    const { value, n, of, open, window, sample, countedAt } = counted
    const table = value === undefined ? undefined : kind.table(value)
    const link = `${siteUrl}/figures/${name}.${type}${queryOf(asked.attributes)}`
    const about = {
      title: kind.title,
      about: aboutWords(questionOf(asked.attributes)),
      unit: kind.unit,
      n,
      of,
      open,
      window,
      sample,
      countedAt,
    }
    const cite = `${siteName}, ${countedAt.slice(0, 10)}, n = ${n}, ${link}`
    c.header('Cache-Control', 'no-cache')
    c.header('Access-Control-Allow-Origin', '*')
    if (type === 'svg')
      return sendDrawing(c, String(value === undefined ? '' : kind.draw(value, asked.attributes)), cite)
    if (type === 'json')
      return sendText(
        c,
        `${JSON.stringify({ ...about, cite, ...(table ? tableJson(table) : { tooFew: true }) }, null, 1)}\n`,
        { type: 'application/json; charset=utf-8' },
      )
    c.header('Content-Disposition', `attachment; filename="${name}.csv"`)
    return sendText(c, table ? csv(table) : `too few postings: ${n}\n`, { type: 'text/csv; charset=utf-8' })
  }

const tableJson = ({ columns, rows }: NumberTable) => ({
  columns: columns.map(({ name }) => name),
  rows: rows.map((cells) => cells.map((cell) => cell ?? null)),
})

/** RFC 4180; a cell that a spreadsheet would run as a formula is kept from that. */
export const csv = ({ columns, rows }: NumberTable): string =>
  [columns.map(({ name }) => name), ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n') + '\r\n'

function csvCell(cell: string | number | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(Math.round(cell * 10_000) / 10_000)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The first drawing of a figure as a file of its own: its colours are written into it, as by day. */
function sendDrawing(c: Context, drawn: string, cite: string): Response | Promise<Response> {
  const [, attributes, inner] = /<svg([^>]*)>(.*?)<\/svg>/s.exec(drawn) ?? []
  if (attributes === undefined || inner === undefined)
    return c.text('There is no drawing of this figure: see its numbers.\n', 404)
  const sized = attributes.includes('viewBox') ? attributes : attributes.replace('width="100%"', 'width="640"')
  const made = `<svg xmlns="http://www.w3.org/2000/svg"${sized}><!-- ${cite.replaceAll('--', '- -')} --><style>${DRAWING_STYLE}</style>${inner}</svg>\n`
  return sendText(c, made, { type: 'image/svg+xml; charset=utf-8' })
}

const DRAWING_STYLE =
  'text{font:15px system-ui,sans-serif;fill:#12222b}.chart-figure{text-anchor:end;font-weight:600}.chart-outer{font-weight:400}.chart-tick,.chart-n{font-size:13px;fill:#475c67;text-anchor:middle}.chart-n,.at-start{text-anchor:start}.at-end{text-anchor:end}.chart-track{fill:#e4ecef}.chart-bar{fill:#72a1a9}.chart-soft{fill:#b1cbd0}.chart-strong,.chart-disc{fill:#0a6571}.chart-middle{stroke:#12222b;stroke-width:3}.chart-blank{fill:#fff;stroke:#748995;stroke-dasharray:3 2}.chart-ring{fill:#fff;stroke:#0a6571;stroke-width:2}.chart-way{stroke:#0a6571;stroke-width:2}.chart-grid{stroke:#d3dee2}.chart-base{stroke:#748995}'

/** GET `/figures/:name/embed`: the figure alone, for the frame of another page. It may be framed by anybody; nothing else of the site may. */
export const figureEmbed = (deps: PageDeps) => async (c: Context) => {
  const asked = read(c, c.req.param('name') ?? '')
  if (typeof asked === 'string') return c.text(`${asked}\n`, 400)
  const figure = await renderFigure({ ...deps, person: {} }, asked.name, asked.given)
  c.header(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'self'; frame-ancestors *; base-uri 'self'; form-action 'none'",
  )
  c.header('X-Frame-Options', undefined)
  return sendPage(
    c,
    html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${figureKinds[asked.name]!.title} · ${deps.siteName}</title><base target="_blank"><meta name="color-scheme" content="light dark"><link rel="stylesheet" href="${asset('site.css')}"></head>
<body class="embedded"><main><h1 class="for-ears">${figureKinds[asked.name]!.title}</h1>${figure}</main></body></html>`,
  )
}
