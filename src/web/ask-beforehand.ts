import { setTimeout as sleep } from 'node:timers/promises'
import type { Hono } from 'hono'
import type { Figures } from '../careers/index.ts'
import type { Content } from '../content/index.ts'

const LOOK_EVERY_MS = 500
const FIGURE_PAGES = ['/careers', '/careers/map', '/pay', '/skills', '/trends']

/**
 * Asks for every written piece and the front pages of figures once, as soon as figures can be counted after a start, so that no visitor
 * is the first. One page after the other; what fails will be met by whoever asks for it. Call what it answers to end it.
 */
export function askBeforehand(
  site: Hono,
  { figures, content }: { figures: Figures; content: () => Content },
): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const pause = (ms: number): Promise<void> => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined)
  async function ask(): Promise<void> {
    while (!figures.state().isReady && !signal.aborted) await pause(LOOK_EVERY_MS)
    const sections = ['guides', 'blog', 'resources', 'ai-corner'] as const
    const paths = sections.flatMap((section) =>
      content()
        .in(section)
        .map(({ path }) => path),
    )
    for (const path of [...FIGURE_PAGES, ...paths]) {
      if (signal.aborted) return
      await Promise.resolve(site.request(path)).catch(() => undefined)
      await pause(1)
    }
  }
  void ask()
  return () => stopping.abort()
}
