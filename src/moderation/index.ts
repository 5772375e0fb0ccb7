/**
 * What people report about postings, and what was decided. It owns the table of reports. A report holds the posting, the
 * fact as it was read at that time, the reporter's words and the moment: no address, no name, no cookie.
 */
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
