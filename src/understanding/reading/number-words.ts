const WORDS = 'one two three four five six seven eight nine ten'.split(' ')

/** Source of a pattern for a small number in figures (at most two) or in English words up to ten. */
export const SMALL_NUMBER = String.raw`(?:\d{1,2}|${WORDS.join('|')})`

/** The number that `SMALL_NUMBER` matched. */
export function smallNumber(written: string): number {
  const at = WORDS.indexOf(written.toLowerCase())
  return at < 0 ? Number(written) : at + 1
}
