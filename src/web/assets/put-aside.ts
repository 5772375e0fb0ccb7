import type { Kept } from './kept-state.ts'

export type Aside = 'hidden' | 'seen' | 'not-saved' | undefined
export type ListFilter = { hideSeen: boolean; onlySaved: boolean }

/** For each posting of a list, why it is put aside, if it is. What is saved is never put aside. */
export const aside = (ids: readonly number[], kept: Kept, { hideSeen, onlySaved }: ListFilter): Aside[] =>
  ids.map((id) => {
    if (kept.tracked[id]) return undefined
    if (kept.hidden[id]) return 'hidden'
    if (onlySaved) return 'not-saved'
    return hideSeen && kept.seen[id] ? 'seen' : undefined
  })

/** "3 of the 25 on this page are put aside: 1 hidden, 2 seen."; empty when nothing is. */
export function asideWords(out: readonly Aside[]): string {
  const count = (why: Aside): number => out.filter((one) => one === why).length
  const parts = (
    [
      ['hidden', 'hidden'],
      ['seen', 'seen'],
      ['not-saved', 'not saved'],
    ] as const
  ).flatMap(([why, words]) => (count(why) > 0 ? [`${count(why)} ${words}`] : []))
  if (parts.length === 0) return ''
  const number = out.length - count(undefined)
  return `${number} of the ${out.length} on this page ${number === 1 ? 'is' : 'are'} put aside: ${parts.join(', ')}.`
}
