/** "1,204". Written by hand: a page has some hundred counts, and the runtime's formatter takes a microsecond for each. */
export function count(n: number): string {
  if (n < 1_000) return String(n)
  const rest = String(n % 1_000).padStart(3, '0')
  return `${count(Math.floor(n / 1_000))},${rest}`
}

/** "1 posting", "1,204 postings". */
export const postings = (n: number): string => `${count(n)} ${n === 1 ? 'posting' : 'postings'}`
