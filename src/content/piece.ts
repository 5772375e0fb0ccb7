import type { Root } from 'mdast'

/** The folders of `content/`. Pages are the plain ones of the site: privacy, how we count, editorial policy. */
export const sections = ['guides', 'resources', 'blog', 'ai-corner', 'pages'] as const
export type Section = (typeof sections)[number]

/** A work that a piece rests on, cited in the text as `[^key]`. */
export type Source = { key: string; title: string; by?: string; year?: number; url?: string }

/** What stands above the text of a piece. Dates are days, `2026-11-25`. */
export type FrontMatter = {
  title: string
  name: string
  description: string
  /** Guides: the slug of their career. */
  career?: string
  /** Other pieces: the careers that they are about. */
  careers: string[]
  author: string
  written: string
  revised: string
  /** Other pieces as `section/slug`. */
  related: string[]
  sources: Source[]
}

/** A figure that the text asks for: `::name{..}` on a line of its own, or `:figure[name]{..}` inside a sentence. */
export type FigureUse = { name: string; inline: boolean; attributes: Record<string, string>; line: number }

/** A heading as the table of contents shows it; `parts` are the ones a level below. */
export type ContentsEntry = { id: string; text: string; parts: ContentsEntry[] }

export type Piece = FrontMatter & {
  section: Section
  slug: string
  /** Where it was read, relative to the folder above `content`: for messages. */
  file: string
  /** Its address on the site. */
  path: string
  /** The text as a tree; every position is a line of the file. */
  root: Root
  contents: ContentsEntry[]
  figures: FigureUse[]
  words: number
  /** Whole minutes of quiet reading, one or more. */
  minutes: number
}

/** What is wrong with a file, and where. */
export type Problem = { file: string; line: number; message: string }

const homes: Record<Section, string> = {
  guides: '/careers',
  resources: '/resources',
  blog: '/blog',
  'ai-corner': '/ai-corner',
  pages: '',
}

/** The address of a piece: guides stand under the careers they are about. */
export const pathOf = (section: Section, slug: string): string => `${homes[section]}/${slug}`
