/**
 * The site as people see it. `createSite` is the whole of it as a function from request to answer, for tests and for
 * whoever brings a server; `serveSite` listens. Pages read the catalogue and the search index and write nothing but
 * reports of wrong facts; what a person chooses stays in their own browser.
 */
export { createSite, type WebDeps } from './routes.ts'
export { PortTaken, serveSite, type ServeDeps, type ServedSite } from './serve.ts'
