import { createHash } from 'node:crypto'
import { failure, success, type Outcome } from '../domain/index.ts'
import type { HttpAnswer, HttpClient, JsonRequest } from '../platform/http/index.ts'

/** For tests: what an address answers; '*' is for every other one. Without an answer it is 'not-found'. */
export type Given =
  | { json: unknown; etag?: string }
  | { notModified: true }
  | { fails: Parameters<typeof failure>[0] }
  | { html: string; url?: string }

/** For tests: a client that answers from a table and keeps what it was asked. */
export function answering(table: Record<string, Given>): HttpClient & { asked: JsonRequest[] } {
  const asked: JsonRequest[] = []
  const find = (url: string): Given => table[url] ?? table['*'] ?? { fails: 'not-found' }
  return {
    asked,
    getJson(request) {
      asked.push(request)
      return Promise.resolve(answerOf(find(request.url)))
    },
    getXml: () => Promise.resolve(failure('not-found', 'test')),
    getPage({ url }) {
      asked.push({ url, hosts: [] })
      const given = find(url)
      if ('html' in given) return Promise.resolve(success({ url: given.url ?? url, html: given.html }))
      return Promise.resolve(failure('fails' in given ? given.fails : 'not-found', 'test'))
    },
  }
}

function answerOf(given: Given): Outcome<HttpAnswer> {
  if ('fails' in given) return failure(given.fails, 'test')
  if ('notModified' in given) return success(given)
  if ('html' in given) return failure('unreadable', 'content type "text/html"')
  const text = JSON.stringify(given.json)
  return success({
    notModified: false,
    json: given.json,
    bodyHash: createHash('sha256').update(text).digest('hex'),
    bytes: text.length,
    ...(given.etag ? { etag: given.etag } : {}),
  })
}
