import type { Reading } from '../reading/reading.ts'
import { openingsOf } from '../reading/sentences-on.ts'

/** Said of all figures at once; a code beside one figure says nothing of the others. */
const OTHER_DOLLARS: [string, RegExp][] = [
  ['CAD', /\b(?:in|are|is|:) (?:CAD|CDN)\b|\((?:all )?(?:figures )?(?:in )?CAD\$?\)|\bCanadian dollars?|\bCAD\)/],
  ['AUD', /\b(?:in|are|is|:) AUD\b|\((?:in )?AUD\$?\)|\bAustralian dollars?|\bAUD\)/],
  ['NZD', /\b(?:in|are|is|:) NZD\b|\((?:in )?NZD\$?\)|\bNew Zealand dollars?|\bNZD\)/],
  ['SGD', /\b(?:in|are|is|:) SGD\b|\((?:in )?SGD\$?\)|\bSingapore dollars?|\bSGD\)/],
  ['HKD', /\b(?:in|are|is|:) HKD\b|\((?:in )?HKD\$?\)|\bHong Kong dollars?|\bHKD\)/],
]
const US_DOLLAR = /\bUSD\b|\bUS ?\$|U\.S\. dollars?|US dollars?/i

/** What a bare "$" means in a text: US dollars, unless the text names just one other dollar and not the American one. */
export function bareDollarOf(reading: Reading): string {
  const { text } = reading
  if (openingsOf(reading, 'dollars').length === 0 || !text.includes('$') || US_DOLLAR.test(text)) return 'USD'
  const named = OTHER_DOLLARS.filter(([, pattern]) => pattern.test(text))
  return named.length === 1 ? named[0]![0] : 'USD'
}

const AMERICAN =
  /\b(?:USA|United States|San Francisco|SF|New York|NYC|Bay [Aa]rea|Seattle|Boston|Austin|Chicago|Los Angeles|401\(?k)\b|\bU\.S\.|\bUS\b|\$\d|, (?:CA|NY|TX|WA|CO|MA|IL|GA|FL|NC|VA)\b/
const ELSEWHERE =
  /[€£₹]|\b(?:EUR|GBP|CHF|PLN|INR|CAD|AUD|SEK|Canada|Toronto|Vancouver|London|Berlin|Europe|EMEA|EU|India|Australia|Singapore)\b/

/** What "120k" without any sign means: US dollars in an American posting that names no other money, else unknown. */
export const unsignedCurrencyOf = ({ text }: Reading): string | undefined =>
  AMERICAN.test(text) && !ELSEWHERE.test(text) ? 'USD' : undefined
