import { readKept } from './kept-file.ts'
import { nothingKept, type Kept } from './kept-state.ts'

/** The version stands in the name: a later shape takes another name and reads this one once. */
const KEPT = 'offing.kept.1'
const SETTINGS = 'offing.settings.1'
export type Settings = { keys: boolean; hideSeen: boolean }

/** Who listens, and for which element: when that has left the page, nobody does. */
const listeners = new Map<() => void, Element | undefined>()

function tell(): void {
  for (const [listen, owner] of listeners) {
    if (owner?.isConnected === false) listeners.delete(listen)
    else listen()
  }
}
let current: Kept | undefined

function read(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return null // blocked, or not ours: as if nothing was kept
  }
}

function write(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** What this browser keeps now. */
export const kept = (): Kept => (current ??= readKept(read(KEPT) ?? nothingKept()).kept)

/** Changes it, on top of what other tabs have written meanwhile. False when the browser refuses to keep anything. */
export function change(edit: (kept: Kept) => Kept): boolean {
  current = undefined
  const before = kept()
  const after = edit(before)
  if (after === before) return true
  const isWritten = write(KEPT, after)
  if (isWritten) current = after
  tell()
  return isWritten
}

/** Calls `listen` after each change, also of another tab, as long as its owner is on the page. */
export function onChange(listen: () => void, owner?: Element): void {
  listeners.set(listen, owner)
}

addEventListener('storage', ({ key }) => {
  if (key !== KEPT && key !== SETTINGS && key !== null) return
  current = undefined
  tell()
})

export function settings(): Settings {
  const found = read(SETTINGS) as Partial<Settings> | null
  return { keys: found?.keys !== false, hideSeen: found?.hideSeen === true }
}

export function changeSettings(change: Partial<Settings>): void {
  write(SETTINGS, { ...settings(), ...change })
  tell()
}

export const now = (): string => new Date().toISOString()
