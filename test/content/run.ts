/**
 * The pieces of a folder, what is wrong with them, and where: `npm run -s content [-- FOLDER [file ...]]`. With files named,
 * only their problems are shown; they are still read together with the others.
 */
import { basename } from 'node:path'
import { readingEase } from '../../src/content/checks/index.ts'
import { loadContent, problemLine } from '../../src/content/index.ts'
import { projectFile } from '../../src/platform/config.ts'
import { checkAll } from './check-all.ts'

const [folder = projectFile('content'), ...asked] = process.argv.slice(2)
const content = loadContent(folder)
const names = new Set(asked.map((file) => basename(file, '.md')))
const isAsked = (file: string): boolean => names.size === 0 || names.has(basename(file, '.md'))

console.log('words  figures  sources  ease  piece')
for (const piece of content.pieces.filter(({ file }) => isAsked(file))) {
  const columns = [piece.words, piece.figures.length, piece.sources.length, Math.round(readingEase(piece))]
  const [words, figures, sources, ease] = columns.map(String)
  console.log(`${words!.padStart(5)}  ${figures!.padStart(7)}  ${sources!.padStart(7)}  ${ease!.padStart(4)}  ${piece.path}`)
}
const problems = checkAll(content).filter(({ file }) => isAsked(file))
for (const problem of problems) console.log(problemLine(problem))
console.log(problems.length === 0 ? 'Nothing wrong found.' : `${problems.length} to mend.`)
process.exitCode = problems.length === 0 ? 0 : 1
