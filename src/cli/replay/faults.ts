import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

export const FAULTS = ['404', '429', '500', 'slow', 'truncated', 'not-json', 'huge', 'none'] as const
export type FaultKind = (typeof FAULTS)[number]
/** `board` is "ashby/harbour-labs" or just "harbour-labs"; `times` is how often, for good when it is absent. */
export type Fault = { board: string; fault: FaultKind; times?: number }

export const isFaultKind = (word: unknown): word is FaultKind => FAULTS.includes(word as FaultKind)

const JSON_TYPE = { 'content-type': 'application/json' }

/** Answers badly. `slow` begins and never ends; the client has to give up. */
export function answerBadly(fault: FaultKind, response: ServerResponse): void {
  switch (fault) {
    case '404':
    case '429':
    case '500':
      return void response
        .writeHead(Number(fault), JSON_TYPE)
        .end(JSON.stringify({ ok: false, error: `fault ${fault}` }))
    case 'slow':
      return void response.writeHead(200, JSON_TYPE).write('{')
    case 'truncated':
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '100000' }).write('{"jobs":[{"id":')
      return void setTimeout(() => response.destroy(), 10)
    case 'not-json':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Down for maintenance')
    case 'huge':
      return void response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(hugeAnswer())
    case 'none':
      throw new Error('not a fault')
  }
}

let huge: Buffer | undefined
/** 60 MB of blanks in 60 kB. */
const hugeAnswer = (): Buffer => (huge ??= gzipSync(Buffer.alloc(60 * 1024 * 1024, ' ')))
