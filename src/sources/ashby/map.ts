import { z } from 'zod'
import type { RawPlace, RawPosting, Workplace } from '../../domain/index.ts'
import { momentOf } from '../fields/moment.ts'
import { placesOf, withoutDoubles } from '../fields/places.ts'
import { compact, line, stated, statedWorkplace, webAddress } from '../fields/stated.ts'
import { flag, id, list, part, text } from '../fields/wire.ts'
import { readBody, readPlainBody } from '../html/index.ts'
import type { Mapped } from '../source.ts'
import { Compensation, metadataOf, payOf } from './pay.ts'

const Address = part(
  z.object({
    postalAddress: part(z.object({ addressLocality: text, addressRegion: text, addressCountry: text })),
  }),
)
const Posting = z.object({
  id,
  title: z.string().regex(/\S/),
  department: text,
  team: text,
  employmentType: text,
  location: text,
  address: Address,
  secondaryLocations: list(z.object({ location: text, address: Address })),
  isRemote: flag,
  workplaceType: text,
  publishedAt: text,
  updatedAt: text,
  applicationDeadline: text,
  isListed: flag,
  jobUrl: text,
  applyUrl: text,
  descriptionHtml: text,
  descriptionPlain: text,
  shouldDisplayCompensationOnJobPostings: flag,
  compensation: part(Compensation),
})
type Posting = z.infer<typeof Posting>

/** One posting of Ashby's public job board (developers.ashbyhq.com, "Job Postings API"). */
export function mapAshby(payload: unknown, token: string): Mapped | undefined {
  const read = Posting.safeParse(payload)
  if (!read.success) return undefined
  const posting = read.data
  if (posting.isListed === false) return { leaveOut: 'not listed', nativeId: posting.id }
  const country = posting.address?.postalAddress?.addressCountry
  const shown = posting.shouldDisplayCompensationOnJobPostings === false ? undefined : posting.compensation
  const raw: RawPosting = {
    nativeId: posting.id,
    title: line(posting.title)!,
    sourceUrl: webAddress(posting.jobUrl) ?? `https://jobs.ashbyhq.com/${token}/${encodeURIComponent(posting.id)}`,
    applyUrl: webAddress(posting.applyUrl),
    places: placesIn(posting),
    ...remoteness(posting),
    country: stated(country, 'address.postalAddress.addressCountry'),
    employment: stated(posting.employmentType, 'employmentType'),
    department: line(posting.department),
    team: line(posting.team),
    pay: payOf(shown),
    postedAt: momentOf(posting.publishedAt),
    updatedAt: momentOf(posting.updatedAt),
    deadlineAt: momentOf(posting.applicationDeadline),
    tags: [],
    metadata: metadataOf(shown),
    body: posting.descriptionHtml ? readBody(posting.descriptionHtml) : readPlainBody(posting.descriptionPlain ?? ''),
  }
  return line(posting.title) ? { raw: compact(raw) } : undefined
}

function placesIn(posting: Posting): RawPlace[] {
  const first = place(posting.location, posting.address, 'location', 'address.postalAddress')
  const others = posting.secondaryLocations.flatMap(({ location, address }, i) => {
    const path = `secondaryLocations[${i}]`
    return place(location, address, `${path}.location`, `${path}.address.postalAddress`)
  })
  return withoutDoubles([...first, ...others])
}

function place(words: string | undefined, given: Posting['address'], path: string, addressPath: string): RawPlace[] {
  const address = given?.postalAddress
  const parts = compact({
    locality: line(address?.addressLocality, 200),
    region: line(address?.addressRegion, 200),
    country: line(address?.addressCountry, 200),
  })
  const named = placesOf(words, path, parts)
  if (named.length > 0) return named
  const spelled = Object.values(parts).join(', ')
  return spelled ? [{ words: spelled, path: addressPath, ...parts }] : []
}

/** Where the two fields disagree, workplaceType is the newer and better kept one. A null is neither yes nor no. */
function remoteness({ workplaceType, isRemote }: Posting): Pick<RawPosting, 'workplace' | 'isRemote'> {
  const workplace = statedWorkplace(workplaceType, 'workplaceType')
  const disagree = workplace && isRemote !== undefined && isRemote !== isRemoteWork(workplace.value)
  if (isRemote === undefined || disagree) return { workplace }
  return { workplace, isRemote: { value: isRemote, words: String(isRemote), path: 'isRemote' } }
}

const isRemoteWork = (workplace: Workplace): boolean => workplace === 'remote'
