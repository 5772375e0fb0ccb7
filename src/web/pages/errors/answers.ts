import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { html } from '../../html.ts'
import { personOf, safeBack } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import { problemView, type Problem } from './problem-view.ts'

type Words = Omit<Problem, 'path' | 'person' | 'siteName'>
type Answer = Response | Promise<Response>
type Status = 404 | 405 | 413 | 414 | 429 | 500 | 503

export type Problems = {
  notFound: (c: Context) => Answer
  addressTooLong: (c: Context) => Answer
  formTooLarge: (c: Context) => Answer
  wrongMethod: (c: Context) => Answer
  tooManyRequests: (c: Context, seconds: number) => Answer
  onError: (error: Error, c: Context) => Answer
}

/** The answers for when it does not work. `log` gets one entry for each error that nobody expected. */
export function problems({ siteName, log }: { siteName: string; log: (text: string) => void }): Problems {
  const page = (c: Context, words: Words, status: Status): Answer => {
    c.header('Cache-Control', 'no-store')
    const path = status === 414 ? '/' : safeBack(addressOf(c))
    return sendPage(c, problemView({ ...words, siteName, path, person: personOf(c) }), status)
  }
  return {
    notFound: (c) => withoutSlash(c) ?? page(c, missing, 404),
    addressTooLong: (c) => page(c, tooLong, 414),
    formTooLarge: (c) => page(c, tooLarge, 413),
    wrongMethod(c) {
      c.header('Allow', 'GET, HEAD, POST')
      return page(c, notDone, 405)
    },
    tooManyRequests(c, seconds) {
      c.header('Retry-After', String(seconds))
      return page(c, tooMany(seconds), 429)
    },
    /** One entry in the log with an id, and the id on the page, without any detail. */
    onError(error, c) {
      if (error instanceof HTTPException && error.status < 500) return c.text(error.message, error.status)
      const id = randomBytes(4).toString('hex')
      const isAway = isDatabaseAway(error)
      const said = isAway ? error.message : (error.stack ?? error.message)
      log(`error ${id} ${c.req.method} ${c.req.path.slice(0, 200)}: ${said}`)
      if (isAway) c.header('Retry-After', '10')
      return page(c, isAway ? away(id) : broken(id), isAway ? 503 : 500)
    },
  }
}

const addressOf = (c: Context): string => c.req.url.slice(c.req.url.indexOf('/', c.req.url.indexOf('//') + 2))

/** An address with a slash too many leads to the one without. */
function withoutSlash(c: Context): Response | undefined {
  const { path } = c.req
  if (path.length < 2 || !path.endsWith('/') || path.includes('//')) return undefined
  return c.redirect(path.slice(0, -1) + new URL(c.req.url).search, 301)
}

const missing: Words = {
  title: 'There is no page here',
  lede: 'The address may have been copied with a letter missing. Closed postings keep their page here, so a posting is not simply gone.',
}
const tooLong: Words = {
  title: 'This address is too long for us',
  lede: 'It has more than 4,000 characters, which no link of ours has. Search here instead:',
}
const tooLarge: Words = {
  title: 'This is more than the form asks for',
  lede: 'What was sent is far larger than any form here, so it was not read.',
}
const notDone: Words = {
  title: 'This cannot be done here',
  lede: 'Pages here are read and forms are sent; nothing else is understood.',
}
const tooMany = (seconds: number): Words => ({
  title: 'One moment, please',
  lede: `More pages were asked for from your address than a person can read. It goes on in ${seconds === 1 ? 'one second' : `${seconds} seconds`}: load this page again then.`,
  more: html`<p>If you read the site with a program, ask for a page or two a second.</p>`,
  ways: false,
})
const away = (id: string): Words => ({
  title: 'Our database does not answer',
  lede: 'It is being looked for; nothing is lost. Load this page again in some seconds.',
  more: html`<p class="quiet">Should it stay like this, tell the operator of this site this number: <code>${id}</code></p>`,
  ways: false,
})
const broken = (id: string): Words => ({
  title: 'Something of ours broke',
  lede: 'This is our mistake, not yours, and it has been written down. Trying again may help; another way in surely does:',
  more: html`<p class="quiet">If you want to tell the operator of this site, this number finds it: <code>${id}</code></p>`,
})

/** Codes of the network, and of PostgreSQL's classes 08 (connection) and 57P (shutting down, starting up). */
function isDatabaseAway(error: Error & { code?: unknown }): boolean {
  const code = typeof error.code === 'string' ? error.code : ''
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|08...|57P0.)$/.test(code) ||
    /^(Connection terminated|timeout exceeded when trying to connect|driver has already been destroyed)/i.test(
      error.message,
    )
  )
}
