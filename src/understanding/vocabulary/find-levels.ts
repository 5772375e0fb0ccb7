import { levelWords, type LevelWord } from '../level/level-words.ts'

/** The words for a level in a short text ("sr", "new grad", "head of"), by the table that titles are read with. */
export const findLevels = (text: string): LevelWord[] => levelWords(text, 'software-engineer')
