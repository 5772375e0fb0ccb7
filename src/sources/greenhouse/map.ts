import { z } from 'zod'
import type { RawPlace, RawPosting } from '../../domain/index.ts'
import { languageTag } from '../fields/language-tag.ts'
import { momentOf } from '../fields/moment.ts'
import { placesOf } from '../fields/places.ts'
import { compact, line, requisition, webAddress } from '../fields/stated.ts'
import { id, list, part, text } from '../fields/wire.ts'
import { readBody, unescapeHtml } from '../html/index.ts'
import type { Mapped } from '../source.ts'
import { Metadata, metadataOf, statedInMetadata } from './metadata.ts'
import { PayRange, payNotes, payOf } from './pay.ts'

const Posting = z.object({
  id,
  internal_job_id: id.nullish().catch(undefined),
  title: z.string().regex(/\S/),
  company_name: text,
  absolute_url: text,
  location: part(z.object({ name: text })),
  offices: list(z.object({ name: text, location: text })),
  departments: list(z.object({ name: text })),
  metadata: list(Metadata),
  requisition_id: text,
  updated_at: text,
  first_published: text,
  application_deadline: text,
  language: text,
  content: text,
  pay_input_ranges: list(PayRange),
})
type Posting = z.infer<typeof Posting>

/** One posting of Greenhouse's job board API (developers.greenhouse.io/job-board.html). */
export function mapGreenhouse(payload: unknown, token: string): Mapped | undefined {
  const read = Posting.safeParse(payload)
  const title = read.success ? line(read.data.title) : undefined
  if (!read.success || !title) return undefined
  const posting = read.data
  if (posting.internal_job_id === null) return { leaveOut: 'prospect post', nativeId: posting.id }
  const raw: RawPosting = {
    nativeId: posting.id,
    title,
    companyName: line(posting.company_name, 200),
    sourceUrl: webAddress(posting.absolute_url) ?? `https://job-boards.greenhouse.io/${token}/jobs/${posting.id}`,
    requisitionId: requisition(posting.requisition_id),
    roleKey: posting.internal_job_id,
    places: placesIn(posting),
    ...statedInMetadata(posting.metadata),
    department: line(posting.departments[0]?.name),
    pay: payOf(posting.pay_input_ranges, posting.metadata),
    // `updated_at` moves for whole boards at once; only `first_published` tells the age.
    postedAt: momentOf(posting.first_published),
    updatedAt: momentOf(posting.updated_at),
    deadlineAt: momentOf(posting.application_deadline),
    language: languageTag(posting.language),
    tags: [],
    metadata: [...officesIn(posting), ...metadataOf(posting.metadata), ...payNotes(posting.pay_input_ranges)],
    body: readBody(unescapeHtml(posting.content ?? '')),
  }
  return { raw: compact(raw) }
}

const placesIn = ({ location }: Posting): RawPlace[] => placesOf(location?.name, 'location.name')

/** The office is where the team sits, which may differ from where the role is: told, but not as a place. */
function officesIn({ offices }: Posting): RawPosting['metadata'] {
  const names = offices.map((office) => line(office.location, 200) ?? line(office.name, 200))
  return [...new Set(names)].flatMap((value) => (value ? [{ name: 'Office', value }] : []))
}
