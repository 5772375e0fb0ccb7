import type { Database } from '../platform/database/index.ts'
import type { SendMail } from '../platform/mail.ts'
import { recordMailed, recordMailProblem, takeUnmailed } from './message-store.ts'
import type { Message, MessageTopic } from './message.ts'

export type MailMessagesDeps = { db: Database; send: SendMail; siteUrl: string; siteName: string; now?: () => Date }

const A_TRY_MS = 5 * 60_000

/**
 * Mails every message that is due to the operator, one after another. A message whose mail fails waits and is tried again; a
 * process that dies between sending and recording sends it once more, under the same Message-ID, so that mail programs show one.
 */
export async function mailMessages(deps: MailMessagesDeps): Promise<{ sent: number; failed: number }> {
  const { db, send, now = () => new Date() } = deps
  const done = { sent: 0, failed: 0 }
  for (;;) {
    const at = now()
    const message = await takeUnmailed(db, new Date(at.getTime() + A_TRY_MS), at)
    if (!message) return done
    try {
      await send(mailOf(message, deps))
      await recordMailed(db, message.id, now())
      done.sent++
    } catch (error) {
      await recordMailProblem(db, message.id, (error as Error).message, now())
      done.failed++
    }
  }
}

const topicWords: Record<MessageTopic, string> = {
  question: 'a question',
  posting: 'a posting',
  employer: 'an employer’s postings',
  security: 'security',
  other: 'something else',
}

function mailOf(message: Message, { siteUrl, siteName }: MailMessagesDeps): Parameters<SendMail>[0] {
  const { id, form, about, name, replyTo, words, sentAt } = message
  return {
    subject: `${siteName}: message ${id}, about ${topicWords[about]}`,
    messageId: `<message-${id}-${form.slice(0, 12)}@${new URL(siteUrl).hostname}>`,
    ...(replyTo && { replyTo }),
    text: [
      words,
      '',
      '-- ',
      `Sent with the form of ${siteUrl}/contact on ${sentAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      `by ${name ?? 'somebody who gave no name'}, ${replyTo ?? 'no address to answer to'}.`,
      `When it is done: npm run -s offing -- messages close ${id}`,
    ].join('\n'),
  }
}
