import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { StopError } from '../platform/stop-error.ts'
import { askBeforehand } from './ask-beforehand.ts'
import { createSite, type WebDeps } from './routes.ts'

export type ServeDeps = Omit<WebDeps, 'config'> & { config: WebDeps['config'] & { host: string; port: number } }
export type ServedSite = { url: string; port: number; close(): Promise<void> }

/** The port is in use, or not ours to take. The message says what to do. */
export class PortTaken extends StopError {
  override name = 'PortTaken'
}

/** Requests that are being answered get this long when the site closes. */
const CLOSE_WITHIN_MS = 2_000
const LOOK_EVERY_MS = 25
/** Bounds for what one connection may cost: slow or huge heads and bodies are cut off. */
const serverOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
}

/** Serves the site on the host and port of the configuration (0: any free port). Throws PortTaken, or StopError for a wrong host. */
export async function serveSite(deps: ServeDeps): Promise<ServedSite> {
  const site = createSite(deps)
  const server = createAdaptorServer({ fetch: site.fetch, serverOptions }) as Server
  const { host } = deps.config
  const port = await listen(server, host, deps.config.port)
  server.on('error', (error) => deps.log(`server: ${error.message}`)) // too many open files: later connections may still do
  const { figures, content } = deps
  const endAsking = content && askBeforehand(site, { figures, content })
  return {
    url: `http://${nameOf(host)}:${port}`,
    port,
    close() {
      endAsking?.()
      return close(server)
    },
  }
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const other = port < 1024 ? 3000 : port + 1
  if (error.code === 'EADDRINUSE')
    return new PortTaken(
      `Port ${port} on ${host} is in use by another program.\nEnd that program, or choose another port: PORT=${other} npm start`,
      { cause: error },
    )
  if (error.code === 'EACCES')
    return new PortTaken(
      `This user may not listen on port ${port}.\nChoose a port from 1024 up, and let a proxy stand in front: PORT=${other} npm start`,
      { cause: error },
    )
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StopError(
      `HOST=${host} is no address of this machine.\nUse localhost for this machine alone, or 0.0.0.0 for every network that it is in.`,
      { cause: error },
    )
  return error
}

/** Ends idle connections at once, the others when they are answered, and whatever is left after two seconds. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS)
  const late = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

/** What a person can put into a browser: "all networks" is not an address. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
