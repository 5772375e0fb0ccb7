import {
  most,
  nothingKept,
  stages,
  type Hidden,
  type Kept,
  type Move,
  type PostingRef,
  type SavedSearch,
  type Stage,
  type Tracked,
} from './kept-state.ts'

const FORMAT = 'offing-postings'
/** More than the bounds allow to be kept, in characters. */
const LONGEST_FILE = 8_000_000
export type ReadFile = { ok: true; kept: Kept; skipped: number } | { ok: false; problem: string }

/** The file that somebody takes along: JSON, with its format and version in it. */
export const fileOf = (kept: Kept, at: string): string =>
  `${JSON.stringify({ format: FORMAT, exportedAt: at, ...kept }, null, 2)}\n`

/** Reads such a file, untrusted. A file that is not one is refused with what to do; single entries that make no sense are counted. */
export function readFile(text: string): ReadFile {
  if (text.length > LONGEST_FILE) return refuse('This file is larger than anything that we export.')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('This is not a JSON file. Choose a file that you exported on this page.')
  }
  if (!isRecord(value) || value.format !== FORMAT)
    return refuse('This JSON file was not exported from My postings, so nothing was taken from it.')
  if (value.version !== 1)
    return refuse(
      `This file has version ${JSON.stringify(value.version)?.slice(0, 20) ?? 'none'}, and this site reads version 1. A newer site may have written it.`,
    )
  return { ok: true, ...readKept(value) }
}

const refuse = (problem: string): ReadFile => ({ ok: false, problem })

/** What is sound of an untrusted value, within the bounds, and how many entries were not. */
export function readKept(value: unknown): { kept: Kept; skipped: number } {
  if (!isRecord(value)) return { kept: nothingKept(), skipped: 0 }
  const parts = [
    readEach(value.seen, most.seen, (at, key) => (isId(key) ? moment(at) : undefined)),
    readEach(value.hidden, most.hidden, readHidden),
    readEach(value.tracked, most.tracked, readTracked),
    readEach(value.searches, most.searches, readSearch),
  ] as const
  const [seen, hidden, tracked, searches] = parts
  return {
    kept: { version: 1, seen: seen.sound, hidden: hidden.sound, tracked: tracked.sound, searches: searches.sound },
    skipped: parts.reduce((sum, part) => sum + part.skipped, 0),
  }
}

type Sound<T> = { sound: Record<string, T>; skipped: number }

function readEach<T>(given: unknown, limit: number, read: (value: unknown, key: string) => T | undefined): Sound<T> {
  const entries = isRecord(given) ? Object.entries(given) : []
  const sound = entries.slice(0, limit).flatMap(([key, value]) => {
    const one = read(value, key)
    return one === undefined ? [] : [[key, one] as const]
  })
  return { sound: Object.fromEntries(sound), skipped: entries.length - sound.length }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isId = (key: string): boolean => /^[1-9]\d{0,14}$/.test(key)
const words = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' && value.length <= longest ? value : undefined
const moment = (value: unknown): string | undefined =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(value) &&
  !isNaN(Date.parse(value))
    ? value
    : undefined

function readRef(value: unknown, key: string): PostingRef | undefined {
  if (!isRecord(value) || !isId(key) || value.id !== Number(key)) return undefined
  const [title, company, path] = [words(value.title, 400), words(value.company, 200), words(value.path, 300)]
  if (!title || company === undefined || !path || !/^\/postings\/[a-z0-9-]+$/.test(path)) return undefined
  return { id: Number(key), title, company, path }
}

function readHidden(value: unknown, key: string): Hidden | undefined {
  const ref = readRef(value, key)
  const at = moment((value as Partial<Hidden> | null)?.at)
  return ref && at ? { ...ref, at } : undefined
}

const isStage = (value: unknown): value is Stage => stages.includes(value as Stage)

function readTracked(value: unknown, key: string): Tracked | undefined {
  const ref = readRef(value, key)
  if (!ref) return undefined
  const { stage, note, changedAt, moves } = value as Record<string, unknown>
  const at = moment(changedAt)
  const text = words(note, most.note)
  if (!isStage(stage) || !at || text === undefined || !Array.isArray(moves)) return undefined
  return { ...ref, stage, moves: moves.slice(-most.moves).flatMap(readMove), note: text, changedAt: at }
}

function readMove(value: unknown): Move[] {
  const at = isRecord(value) ? moment(value.at) : undefined
  return isRecord(value) && at && isStage(value.to) ? [{ to: value.to, at }] : []
}

function readSearch(value: unknown, key: string): SavedSearch | undefined {
  if (!isRecord(value) || value.address !== key || key.length > 2_000 || !isListing(key)) return undefined
  const [name, savedAt, visitedAt] = [words(value.name, most.name), moment(value.savedAt), moment(value.visitedAt)]
  const newest = Number.isSafeInteger(value.newest) ? Math.max(0, value.newest as number) : 0
  return name === undefined || !savedAt || !visitedAt ? undefined : { address: key, name, savedAt, visitedAt, newest }
}

/** Only lists of this site: an imported file must not lead elsewhere. */
const isListing = (address: string): boolean => /^\/(?:jobs|remote-[a-z0-9-]+-jobs)(?:\?[^#\\\s]*)?$/.test(address)
