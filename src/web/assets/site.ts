/** Conveniences on top of pages that work without script. Nothing here is needed. */
import { openRegion } from './announce.ts'
import { completeWords } from './completion-list.ts'
import { findInFacets } from './facet-find.ts'
import { fillBar } from './list-bar.ts'
import { followList } from './live-list.ts'
import { dressPostings } from './posting-marks.ts'
import { listenToKeys } from './shortcuts.ts'

/** A form that opens below the edge of a list that scrolls would open unseen. */
const showOpened = ({ target }: Event): void => {
  if (target instanceof HTMLDetailsElement && target.open && target.matches('.report'))
    target.scrollIntoView({ block: 'nearest' })
}
document.addEventListener('toggle', showOpened, true)

/** After every exchange of the list, too: what is dressed already stays as it is. */
function dress(): void {
  dressPostings()
  const bar = document.querySelector<HTMLElement>('[data-mine-bar]')
  if (bar && bar.childElementCount === 0) fillBar(bar)
  findInFacets()
}

openRegion()
dress()
const words = document.querySelector<HTMLInputElement>('.completions-place > #q')
if (words) completeWords(words)
const listing = document.querySelector<HTMLFormElement>('form[data-listing]')
if (listing) followList(listing, dress)
listenToKeys()
