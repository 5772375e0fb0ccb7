/**
 * What people report about postings and write to us, and what was decided. It owns the tables of reports and messages. A report
 * holds the posting, the fact as it was read at that time, the reporter's words and the moment: no address, no name, no cookie.
 * A message holds what its writer put in, and is kept before it is mailed.
 */
export { mailMessages } from './mail-messages.ts'
export { allMessages, closeMessage, deleteMessage, formKey, openMessages, saveMessage } from './message-store.ts'
export {
  LONGEST_ADDRESS,
  LONGEST_MESSAGE,
  LONGEST_NAME,
  messageTopics,
  type Message,
  type MessageTopic,
  type NewMessage,
} from './message.ts'
export { closeReport, findReport, openReports, saveReport, type Saved } from './report-store.ts'
export {
  decisions,
  factComplaints,
  LONGEST_RIGHT,
  LONGEST_SENTENCE,
  postingComplaints,
  type Complaint,
  type Decision,
  type FactComplaint,
  type NewReport,
  type PostingComplaint,
  type Report,
} from './report.ts'
