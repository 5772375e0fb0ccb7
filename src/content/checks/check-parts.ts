import type { Heading } from 'mdast'
import { lineOf, textOf } from '../parse-markdown.ts'
import type { Piece, Problem, Section } from '../piece.ts'

/** Least and most words, without those of figures. */
export const lengths: Partial<Record<Section, { least: number; most?: number }>> = {
  guides: { least: 1_300, most: 2_500 },
  resources: { least: 1_000 },
  blog: { least: 800 },
  'ai-corner': { least: 900 },
}

/** The parts of a guide in their order: how the heading begins, and the parts under it. */
export const guideParts: readonly { begins: RegExp; name: string; under?: readonly string[] }[] = [
  { begins: /^What an? .+ (?:is|does)\b/, name: 'What a ... is' },
  { begins: /^Why it matters/, name: 'Why it matters' },
  { begins: /^How the role came about/, name: 'How the role came about' },
  {
    begins: /^Education and skills/,
    name: 'Education and skills',
    under: ['Education', 'Technical skills', 'Soft skills'],
  },
  { begins: /^Duties/, name: 'Duties' },
  { begins: /^Neighbors and next steps/, name: 'Neighbors and next steps' },
  { begins: /^Getting hired/, name: 'Getting hired' },
  { begins: /^Prospects/, name: 'Prospects', under: ['The market now', 'Trends', 'Pay and benefits'] },
  { begins: /^Conclusion/, name: 'Conclusion' },
]

/** Length, order of headings, the parts of a guide, and that each source is cited. */
export function checkParts(piece: Piece): Problem[] {
  const problem = (line: number, message: string): Problem => ({ file: piece.file, line, message })
  const headings = piece.root.children.filter((node): node is Heading => node.type === 'heading')
  const { least = 0, most = Infinity } = lengths[piece.section] ?? {}
  return [
    ...(piece.words < least ? [problem(1, `${piece.words} words; the floor is ${least}`)] : []),
    ...(piece.words > most ? [problem(1, `${piece.words} words; at most ${most}`)] : []),
    ...(headings[0]?.depth === 3 ? [problem(lineOf(headings[0]), 'A ### without a ## above it')] : []),
    ...doubled(headings).map((heading) => problem(lineOf(heading), `Two headings say “${textOf(heading)}”`)),
    ...(piece.section === 'guides' ? guideProblems(headings).map(([line, text]) => problem(line, text)) : []),
    ...uncited(piece).map((key) => problem(1, `The source ${key} is cited nowhere`)),
  ]
}

function doubled(headings: Heading[]): Heading[] {
  const texts = headings.map((heading) => textOf(heading))
  return headings.filter((_, i) => texts.indexOf(texts[i]!) < i)
}

function guideProblems(headings: Heading[]): [number, string][] {
  const main = headings.filter(({ depth }) => depth === 2)
  const at = guideParts.map(({ begins }) => main.findIndex((heading) => begins.test(textOf(heading))))
  return guideParts.flatMap(({ name, under = [] }, i): [number, string][] => {
    const place = at[i]!
    if (place < 0) return [[1, `The part “${name}” is missing`]]
    const heading = main[place]!
    const late = at.slice(0, i).some((before) => before > place)
    const below = partsUnder(headings, heading)
    const missing = under.filter((part) => !below.some((text) => text.startsWith(part)))
    return [
      ...(late ? [[lineOf(heading), `“${name}” stands too early`] as [number, string]] : []),
      ...missing.map((part): [number, string] => [lineOf(heading), `“### ${part}” is missing under “${name}”`]),
    ]
  })
}

function partsUnder(headings: Heading[], heading: Heading): string[] {
  const after = headings.slice(headings.indexOf(heading) + 1)
  const end = after.findIndex(({ depth }) => depth === 2)
  return (end < 0 ? after : after.slice(0, end)).map((one) => textOf(one))
}

function uncited({ root, sources }: Piece): string[] {
  const text = JSON.stringify(root)
  return sources.map(({ key }) => key).filter((key) => !text.includes(`"identifier":"${key}"`))
}
