import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'

/** Packings that we offer, the best for pages first. */
export const encodings = ['zstd', 'br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]
type Asset = {
  path: string
  type: string
  plain: Uint8Array<ArrayBuffer>
  br: Uint8Array<ArrayBuffer>
  gzip: Uint8Array<ArrayBuffer>
}

const folder = join(import.meta.dirname, 'assets')
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}
/** What pages may ask for; the file it is made of stands in assets/. */
const NAMES = ['site.css', 'site.js', 'my-postings.js', 'contact.js', 'icon.svg']

const made = new Map<string, Asset>()
/** Made on first use, in a tenth of a second: that is the whole build step. A module is made after those that it imports. */
function assets(): Map<string, Asset> {
  if (!made.has(NAMES[0]!)) for (const name of NAMES) make(name)
  return made
}

function make(name: string): Asset {
  const known = made.get(name)
  if (known) return known
  const asset = makeAsset(name)
  made.set(name, asset)
  return asset
}

/** The address of a file of ours, with a hash of its content in it: it may be kept for ever. Throws for an unknown name. */
export function asset(name: string): string {
  const found = assets().get(name)
  if (!found) throw new Error(`There is no asset ${name}`)
  return found.path
}

/** The addresses of all modules that a module imports, near and far: a page that names them gets them in one round trip. */
export function modulesOf(name: string): readonly string[] {
  assets()
  const known = imported.get(name)
  if (known) return known
  const found = new Set<string>()
  const follow = (module: string): void =>
    importsOf(module).forEach((one) => {
      if (found.has(one)) return
      found.add(one)
      follow(one)
    })
  follow(name)
  const paths = [...found].map(asset)
  imported.set(name, paths)
  return paths
}

/** Stands in the head of every page: reading the modules for each would be most of a page's cost. */
const imported = new Map<string, readonly string[]>()

const IMPORT = /^(import |(?:import|export)[^'"]* from )'\.\/([a-z-]+)\.ts'/gm
const importsOf = (module: string): string[] => [...codeOf(module).matchAll(IMPORT)].map(([, , name]) => `${name}.js`)
const codeOf = (module: string): string => stripTypes(read(module.replace(/js$/, 'ts')))

/** GET /assets/:file: already compressed, to be kept for a year. An old hash is gone. */
export function serveAsset(c: Context): Response | Promise<Response> {
  const found = [...assets().values()].find(({ path }) => path === c.req.path)
  if (!found) return c.notFound()
  const encoding = encodingFor(c.req.header('Accept-Encoding'), ['br', 'gzip'])
  const headers: Record<string, string> = {
    'Content-Type': found.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  }
  if (encoding) headers['Content-Encoding'] = encoding
  return c.body(found[encoding ?? 'plain'], 200, headers)
}

function makeAsset(name: string): Asset {
  const plain = new Uint8Array(Buffer.from(contentOf(name)))
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 10)
  const extension = extname(name)
  return {
    path: `/assets/${name.slice(0, -extension.length)}-${hash}${extension}`,
    type: TYPES[extension]!,
    plain,
    br: new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })),
    gzip: new Uint8Array(gzipSync(plain, { level: 9 })),
  }
}

function contentOf(name: string): string {
  if (name.endsWith('.css')) return tighten(inlineImports(read(name)))
  if (name.endsWith('.js'))
    return tightenCode(
      codeOf(name).replace(IMPORT, (_, words: string, module: string) => `${words}'${make(`${module}.js`).path}'`),
    )
  return read(name)
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8')

/** One stylesheet instead of a request a file: each import is replaced by the file it names. */
const inlineImports = (css: string): string =>
  css.replace(/^@import '\.\/([a-z0-9-]+\.css)';$/gm, (_, name: string) => read(name))

/** Browser modules are erasable TypeScript. Node says that its stripper is experimental; the terminal is not the place. */
function stripTypes(code: string): string {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(code)
  } finally {
    process.emitWarning = emitWarning
  }
}

/** Comments and indentation are for us. Our own stylesheets have neither in strings. */
const tighten = (css: string): string =>
  css
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/\n\s*/g, '\n')
    .trim()

/** Comments that stand on lines of their own, indentation and empty lines are for us. Our own modules have no text like that. */
const tightenCode = (code: string): string =>
  code
    .replace(/^[ \t]*\/\*\*[^*]*\*+(?:[^/*][^*]*\*+)*\/[ \t]*$/gm, '')
    .replace(/^[ \t]*\/\/.*$/gm, '')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim()

/** The first of `offered` that an Accept-Encoding header names and does not forbid. */
export function encodingFor<E extends Encoding>(accept = '', offered: readonly E[]): E | undefined {
  const accepted = accept
    .slice(0, 500)
    .toLowerCase()
    .split(',')
    .filter((each) => !/;\s*q=0(?:\.0*)?\s*$/.test(each))
  const names = new Set(accepted.map((each) => each.split(';')[0]!.trim()))
  return offered.find((encoding) => names.has(encoding))
}
