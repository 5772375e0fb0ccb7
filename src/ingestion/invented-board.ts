/** An invented Ashby board behind an invented HTTP client, for the tests of this stage. */
import { createHash } from 'node:crypto'
import { failure, success, type Failure, type Outcome } from '../domain/index.ts'
import type { HttpAnswer, HttpClient } from '../platform/http/index.ts'

export const item = (id: string, change: Record<string, unknown> = {}) => ({
  id,
  title: `Back-end Engineer ${id}`,
  location: 'Remote',
  isListed: true,
  isRemote: true,
  workplaceType: 'Remote',
  publishedAt: '2026-01-02T00:00:00.000+00:00',
  jobUrl: `https://jobs.ashbyhq.com/harbour-labs/${id}`,
  applyUrl: `https://jobs.ashbyhq.com/harbour-labs/${id}/application`,
  descriptionHtml: '<p>We keep tide tables.</p>',
  ...change,
})

type Answer = { jobs: unknown[] } | Failure

/** Answers each address that contains `token` with what `boards` holds at that moment. */
export function inventedHttp(boards: Record<string, Answer>): HttpClient & { asked: string[] } {
  const asked: string[] = []
  const getJson = ({ url }: { url: string }): Promise<Outcome<HttpAnswer>> => {
    const token = new URL(url).pathname.split('/').at(-1)!
    asked.push(token)
    const answer = boards[token]
    if (!answer) return Promise.resolve(failure('not-found', '404'))
    if ('ok' in answer) return Promise.resolve(answer)
    const text = JSON.stringify(answer)
    const bodyHash = createHash('sha256').update(text).digest('hex')
    return Promise.resolve(
      success({ notModified: false, json: JSON.parse(text) as unknown, bytes: text.length, bodyHash }),
    )
  }
  const getPage = () => Promise.resolve(failure('not-allowed', 'no pages here'))
  const getXml = () => Promise.resolve(failure('not-found', 'no files here'))
  return { asked, getJson, getXml, getPage }
}
