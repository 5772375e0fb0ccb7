import type { PostingPage } from '../../../catalogue/index.ts'
import { countries, regionMembers, type Eligibility, type Employment, type Pay } from '../../../domain/index.ts'
import { bodyHtml } from '../../parts/body.ts'

const employmentTypes: Record<Employment, string> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  contract: 'CONTRACTOR',
  temporary: 'TEMPORARY',
  internship: 'INTERN',
}

/**
 * schema.org JobPosting by Google's rules, or nothing where it would not be valid: for open, real and remote postings
 * whose date is stated, and whose countries are known, because a remote posting without them is refused. Every value
 * is one that the page shows; nothing is estimated.
 */
export function jobPosting(posting: PostingPage, address: string): object | undefined {
  const { facts, postedAt, body, raw, closedAt, isSample } = posting
  const where = applicantCountries(facts.eligibility.value)
  const isRemote = facts.workplace?.value.includes('remote') && facts.eligibility.value.scope !== 'not-remote'
  if (closedAt || isSample || !isRemote || !postedAt || !body.length || !where.length) return undefined
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: posting.title,
    description: bodyHtml(body).markup,
    datePosted: postedAt.toISOString().slice(0, 10),
    ...(raw.deadlineAt && { validThrough: raw.deadlineAt.at }),
    hiringOrganization: { '@type': 'Organization', name: posting.companyName },
    identifier: { '@type': 'PropertyValue', name: posting.companyName, value: raw.requisitionId ?? raw.nativeId },
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: where,
    ...(facts.employment && { employmentType: facts.employment.value.map((one) => employmentTypes[one]) }),
    ...salary(facts.pay?.value ?? []),
    directApply: false,
    url: address,
  }
}

/** Countries, regions spelled out as their members; for worldwide all countries, because there is no word for all. */
function applicantCountries({
  scope,
  countries: named,
  regions,
  states,
  notCountries,
  notStates,
}: Eligibility): object[] {
  if (scope !== 'worldwide' && scope !== 'limited') return []
  if (notStates.length) return []
  const all =
    scope === 'worldwide'
      ? countries.map(({ code }) => code)
      : [...named, ...regions.flatMap((region) => [...regionMembers(region)])]
  const excluded = new Set(notCountries)
  const stateCountries = new Set(states.map((code) => code.slice(0, 2)))
  const codes = [...new Set(all)].filter((code) => !excluded.has(code) && !stateCountries.has(code))
  return [...states.map((name) => ({ '@type': 'State', name })), ...codes.map((name) => ({ '@type': 'Country', name }))]
}

/** Only where there is one base range: several ranges belong to places or levels that this form cannot tell apart. */
function salary(pay: readonly Pay[]): object {
  const base = pay.filter(({ kind, period }) => kind === 'base' && period !== 'once')
  const [only] = base
  // the form asks for one currency: a sign of several would be a guess
  if (!only || only.couldBe || base.length > 1 || (only.min === undefined && only.max === undefined)) return {}
  const { min, max } = only
  const amounts =
    min !== undefined && max !== undefined && min !== max
      ? { minValue: min, maxValue: max }
      : min === max
        ? { value: min }
        : undefined
  if (!amounts) return {}
  const value = { '@type': 'QuantitativeValue', ...amounts, unitText: only.period.toUpperCase() }
  return { baseSalary: { '@type': 'MonetaryAmount', currency: only.currency, value } }
}

/** The path to this page, for search engines. */
export const breadcrumbList = (siteUrl: string, steps: readonly { name: string; path: string }[]): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item: siteUrl + path,
  })),
})
