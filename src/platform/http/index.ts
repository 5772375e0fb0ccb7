/** The way out: one polite and safe client for everything that is asked of other hosts. */
export { createHttpClient, type HttpClientOptions, type OpenHttpClient } from './create-http-client.ts'
export type { HttpAnswer, HttpClient, JsonRequest, Page, Validators, XmlAnswer } from './http-client.ts'
export { API_HOSTS } from './host-rules.ts'
