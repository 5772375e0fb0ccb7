/**
 * Figures as people see them: by its name and attributes, as a piece of content or an address gives them, each becomes a chart with
 * the numbers behind it, or says that too few postings answer. What is counted, and how, is the business of `careers/`.
 */
import type { Figures } from '../../careers/index.ts'
import type { Person } from '../../domain/index.ts'
import type { SearchIndex } from '../../search/index.ts'
import type { LoadCards } from '../card-memory.ts'
import { html, type Html } from '../html.ts'
import { readAttributes, type Attributes } from './attributes.ts'
import { figureBlock } from './figure-block.ts'
import { inlineFigure, inlineKinds } from './inline-figure.ts'
import { figureKinds } from './kinds.ts'
import { compare, nextRoles, openNow, publicFacts, publicPay } from './special-figures.ts'

export type FigureDeps = { figures: Figures; index: SearchIndex; cards: LoadCards; now: () => Date; person: Person }

type Special = (deps: FigureDeps, attributes: Attributes) => Html | Promise<Html>
const specials: Record<string, { needs?: keyof Attributes; draw: Special }> = {
  'next-roles': { needs: 'career', draw: nextRoles },
  'public-pay': { needs: 'career', draw: publicPay },
  'public-facts': { needs: 'career', draw: publicFacts },
  'open-now': { draw: openNow },
  compare: { needs: 'careers', draw: compare },
  'sentence-search': { draw: () => sentenceSearch },
}

const sentenceSearch = html`<form class="sentence-search" action="/jobs" method="get" role="search">
<label for="say">Say it in a sentence</label>
<input class="input" id="say" name="q" type="search" maxlength="300" placeholder="senior rust jobs I can do from Brazil over 150k, no crypto">
<button class="button" type="submit">Read it</button>
</form>`

/** What is wrong with a figure as it is asked for, in words; undefined when nothing is. */
export function checkFigure(name: string, given: Record<string, string>): string | undefined {
  const known = Object.hasOwn(figureKinds, name) || Object.hasOwn(specials, name) || Object.hasOwn(inlineKinds, name)
  if (!known) return `there is no figure "${name}"`
  const read = readAttributes(given)
  if ('wrong' in read) return read.wrong
  const { needs } = (Object.hasOwn(specials, name) && specials[name]) || {}
  if (needs && !read.attributes[needs]) return `${needs}: which?`
  return name === 'skill-share' && !read.attributes.skill ? 'skill: which?' : undefined
}

/** A figure of its own, counted now. Throws for one that `checkFigure` finds wrong. */
export async function renderFigure(deps: FigureDeps, name: string, given: Record<string, string>): Promise<Html> {
  const attributes = checked(name, given)
  const special = Object.hasOwn(specials, name) ? specials[name] : undefined
  if (special) return special.draw(deps, attributes)
  const kind = figureKinds[name]!
  return figureBlock(name, kind, kind.ask(deps.figures, attributes), attributes)
}

/** A figure inside a sentence, with what it rests on. */
export function renderInlineFigure(
  { figures }: Pick<FigureDeps, 'figures'>,
  name: string,
  given: Record<string, string>,
): Promise<Html> {
  return Promise.resolve(inlineFigure(figures, name, checked(name, given)))
}

function checked(name: string, given: Record<string, string>): Attributes {
  const read = readAttributes(given)
  const wrong = checkFigure(name, given)
  if (wrong !== undefined || 'wrong' in read) throw new Error(`figure ${name}: ${wrong}`)
  return read.attributes
}

export { readAttributes, questionOf, aboutWords, queryOf, type Attributes } from './attributes.ts'
export { listingPath } from './behind.ts'
export { comparison, comparePath } from './comparison.ts'
export { countingNotice } from './counting-notice.ts'
export { numberTable } from './figure-block.ts'
export { figureKinds } from './kinds.ts'
export { stepWords } from './special-figures.ts'
