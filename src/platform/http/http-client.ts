import type { Outcome } from '../../domain/index.ts'

/** What makes the next answer short: sent as If-None-Match and If-Modified-Since. */
export type Validators = { etag?: string; lastModified?: string }

export type JsonRequest = {
  url: string
  /** The only hosts this request may go to. Redirects are refused. */
  hosts: readonly string[]
  /** Bytes after decompression; 50 MB when not given. */
  maxBytes?: number
  validators?: Validators
}

/** `bodyHash` is the SHA-256 (hex) of the decompressed body, `bytes` its length. */
export type HttpAnswer =
  | { notModified: true }
  | { notModified: false; json: unknown; bodyHash: string; bytes: number; etag?: string; lastModified?: string }

/** `xml` is the text as it came, in UTF-8, and not yet parsed. */
export type XmlAnswer = { xml: string }

/** A page of any public host; `url` is where the redirects (at most three) ended. */
export type Page = { url: string; html: string }

export type HttpClient = {
  getJson(request: JsonRequest): Promise<Outcome<HttpAnswer>>
  getXml(request: Omit<JsonRequest, 'validators'>): Promise<Outcome<XmlAnswer>>
  getPage(request: { url: string; maxBytes?: number }): Promise<Outcome<Page>>
}

/** Milliseconds. `whole` ends a request however alive it looks. */
export type Timeouts = { connect: number; headers: number; idle: number; whole: number }

/** The time that a client lives by; tests bring their own. `sleep` ends early, by rejecting, when the signal says so. */
export type Clock = { now(): number; sleep(ms: number, signal: AbortSignal): Promise<void> }
