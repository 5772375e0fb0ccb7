import { readPiece } from './read-piece.ts'
import type { Piece, Section } from './piece.ts'

const front = (lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n`

/** A guide of a few sentences with all its parts, for tests: too short to be published. */
export const shortGuide = `${front([
  'title: What is a Network Engineer',
  'name: Network Engineer',
  'description: A short guide that only tests read. It has every part that a guide has, in the order in which they stand.',
  'career: network-engineer',
  'author: The Offing editors',
  'written: 2026-11-20',
  'revised: 2026-11-25',
  'related: [blog/a-day-of-tides]',
  'sources:',
  '  - key: ip',
  '    title: "RFC 791: Internet Protocol"',
  '    by: Jon Postel (ed.)',
  '    year: 1981',
  '    url: https://www.rfc-editor.org/rfc/rfc791',
])}
## What a network engineer is

Somebody who moves packets, and can say *where* one was lost.[^ip] Open now: :figure[open]{career=network-engineer}.

::pay-band{career=network-engineer}

## Why it matters

Ropes hold ships; cables hold \`ssh\` sessions. See [the postings](/remote-devops-sysadmin-jobs) or [a map](https://example.com/map).

## How the role came about

| Year | What |
|---|---|
| 1981 | IP |
| 1989 | BGP |

## Education and skills

### Education

A lab of three routers.

### Technical skills

::skills{career=network-engineer top=15}

### Soft skills

1. Patience.
2. Drawing boxes.

## Duties

> Nothing is as quiet as a network that works.

## Neighbors and next steps

::next-roles{career=network-engineer}

## Getting hired

\`\`\`
show ip route
\`\`\`

## Prospects

### The market now

Ask before you move.

### Trends

Fiber.

### Pay and benefits

Boats are not paid for <b>sailing</b>.

## Conclusion

Trace one packet this week.
`

/** A post of the blog, shorter still. */
export const shortPost = `${front([
  'title: A day of tides',
  'name: A day of tides',
  'description: A short post that only tests read. It is about the sea, which comes in twice a day and goes out again.',
  'careers: [network-engineer]',
  'author: The Offing editors',
  'written: 2026-11-21',
  'revised: 2026-11-21',
  'related: [guides/network-engineer]',
])}
## In the morning

The tide comes in. See [routers](/careers/network-engineer#duties).

## In the evening

It goes out.
`

/** A piece read from that text. Throws with what is wrong. */
export function invented(text: string, section: Section, slug: string): Piece {
  const read = readPiece(text, section, `content/${section}/${slug}.md`)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.piece
}

/** Both pieces. */
export const inventedPieces = (): Piece[] => [
  invented(shortGuide, 'guides', 'network-engineer'),
  invented(shortPost, 'blog', 'a-day-of-tides'),
]
