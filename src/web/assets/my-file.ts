import { announce, REFUSED } from './announce.ts'
import { button, element } from './element.ts'
import { fileOf, readFile } from './kept-file.ts'
import { merge } from './kept-merge.ts'
import { nothingKept } from './kept-state.ts'
import { change, kept, now } from './kept-store.ts'

/** Takes everything along as a file, and puts such a file to what is here. */
export function fileSection(): HTMLElement {
  const problem = element('p', { class: 'field-error', role: 'alert' })
  const chooser = element('input', { type: 'file', id: 'import', accept: '.json,application/json', class: 'input' })
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? []
    problem.textContent = ''
    if (file) void take(file).then((said) => void (problem.textContent = said ?? ''))
    chooser.value = ''
  })
  return element(
    'section',
    { class: 'section', 'aria-labelledby': 'file-title' },
    element('h2', { id: 'file-title' }, 'Take it along'),
    element(
      'p',
      { class: 'section-note narrow' },
      'Browsers forget: when you clear their data, or use another one, this page is empty. A file keeps it. Importing adds to what is here and overwrites nothing; of two notes on one posting you get both.',
    ),
    element(
      'div',
      { class: 'my-file' },
      button('Export as a file', download, { class: 'button' }),
      element('label', { class: 'field', for: 'import' }, element('span', {}, 'Import a file'), chooser),
    ),
    problem,
    element('p', {}, button('Forget everything', forget)),
  )
}

function download(): void {
  const address = URL.createObjectURL(new Blob([fileOf(kept(), now())], { type: 'application/json' }))
  const link = element('a', { href: address, download: `my-postings-${now().slice(0, 10)}.json` })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  announce('Exported as a file.')
}

const LARGEST = 16_000_000

/** What is wrong with the file, if anything is. */
async function take(file: File): Promise<string | undefined> {
  if (file.size > LARGEST) return 'This file is larger than anything that we export.'
  const read = readFile(await file.text())
  if (!read.ok) return read.problem
  let leftOut = 0
  const isKept = change((before) => {
    const merged = merge(before, read.kept)
    leftOut = merged.leftOut
    return merged.kept
  })
  if (!isKept) return REFUSED
  const { tracked, searches } = read.kept
  const what = `Imported: ${Object.keys(tracked).length} postings, ${Object.keys(searches).length} searches.`
  announce(what)
  const parts = [
    read.skipped > 0 && `${read.skipped} entries of the file made no sense and were left out.`,
    leftOut > 0 && `${leftOut} of the oldest did not fit and were left out.`,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : undefined
}

/** Everything goes, and comes back with Undo as long as the page is open. */
function forget(): void {
  const before = kept()
  change(() => nothingKept())
  announce('Everything that this browser kept is forgotten.', () => change(() => before))
}
