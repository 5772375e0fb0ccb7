import { lstatSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core'

export type Theme = 'light' | 'dark'
export type PageOptions = { width?: number; height?: number; theme?: Theme; javaScript?: boolean }

export type TestBrowser = {
  browser: Browser
  /** A page of a new visitor: no cookies, nothing cached. `errors` gathers what its script or its console complains of. */
  open(options?: PageOptions): Promise<VisitorPage>
  [Symbol.asyncDispose](): Promise<void>
}
export type VisitorPage = {
  page: Page
  context: BrowserContext
  errors: string[]
  [Symbol.asyncDispose](): Promise<void>
}

const ARGUMENTS = [
  '--no-sandbox', // root has none to give, and these pages are ours
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--font-render-hinting=none',
]

/** The package brings a browser for this platform only; elsewhere the Chrome of the machine is used. */
const hasOwnChromium = process.platform === 'linux' && process.arch === 'x64'

/** A real browser, from npm: `await using browser = await openBrowser()`. */
export async function openBrowser(): Promise<TestBrowser> {
  const which = hasOwnChromium ? { executablePath: await unpackedChromium() } : { channel: 'chrome' }
  const browser = await playwright.launch({ ...which, headless: true, args: ARGUMENTS })
  return { browser, open: (options) => openPage(browser, options), [Symbol.asyncDispose]: () => browser.close() }
}

/** The package unpacks itself into the temporary folder for its user alone, so each user gets a folder of their own. */
async function unpackedChromium(): Promise<string> {
  const user = process.getuid?.() ?? 0
  const before = process.env.TMPDIR
  const folder = join(tmpdir(), `offing-browser-${user}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (lstatSync(folder).uid !== user) throw new Error(`${folder} belongs to somebody else; remove it`)
  process.env.TMPDIR = folder
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

async function openPage(browser: Browser, options: PageOptions = {}): Promise<VisitorPage> {
  const { width = 1280, height = 900, theme = 'light', javaScript = true } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
    bypassCSP: false,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of [45]\d\d/.test(message.text())) errors.push(message.text())
  })
  return { page, context, errors, [Symbol.asyncDispose]: () => context.close() }
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong, a line each: the rule, what it is about, and where. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary}`),
  )
}

type AxeResults = {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[]
}
