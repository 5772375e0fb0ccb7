import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { careers } from '../domain/index.ts'
import { sections, type Piece, type Problem, type Section } from './piece.ts'
import { readPiece } from './read-piece.ts'

/** All pieces at one moment. Guides stand in the order of careers, others the newest first. */
export type Content = {
  pieces: readonly Piece[]
  problems: readonly Problem[]
  /** The pieces of a section. */
  in(section: Section): readonly Piece[]
  /** The piece at `section/slug`, or undefined. */
  at(address: string): Piece | undefined
  /** The guide to a career, or undefined. */
  guideTo(career: string): Piece | undefined
}

/** Reads every piece of a folder. A file with a problem is left out and named; a folder that is not there is empty. */
export function loadContent(folder: string): Content {
  const found = sections.flatMap((section) =>
    filesOf(join(folder, section)).map((name) =>
      readPiece(
        readFileSync(join(folder, section, name), 'utf8'),
        section,
        join(basename(folder), section, name),
      ),
    ),
  )
  const problems = found.flatMap((one) => (one.ok ? [] : one.problems))
  return contentOf(found.flatMap((one) => (one.ok ? [one.piece] : [])), problems)
}

/** The same, of pieces that were read already. */
export function contentOf(pieces: readonly Piece[], problems: readonly Problem[] = []): Content {
  const bySection = Map.groupBy(pieces.toSorted(inOrder), ({ section }) => section)
  const byAddress = new Map(pieces.map((piece) => [`${piece.section}/${piece.slug}`, piece]))
  return {
    pieces: sections.flatMap((section) => bySection.get(section) ?? []),
    problems,
    in: (section) => bySection.get(section) ?? [],
    at: (address) => byAddress.get(address),
    guideTo: (career) => byAddress.get(`guides/${career}`),
  }
}

const place = new Map(careers.map(({ slug }, i) => [slug, i]))
const inOrder = (a: Piece, b: Piece): number =>
  a.section === 'guides'
    ? (place.get(a.slug) ?? 0) - (place.get(b.slug) ?? 0)
    : b.written.localeCompare(a.written) || a.title.localeCompare(b.title)

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.md')).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** A problem as one line: `content/guides/x.md:12: what is wrong`. */
export const problemLine = ({ file, line, message }: Problem): string => `${file}:${line}: ${message}`
