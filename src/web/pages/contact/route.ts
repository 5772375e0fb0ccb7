import type { Context } from 'hono'
import { formKey, saveMessage } from '../../../moderation/index.ts'
import { personOf } from '../../person.ts'
import { RateLimit, visitor, type RateLimitOptions } from '../../rate-limit.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { issueToken, isWork, readToken, type ReadToken } from './form-token.ts'
import { parseMessage, type ParsedMessage, type Typed } from './parse-message.ts'
import { contactView, sentView, type Contact } from './view.ts'

type Deps = PageDeps & { trustProxy: boolean; log: (text: string) => void }
type Fine = Extract<ParsedMessage, { state: 'fine' }>
type Shown = Partial<Pick<Contact, 'token' | 'typed' | 'errors' | 'later'>>
type Again = { why: string; token: string }

const usualPace: RateLimitOptions = { burst: 5, perSecond: 1 / 300, mostAddresses: 20_000 }
/** Nobody opens, writes and sends faster. */
const FASTEST_MS = 3_000

/**
 * GET and POST `/contact`. A message is kept before anything else is done with it, and whatever goes wrong shows the form again with
 * everything that was typed. Programs are kept out by a hidden field, the time a form was open, a pace for each address, and work
 * that a browser does by script while one types; a browser without script is asked to send once more instead.
 */
export function contactPages(deps: Deps) {
  const { db, now, trustProxy, log } = deps
  const pace = new RateLimit(usualPace)
  let known: Buffer | undefined
  const key = async (): Promise<Buffer> => (known ??= await formKey(db))
  const show = (c: Context, shown: Shown, status: 200 | 422 | 429 | 503 = 200) => {
    c.header('Cache-Control', 'no-store')
    return sendPage(c, contactView({ ...deps, person: personOf(c), token: '', ...shown }), status)
  }

  const open = async (c: Context) => show(c, { token: issueToken(await key(), 'form', now()) })

  const send = async (c: Context) => {
    const parsed = parseMessage(await c.req.parseBody())
    const { typed } = parsed
    if (parsed.state === 'trapped') return c.redirect('/contact/sent', 303)
    if (parsed.state === 'wrong') return show(c, { token: typed.token, typed, errors: parsed.errors }, 422)
    try {
      const read = readToken(await key(), typed.token, now())
      const again = sendAgain(await key(), read, typed, now())
      if (again || read.state !== 'fine') return show(c, { typed, later: again!.why, token: again!.token }, 422)
      const who = visitor(c, trustProxy)
      const wait = who === undefined ? 0 : pace.wait(who, now().getTime())
      if (wait > 0) {
        c.header('Retry-After', String(wait))
        return show(c, { typed, token: typed.token, later: laterWords(wait) }, 429)
      }
      const number = await saveMessage(db, { ...kept(parsed), form: read.id }, now())
      return c.redirect(`/contact/sent?number=${number}`, 303)
    } catch (error) {
      log(`a message could not be kept: ${(error as Error).message}`)
      return show(c, { typed, token: typed.token, later: away }, 503)
    }
  }

  const sent = (c: Context) => {
    const number = /^[1-9]\d{0,14}$/.exec(c.req.query('number') ?? '')?.[0]
    return sendPage(c, sentView({ ...deps, person: personOf(c) }, number))
  }
  return { open, send, sent }
}

const kept = ({ about, words, name, replyTo }: Fine) => ({
  about,
  words,
  ...(name && { name }),
  ...(replyTo && { replyTo }),
})

/** Why a form is shown once more, with the token it goes on with; undefined when it may be kept. */
function sendAgain(key: Buffer, read: ReadToken, typed: Typed, now: Date): Again | undefined {
  if (read.state !== 'fine') return { why: old, token: issueToken(key, 'form', now) }
  if (read.ageMs < FASTEST_MS) return { why: fast, token: typed.token }
  if (read.step === 'confirm' || isWork(typed.token, typed.proof)) return undefined
  return { why: unproved, token: issueToken(key, 'confirm', now, read.id) }
}

const old = 'This form was open for more than a day. Everything you wrote is still here: send it again.'
const fast = 'It came faster than people type, so we hold it for a moment. Everything is still here: send it again.'
const unproved =
  'Without script we cannot tell your browser from a program that fills in forms. Read it over, wait three seconds, and send it again: that is all it takes.'
const away =
  'We cannot keep messages at the moment. What you wrote is still here: leave this page open and send it again in a few minutes.'

const laterWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60)
  return `Several messages came from your address in a short time. Yours is still here: send it again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`
}
