import type { Context } from 'hono'
import type { Category } from '../../../domain/index.ts'
import type { Found } from '../../../search/index.ts'
import type { Html } from '../../html.ts'
import { sendShared } from '../../send-shared.ts'
import { careerHints } from '../../piece/guide-hint.ts'
import type { ContentDeps } from '../content-deps.ts'
import { addressOf } from './address.ts'
import type { Asked, Asking } from './ask.ts'
import { askedIn } from './asked-in.ts'
import { chosenFilters } from './chosen.ts'
import { shownFacets } from './filter-groups.ts'
import { findListing, whatElse, wholeListing } from './find-listing.ts'
import { cursorOf } from './page-mark.ts'
import { listingView } from './view.ts'

/** `/jobs`, or the address of a category: parse, find, load, present. What holds nothing personal is kept for the next visitor. */
export const listingPage = (deps: ContentDeps, preset?: Category) => {
  const { index, pages } = deps
  const path = preset?.path ?? '/jobs'
  const present = presenter(deps, preset)
  return (c: Context): Response | Promise<Response> => {
    const version = index.version
    const read = askedIn(c, deps, preset)
    if (read instanceof Response) return read
    const { asked, asking, bad } = read
    if (isForeign(asked)) return bad({ problems: [FOREIGN], start: addressOf(path, asked.start) })
    const made = { version, rates: asking.rates, now: asking.now }
    return sendShared(c, { pages, address: addressOf(path, asked.filters), made }, () => present(asked, asking))
  }
}

/** Finds, loads, and makes the page. */
function presenter(
  { cards: load, texts: loadTexts, index, content, siteUrl, siteName }: ContentDeps,
  preset?: Category,
) {
  const path = preset?.path ?? '/jobs'
  const whole = wholeListing(index, preset)
  return async (asked: Asked, asking: Asking): Promise<Html> => {
    const cursor = cursorFor(asked)
    const query = { ...asked.query, ...(cursor && { cursor, offset: 0 }) }
    const { found, pay } = findListing(index, query, shownFacets(query, preset))
    const words = found.text?.words ?? []
    const [cards, texts] = await Promise.all([load(found.ids), words.length > 0 ? loadTexts(found.ids) : NO_TEXTS])
    const chosen = chosenFilters(asked, found.facets)
    const instead = found.total > 0 ? [] : whatElse(index, { asked, found, chosen }, asking)
    const searched = { words: mendedWords(found.text), skills: skillsOf(asked), texts }
    const cardOptions = { person: asked.person, now: asking.now, searched }
    const about = { path, siteUrl, siteName, preset, person: asking.person, all: whole() }
    const only = asked.query.career.length === 1 ? asked.query.career[0] : undefined
    const hints = careerHints(content(), { category: preset?.slug, career: only })
    return listingView({ ...about, hints, asked, chosen, found, pay, cards, cardOptions, instead })
  }
}

const NO_TEXTS: ReadonlyMap<number, string> = new Map()

/** The words as they were searched. */
const mendedWords = (text: Found['text']): string[] =>
  (text?.words ?? []).map((word) => text?.mended?.find(({ from }) => from === word)?.to ?? word)

const skillsOf = ({ query }: Asked): string[] => [...query.skill, ...(query.all?.skill ?? [])]

const FOREIGN = 'It names a page of results of another search, or of another place that you live in.'

const cursorFor = ({ filters, list }: Asked): string | undefined =>
  filters.cursor === undefined ? undefined : cursorOf(list, filters.cursor)
const isForeign = (asked: Asked): boolean => asked.filters.cursor !== undefined && cursorFor(asked) === undefined
