import { categories } from '../domain/index.ts'

export type MenuEntry = {
  path: string
  name: string
  /** Addresses that belong to the entry besides those that begin with its own. */
  also?: RegExp
  /** For people only. */
  nofollow?: boolean
}

/** The header of every page. */
export const mainMenu: readonly MenuEntry[] = [
  { path: '/jobs', name: 'Jobs', also: /^\/(?:remote-[a-z-]+-jobs|postings\/|companies\/)/ },
  { path: '/careers', name: 'Careers', also: /^\/(?:compare|pay|skills|trends)(?:\/|$)/ },
  { path: '/resources', name: 'Resources' },
  { path: '/blog', name: 'Blog' },
  { path: '/ai-corner', name: 'AI Corner' },
  { path: '/my-postings', name: 'My postings' },
]

/** The foot of every page: with the lists that the menus lead to, the whole map in two steps. */
export const footMenus: readonly { name: string; entries: readonly MenuEntry[] }[] = [
  {
    name: 'Remote tech jobs',
    entries: [{ path: '/jobs', name: 'All jobs' }, ...categories.map(({ path, name }) => ({ path, name }))],
  },
  {
    name: 'Careers',
    entries: [
      { path: '/careers', name: 'Guides to careers' },
      { path: '/careers/map', name: 'Career map' },
      { path: '/compare', name: 'Compare careers' },
      { path: '/pay', name: 'Pay explorer' },
      { path: '/skills', name: 'Skills' },
      { path: '/trends', name: 'Trends' },
    ],
  },
  {
    name: 'To read',
    entries: [
      { path: '/resources', name: 'Resources' },
      { path: '/blog', name: 'Blog' },
      { path: '/ai-corner', name: 'AI Corner' },
      { path: '/editorial-policy', name: 'How we write' },
    ],
  },
  {
    name: 'For you',
    entries: [
      { path: '/my-place', name: 'Where you live', nofollow: true },
      { path: '/my-postings', name: 'My postings', nofollow: true },
    ],
  },
  {
    name: 'About this site',
    entries: [
      { path: '/about', name: 'About' },
      { path: '/contact', name: 'Contact' },
      { path: '/privacy', name: 'Privacy' },
      { path: '/how-we-read', name: 'How we read postings' },
      { path: '/how-we-count', name: 'How we count' },
      { path: '/status', name: 'Status of the boards' },
      { path: '/about/sample', name: 'About the sample' },
    ],
  },
]

/** Whether a page belongs to an entry of the menu: "page" when it is the entry's own. */
export function currentOf({ path, also }: MenuEntry, address: string): 'page' | 'true' | undefined {
  const here = address.split('?')[0]!
  if (here === path) return 'page'
  return here.startsWith(`${path}/`) || also?.test(here) ? 'true' : undefined
}
