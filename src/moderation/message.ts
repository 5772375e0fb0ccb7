/** What a message may be about. */
export const messageTopics = ['question', 'posting', 'employer', 'security', 'other'] as const
export type MessageTopic = (typeof messageTopics)[number]

/** Bounds in UTF-16 units; the table has the same in characters. An address is at most 254 long (RFC 5321, errata 1690). */
export const LONGEST_MESSAGE = 5_000
export const LONGEST_NAME = 100
export const LONGEST_ADDRESS = 254

export type NewMessage = {
  /** What tells one sent form from another. */
  form: string
  about: MessageTopic
  words: string
  name?: string
  /** Where an answer may go; checked to look like an address, not that it exists. */
  replyTo?: string
}
export type Message = NewMessage & { id: number; sentAt: Date; mailedAt?: Date; mailProblem?: string }
