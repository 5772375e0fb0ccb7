/** What is asked of pieces before they are published; the site itself does not need it. */
export { checkLinks, type Known } from './check-links.ts'
export { checkNumbers } from './check-numbers.ts'
export { checkParts, guideParts, lengths } from './check-parts.ts'
export { checkSpelling } from './check-spelling.ts'
export { readingEase } from './reading-ease.ts'
export { sharedSentences } from './shared-sentences.ts'
