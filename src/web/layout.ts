import type { Person } from '../domain/index.ts'
import { asset, modulesOf } from './assets.ts'
import { html, inOnePiece, raw, type Child, type Html } from './html.ts'
import { sail } from './parts/icons.ts'
import { personSwitch } from './parts/person-switch.ts'
import { siteFooter } from './parts/site-footer.ts'
import { currentOf, mainMenu, type MenuEntry } from './site-menu.ts'

export type PageShell = {
  /** Goes before the name of the site. */
  title: string
  /** One or two sentences for search engines and previews. */
  description: string
  /** The address that was asked for, query included: marks the place in the navigation, and the way back of the switch. */
  path: string
  person: Person
  body: Child
  /** The name of the site where it has one of its own. */
  siteName?: string
  /** More elements for the head. */
  head?: Child
  /** Where this content lives, as an absolute address. */
  canonical?: string
  noindex?: boolean
  /** The picture that previews of links show, as a path of this site (`previewPath`); 1200 by 630 pixels. */
  ogImage?: string
  /** schema.org objects; markup in their strings is escaped here. */
  jsonLd?: object | readonly object[]
}

const SITE_NAME = 'Offing'

/** The whole page around `body`: head, header with navigation and the person's place, footer. */
export const layout = (page: PageShell): Html =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${page.siteName ?? SITE_NAME}</title>
<meta name="description" content="${page.description}">
${page.noindex && html`<meta name="robots" content="noindex, follow">`}
${page.canonical && html`<link rel="canonical" href="${page.canonical}">`}
${preview(page)}<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f5f8f9" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0b161d" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${asset('site.css')}">
${modules('site.js')}
${page.head}
${jsonLd(page.jsonLd)}
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${header(page)}
<main id="main" class="wrap" tabindex="-1">${page.body}</main>
${drawnOnce(`foot ${page.siteName}`, () => siteFooter(page.siteName ?? SITE_NAME))}
</body>
</html>
`

/** A module of ours and, named beforehand so that they come at once, those that it imports. It runs after the page is read. */
export function modules(name: string): Html {
  let made = madeModules.get(name)
  if (!made) {
    made = html`${modulesOf(name).map(
      (path) => html`<link rel="modulepreload" href="${path}">
`,
    )}<script type="module" src="${asset(name)}"></script>`
    madeModules.set(name, made)
  }
  return made
}
const madeModules = new Map<string, Html>()

/** What other sites show with a link to the page (ogp.me). */
function preview({ title, description, canonical, ogImage, siteName = SITE_NAME }: PageShell): Child {
  if (ogImage === undefined || canonical === undefined) return undefined
  return html`<meta property="og:type" content="article">
<meta property="og:site_name" content="${siteName}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<meta property="og:image" content="${new URL(ogImage, canonical).href}">
<meta name="twitter:card" content="summary_large_image">
`
}

const header = ({ path, person, siteName = SITE_NAME }: PageShell): Html =>
  html`<header class="site-header">
<div class="wrap site-bar">
${navigation(
  siteName,
  mainMenu.map((entry) => currentOf(entry, path)),
)}
${personSwitch(person, path)}
</div>
</header>`

type Current = ReturnType<typeof currentOf>

/** The same on all pages of one section. */
function navigation(siteName: string, current: Current[]): Html {
  return drawnOnce(
    `head ${siteName} ${current.join()}`,
    () => html`<a class="brand" href="/">${sail}<span>${siteName}</span></a>
<nav class="site-nav" aria-label="Main">
<ul role="list">
${mainMenu.map((entry, i) => navigationLink(entry, current[i]))}
</ul>
</nav>`,
  )
}

/** What stands on every page is put together once for each way it can be. */
function drawnOnce(key: string, draw: () => Html): Html {
  const before = drawn.get(key)
  if (before) return before
  const made = inOnePiece(draw())
  drawn.set(key, made)
  return made
}
const drawn = new Map<string, Html>()

function navigationLink(entry: MenuEntry, current: Current): Html {
  return html`<li><a href="${entry.path}"${current && html` aria-current="${current}"`}>${entry.name}</a></li>`
}

/** `<` is escaped inside the JSON, so that no string in it can end the script element. */
function jsonLd(data: PageShell['jsonLd']): Child {
  if (!data) return undefined
  const each = Array.isArray(data) ? (data as object[]) : [data]
  return each.map((one) =>
    raw(`<script type="application/ld+json">${JSON.stringify(one).replace(/</g, '\\u003c')}</script>\n`),
  )
}
