import { cluesOf } from '../reading/clues.ts'
import type { Reading } from '../reading/reading.ts'
import type { Hints } from './place-settle.ts'
import { readPlaceString, type PlaceReading } from './read-place-string.ts'
import { shifted } from './read-title-places.ts'

/** "Location: Oslo or remote", "Work location (on-site):", "Remote/Onsite: Oslo". */
const LABEL =
  /^[^\p{L}\n]{0,8}(?:(?:job|work|working|role|position|primary)\s)?(?:locations?|remote\s?\/\s?on-?site|on-?site\s?\/\s?remote)(?:\s?\([^()\n]{0,40}\))?\s?[:–—|]/iu
/** "Remote (full time): Oslo, Norway" names where one may live; "Remote: no" does not. */
const REMOTE_FROM = /^[^\p{L}\n]{0,8}(?:(?:fully )?remote|hybrid)(?:\s?\([^()\n]{0,40}\))?\s?[:–—]/iu
const LONGEST_LINE = 200
/** Posts of several roles give each its line; more than these are a list of something else. */
const MOST_LINES = 12

/** Lines of the text that a label makes place strings, wherever they stand, with offsets into the text. */
export function readPlaceLines(reading: Reading, hints: Hints): PlaceReading[] {
  const lines: PlaceReading[] = []
  for (const { words, start } of cluesOf(reading)) {
    if (lines.length >= MOST_LINES) break
    const isRemote = words.length <= LONGEST_LINE && REMOTE_FROM.test(words)
    if (!isRemote && !(words.length <= LONGEST_LINE && LABEL.test(words))) continue
    const line = shifted(readPlaceString(words, hints), start)
    if (!isRemote || line.remote.length + (line.hybridWord ? line.other.length : 0) > 0) lines.push(line)
  }
  return lines
}
