import { watch } from 'node:fs'
import { loadContent, type Content } from './load-content.ts'

export type ContentFollower = { current: () => Content; stop: () => void }

/**
 * The pieces of a folder as they are now: read at once, and read again a moment after files change, without a restart.
 * `onLoad` is told of each reading. A folder that is not there, or cannot be watched, is read once.
 */
export function followContent(folder: string, onLoad: (content: Content) => void): ContentFollower {
  let content = loadContent(folder)
  onLoad(content)
  const stop = watchFolder(folder, () => {
    content = loadContent(folder)
    onLoad(content)
  })
  return { current: () => content, stop }
}

const SETTLED_MS = 100

function watchFolder(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, () => {
      clearTimeout(timer)
      timer = setTimeout(onChange, SETTLED_MS)
    })
    watcher.on('error', () => watcher.close())
    return () => {
      clearTimeout(timer)
      watcher.close()
    }
  } catch {
    return () => undefined
  }
}
