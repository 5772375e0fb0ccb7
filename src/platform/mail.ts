import { createTransport } from 'nodemailer'
import type { Config } from './config.ts'

export type Mail = {
  subject: string
  /** Plain text. */
  text: string
  /** RFC 5322 Message-ID, with its brackets: the same for the same mail, however often it is tried. */
  messageId: string
  replyTo?: string
}
/** Hands a mail to the server of the operator; throws with the server's reason when it does not take it. */
export type SendMail = (mail: Mail) => Promise<void>

const WITHIN_MS = 20_000

/** Mail to the operator by the SMTP server of the configuration; undefined where none is set. */
export function openMail({ smtpUrl, mailFrom, mailTo }: Config): SendMail | undefined {
  if (!smtpUrl || !mailTo) return undefined
  const address = new URL(smtpUrl)
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    if (!address.searchParams.has(name)) address.searchParams.set(name, String(WITHIN_MS))
  const transport = createTransport(address.href, { from: mailFrom ?? mailTo })
  return async ({ replyTo, ...mail }) => {
    // nothing of a stranger's text is taken for a file or an address to fetch
    const closed = { disableFileAccess: true, disableUrlAccess: true }
    await transport.sendMail({
      to: mailTo,
      ...mail,
      ...closed,
      ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    })
  }
}
