import type { Facts } from './facts.ts'

/** The site lists remote tech postings: tech work, and not said to be done on site or hybrid only. */
export const isListed = (facts: Pick<Facts, 'tech' | 'eligibility'>): boolean =>
  facts.tech.value && facts.eligibility.value.scope !== 'not-remote'
