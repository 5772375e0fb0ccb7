/** Conveniences on top of pages that work without script. Nothing here is needed. */
import { openRegion } from './announce.ts'
import { fillBar } from './list-bar.ts'
import { dressPostings } from './posting-marks.ts'
import { listenToKeys } from './shortcuts.ts'

const listing = document.querySelector<HTMLFormElement>('form[data-listing]')
/** In the drawer of a small screen one chooses several filters and then asks for the results. */
const isDrawer = matchMedia('(max-width: 59.99rem)')

listing?.addEventListener('change', (event) => {
  const box = event.target
  if (box instanceof HTMLInputElement && box.type !== 'search' && !isDrawer.matches) listing.requestSubmit()
})

/** Empty fields are left out, so that the address says only what was chosen. */
listing?.addEventListener('formdata', ({ formData }) => {
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name)
})

/** A form that opens below the edge of a list that scrolls would open unseen. */
const showOpened = ({ target }: Event): void => {
  if (target instanceof HTMLDetailsElement && target.open && target.matches('.report'))
    target.scrollIntoView({ block: 'nearest' })
}
document.addEventListener('toggle', showOpened, true)

openRegion()
dressPostings()
const bar = document.querySelector<HTMLElement>('[data-mine-bar]')
if (bar) fillBar(bar)
listenToKeys()
