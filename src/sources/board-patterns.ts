import type { BoardAddress } from './source.ts'

export type Candidate = BoardAddress

/** What may be the name of a board, by source. Ashby's may hold blanks, dots and more, escaped. */
const TOKENS = {
  greenhouse: /^[a-z0-9][a-z0-9_-]{0,99}$/,
  lever: /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
  ashby: /^(?:[A-Za-z0-9._~'&+-]|%[0-9A-Fa-f]{2}){1,100}$/,
} as const
const NOT_TOKENS = new Set([
  'embed',
  'v1',
  'api',
  'js',
  'v0',
  'static',
  '_next',
  'favicon.ico',
  'robots.txt',
  'users',
  'assets',
])

/** True when the name can be a board's: the form alone, not whether it exists. */
export const isBoardToken = ({ source, token }: Pick<BoardAddress, 'source' | 'token'>): boolean =>
  TOKENS[source].test(token) && !NOT_TOKENS.has(token.toLowerCase())

/** The board that an address names, without asking anyone. */
export function candidateOf(address: string): Candidate | undefined {
  const url = address.length <= 2_000 ? URL.parse(address) : null
  const candidate = url ? (greenhouse(url) ?? lever(url) ?? ashby(url)) : undefined
  return candidate && isBoardToken(candidate) ? candidate : undefined
}

function greenhouse({ hostname, pathname, searchParams }: URL): Candidate | undefined {
  if (!/^(?:job-boards|boards|boards-api)(?:\.eu)?\.greenhouse\.io$/.test(hostname)) return undefined
  const [first = '', second = '', third = ''] = pathname.slice(1).split('/')
  const token = first === 'embed' ? searchParams.get('for') : first === 'v1' && second === 'boards' ? third : first
  return token ? { source: 'greenhouse', token: token.toLowerCase(), region: 'global' } : undefined
}

function lever({ hostname, pathname }: URL): Candidate | undefined {
  const host = /^(jobs|api)\.(eu\.)?lever\.co$/.exec(hostname)
  if (!host) return undefined
  const parts = pathname.slice(1).split('/')
  const token = host[1] === 'jobs' ? parts[0] : parts[0] === 'v0' && parts[1] === 'postings' ? parts[2] : undefined
  return token ? { source: 'lever', token, region: host[2] ? 'eu' : 'global' } : undefined
}

function ashby({ hostname, pathname }: URL): Candidate | undefined {
  const parts = pathname.slice(1).split('/')
  const isApi = hostname === 'api.ashbyhq.com' && parts[0] === 'posting-api' && parts[1] === 'job-board'
  const token = isApi ? parts[2] : hostname === 'jobs.ashbyhq.com' ? parts[0] : undefined
  return token ? { source: 'ashby', token, region: 'global' } : undefined
}

const ADDRESSES =
  /\/\/((?:(?:job-boards|boards|boards-api)(?:\.eu)?\.greenhouse\.io|(?:jobs|api)(?:\.eu)?\.lever\.co|(?:jobs|api)\.ashbyhq\.com)\/[^\s"'<>\\)`]{1,300})/gi
/** Greenhouse's own script and what sites made with it keep in their data. */
const GREENHOUSE_TOKEN =
  /["']?\b(?:urlToken|boardToken|board_token|greenhouseBoardToken)["']?\s{0,3}[:=]\s{0,3}["']([A-Za-z0-9_-]{1,100})["']/g

/** Boards that a page names in links, frames, scripts or data, the one named most often first. */
export function candidatesIn(html: string): Candidate[] {
  const page = html.replaceAll('\\/', '/').replaceAll('\\u002F', '/').replaceAll('&amp;', '&')
  const counts = new Map<string, { candidate: Candidate; count: number }>()
  const add = (candidate: Candidate | undefined) => {
    if (!candidate) return
    const key = `${candidate.source} ${candidate.region} ${candidate.token}`
    const known = counts.get(key)
    if (known) known.count++
    else if (counts.size < 200) counts.set(key, { candidate, count: 1 })
  }
  for (const [, address] of page.matchAll(ADDRESSES)) add(candidateOf(`https://${address}`))
  for (const [, token] of page.matchAll(GREENHOUSE_TOKEN)) {
    add(candidateOf(`https://boards.greenhouse.io/${token}`))
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ candidate }) => candidate)
}
