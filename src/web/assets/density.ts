import { announce } from './announce.ts'
import { button } from './element.ts'

const ONE_YEAR = 365 * 24 * 60 * 60

/** Comfortable or compact lists. A cookie, so that the page already comes that way and nothing jumps. */
export function densityButton(): HTMLButtonElement {
  const root = document.documentElement
  const isCompact = (): boolean => root.dataset.density === 'compact'
  const made = button('Compact', () => {
    const next = !isCompact()
    if (next) root.dataset.density = 'compact'
    else delete root.dataset.density
    const kept = next ? `compact; max-age=${ONE_YEAR}` : '; max-age=0'
    const secure = location.protocol === 'https:' ? '; secure' : ''
    document.cookie = `offing_density=${kept}; path=/; samesite=lax${secure}`
    made.setAttribute('aria-pressed', String(next))
    announce(next ? 'Lists are compact.' : 'Lists are comfortable.')
  })
  made.setAttribute('aria-pressed', String(isCompact()))
  return made
}
