import { fork, type ChildProcess } from 'node:child_process'
import { connect, type AddressInfo, type Socket } from 'node:net'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { freshSite } from './fresh-site.ts'
import type { Load, Loaded } from './load-process.ts'
import { machine, quantile } from './machine.ts'
import { pageKinds, type PageKind } from './page-kinds.ts'
import type { Report } from './run.ts'

const ROUNDS = 5
const WARM_MS = 400
const MEASURED_MS = 1_200
/** What browsers send. */
const BROWSER = { 'accept-encoding': 'gzip, deflate, br, zstd', accept: 'text/html,*/*;q=0.8' }
const BARE = 'bare Hono page'

/**
 * The site as visitors ask it, over real connections: 32 at once from a process of its own on the same cores, kinds of pages
 * in turn, five rounds. Beside it, in the same rounds and the same process as the site, a Hono application that does nothing but
 * answer with as many bytes as the listing has on the wire.
 */
export async function benchPages(): Promise<Report> {
  await using site = await freshSite()
  const kinds = await pageKinds(site)
  await using bare = await bareSite((await onTheWire(site.url, kinds[0]!)).body)
  const all = [...kinds.map((kind) => ({ kind, origin: site.url })), { kind: bareKind, origin: bare.url }]
  await using generator = startGenerator()
  const measured = new Map(
    all.map(({ kind }) => [kind.name, { rates: [] as number[], times: [] as number[], next: 0 }]),
  )
  const wrong: string[] = []
  for (let round = 0; round < ROUNDS; round++)
    for (const { kind, origin } of all) {
      const one = measured.get(kind.name)!
      const headers = { ...BROWSER, ...kind.headers }
      // paths that were asked for are not asked for again
      const ask = async (ms: number): Promise<Loaded> => {
        const loaded = await generator.load({ origin, paths: turned(kind.paths, one.next), headers, ms })
        one.next += loaded.times.length
        return loaded
      }
      await ask(WARM_MS)
      const { times, seconds, statuses } = await ask(MEASURED_MS)
      one.rates.push(times.length / seconds)
      one.times.push(...times)
      const bad = Object.keys(statuses).filter((status) => status !== '200' && status !== '304')
      if (bad.length > 0 && round === 0) wrong.push(`${kind.name}: ${bad.join()}`)
    }
  const pages = await Promise.all(
    all.map(async ({ kind, origin }) => {
      const { rates, times, next } = measured.get(kind.name)!
      const { head, body } = await onTheWire(origin, kind)
      return {
        name: kind.name,
        cached: kind.isCached,
        requestsPerSecond: Math.round(quantile(rates, 0.5)),
        p50Ms: ms(quantile(times, 0.5)),
        p99Ms: ms(quantile(times, 0.99)),
        bytes: { head, body },
        // more than there are: some were asked for twice, and may have come from a cache
        addresses: { different: kind.paths.length, asked: next },
      }
    }),
  )
  return report(pages, wrong, await firstPage(site.url))
}

const bareKind: PageKind = { name: BARE, isCached: true, paths: ['/'] }

type Page = {
  name: string
  requestsPerSecond: number
  p50Ms: number
  p99Ms: number
  bytes: { head: number; body: number }
}

function report(pages: Page[], wrong: string[], first: Awaited<ReturnType<typeof firstPage>>): Report {
  const rateOf = (name: string): number => pages.find((page) => page.name === name)!.requestsPerSecond
  const toBare = Object.fromEntries(
    pages.filter(({ name }) => name !== BARE).map(({ name }) => [name, ratio(rateOf(name) / rateOf(BARE))]),
  )
  const json = {
    postings: 'the shipped sample in a fresh embedded database',
    connections: 32,
    rounds: ROUNDS,
    pages,
    toBare,
    firstListingPage: first,
    wrong,
    machine: machine(),
  }
  const lines = [
    `${json.postings}; 32 connections from a process on the same cores, ${ROUNDS} rounds`,
    ...pages.map(
      ({ name, requestsPerSecond, p50Ms, p99Ms, bytes }) =>
        `${name.padEnd(30)} ${String(requestsPerSecond).padStart(6)} a second   p50 ${p50Ms} ms   p99 ${p99Ms} ms   ${bytes.head} + ${bytes.body} bytes   ${toBare[name] === undefined ? '' : `${toBare[name]} of the bare page`}`,
    ),
    `the first listing page in all: ${first.bytes} bytes over the wire in ${first.files} files`,
    ...wrong.map((line) => `not answered well: ${line}`),
  ]
  return { json, lines }
}

/** A Hono application with one page of so many bytes, sent as the site sends its own. */
async function bareSite(bytes: number) {
  const app = new Hono()
  const page = Buffer.alloc(bytes, 'x')
  app.get('/', (c) => c.body(page, 200, { 'Content-Type': 'text/html; charset=utf-8' }))
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, [Symbol.asyncDispose]: close }
}

function startGenerator() {
  const child: ChildProcess = fork(new URL('load-process.ts', import.meta.url), { serialization: 'advanced' })
  const load = (what: Load): Promise<Loaded> =>
    new Promise((resolve, reject) => {
      const ended = (): void => reject(new Error('The generator of requests has ended'))
      child.once('exit', ended)
      child.once('message', (loaded) => {
        child.off('exit', ended)
        resolve(loaded as Loaded)
      })
      child.send(what)
    })
  const end = () => {
    child.disconnect()
    return new Promise<void>((resolve) => child.once('exit', () => resolve()))
  }
  return { load, [Symbol.asyncDispose]: end }
}

/** The bytes of head and body of one answer as they come over a connection. */
async function onTheWire(origin: string, { paths, headers }: Pick<PageKind, 'paths' | 'headers'>) {
  const { hostname, port } = new URL(origin)
  const lines = Object.entries({ host: hostname, ...BROWSER, ...headers, connection: 'close' })
  const socket: Socket = connect(Number(port), hostname)
  socket.write(`GET ${paths[0]} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  const whole = Buffer.concat(chunks)
  const head = whole.indexOf('\r\n\r\n') + 4
  return { head, body: whole.length - head, text: whole }
}

/** The listing and every file of ours that it or its styles name: what a first visit loads. */
async function firstPage(origin: string): Promise<{ bytes: number; files: number; byFile: Record<string, number> }> {
  const byFile: Record<string, number> = {}
  const visit = async (path: string): Promise<void> => {
    if (path in byFile) return
    byFile[path] = 0
    const { head, body } = await onTheWire(origin, { paths: [path] })
    byFile[path] = head + body
    const text = await (await fetch(origin + path)).text()
    for (const [, found] of text.matchAll(/["'(](\/assets\/[^"')\s]+)["')]/g)) await visit(found!)
  }
  await visit('/jobs')
  const sizes = Object.values(byFile)
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length, byFile }
}

const turned = <T>(list: readonly T[], by: number): T[] => {
  const at = by % list.length
  return at === 0 ? [...list] : [...list.slice(at), ...list.slice(0, at)]
}
const ms = (value: number): number => Math.round(value * 100) / 100
const ratio = (value: number): number => Math.round(value * 1_000) / 1_000
