import type { SourceKind } from '../domain/index.ts'
import type { HttpClient } from '../platform/http/index.ts'
import { candidatesIn, candidateOf, type Candidate } from './board-patterns.ts'
import { sourceOf } from './registry.ts'

/** A board that answered: whose it is, as far as the source says, and how many openings it has now. */
export type FoundBoard = Candidate & { companyName?: string; postings: number; titles: string[] }
/** `tried` tells every step in a sentence, for the person who asked. */
export type BoardSearch = { found: FoundBoard; tried: string[] } | { found: undefined; why: string; tried: string[] }

const MOST_CANDIDATES = 5
const NAMES: Record<SourceKind, string> = { greenhouse: 'Greenhouse', lever: 'Lever', ashby: 'Ashby' }

/**
 * The board behind a careers address: named by the address itself, or else by the page there. A candidate counts only when
 * its source answers for it; names are never guessed, as a name that answers may be another company's.
 */
export async function findBoard(careersUrl: string, http: HttpClient): Promise<BoardSearch> {
  const tried: string[] = []
  const address = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(careersUrl) ? careersUrl : `https://${careersUrl}`
  const named = candidateOf(address)
  if (named) {
    tried.push(`The address names the ${NAMES[named.source]} board "${named.token}".`)
    return (
      (await firstThatAnswers([named], http, tried)) ?? none('That board does not exist or does not answer.', tried)
    )
  }
  const page = await http.getPage({ url: address })
  if (!page.ok) {
    tried.push(`The page could not be read: ${page.reason}, ${page.detail}.`)
    return none('The page could not be read. Give the address of the board itself if you know it.', tried)
  }
  tried.push(`The page ${page.value.url} was read.`)
  const landed = candidateOf(page.value.url)
  const candidates = [...(landed ? [landed] : []), ...candidatesIn(page.value.html)].slice(0, MOST_CANDIDATES)
  if (candidates.length === 0) {
    const fromGreenhouse = /[?&]gh_jid=\d/.test(address) || /gh_jid=\d|grnhse/i.test(page.value.html)
    return none(
      fromGreenhouse
        ? 'The postings come from Greenhouse, but the page does not say from which board. Open one posting and give the address behind "apply".'
        : 'The page names no Greenhouse, Lever or Ashby board. It may load them by script, or use another system.',
      tried,
    )
  }
  return (await firstThatAnswers(candidates, http, tried)) ?? none('No board that the page names answers.', tried)
}

const none = (why: string, tried: string[]): BoardSearch => ({ found: undefined, why, tried })

async function firstThatAnswers(
  candidates: Candidate[],
  http: HttpClient,
  tried: string[],
): Promise<BoardSearch | undefined> {
  for (const candidate of candidates) {
    const name = `${NAMES[candidate.source]} board "${candidate.token}"`
    const answer = await sourceOf(candidate.source).fetch(candidate, http)
    if (!answer.ok) {
      tried.push(`The ${name} does not answer: ${answer.reason}, ${answer.detail}.`)
    } else if (!answer.value.notModified) {
      const { companyName, postings } = answer.value
      tried.push(`The ${name} answers with ${postings.length} postings${companyName ? ` of ${companyName}` : ''}.`)
      // A European Lever site answers for either region; its addresses tell where it lives.
      const isEuropean = postings.some(({ raw }) => raw.sourceUrl.startsWith('https://jobs.eu.lever.co/'))
      const found: FoundBoard = {
        ...candidate,
        region: isEuropean ? 'eu' : candidate.region,
        ...(companyName ? { companyName } : {}),
        postings: postings.length,
        titles: postings.slice(0, 3).map(({ raw }) => raw.title),
      }
      return { found, tried }
    }
  }
  return undefined
}
