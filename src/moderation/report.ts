/** What may be wrong with a fact, and with a posting as a whole. */
export const factComplaints = ['value-wrong', 'not-said', 'missed'] as const
export const postingComplaints = ['closed', 'spam', 'duplicate', 'other'] as const
export type FactComplaint = (typeof factComplaints)[number]
export type PostingComplaint = (typeof postingComplaints)[number]
export type Complaint = FactComplaint | PostingComplaint

/** What a report turned out to be. */
export const decisions = ['right', 'wrong', 'spam'] as const
export type Decision = (typeof decisions)[number]

/** Bounds for the reporter's words, in UTF-16 units; the table has the same in characters. */
export const LONGEST_RIGHT = 200
export const LONGEST_SENTENCE = 600

export type NewReport = {
  postingId: number
  postingSlug: string
  postingTitle: string
  /** The fact as the page names it; absent when the report is of the posting as a whole. */
  fact?: string
  what: Complaint
  /** The fact as read when it was reported; absent when the page said "not stated". `rule` is "name@version". */
  read?: { value: unknown; rule: string; quotes: string[] }
  /** The version of all rules that the posting was read with. */
  rulesVersion: number
  /** What would be right, and the sentence that says so, in the reporter's words. */
  wouldBeRight?: string
  sentence?: string
}
export type Report = NewReport & { id: number; reportedAt: Date }
