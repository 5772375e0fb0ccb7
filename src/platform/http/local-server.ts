import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from './http-client.ts'

/** For tests: a server on this machine whose answers are a function of the path, as the loopback switch asks for it. */
export async function localServer(answers: Record<string, RequestListener>) {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? ''
    if (!path.endsWith('/robots.txt')) asked.push({ path, headers: request.headers })
    const answer = answers[path] ?? answers[path.split('?')[0]!]
    if (answer) return void answer(request, response)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const json =
  (value: unknown, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value))

/** Time that passes only by sleeping. */
export function fakeClock(start = Date.UTC(2026, 0, 5)): Clock & { slept: number[]; pass(ms: number): void } {
  let at = start
  const slept: number[] = []
  return {
    slept,
    now: () => at,
    pass: (ms) => void (at += ms),
    sleep: (ms) => {
      slept.push(Math.round(ms))
      at += ms
      return Promise.resolve()
    },
  }
}
