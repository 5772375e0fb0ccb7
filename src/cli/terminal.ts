import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** Where the commands write for people: lines, steps with their time, and colour only where a terminal shows it. */
export type Terminal = {
  live: boolean
  line(text?: string): void
  step(name: string, detail: string): void
  error(text: string): void
  paint(style: Style, text: string): string
}

export type TerminalOptions = { color?: boolean; out?: NodeJS.WriteStream; err?: NodeJS.WriteStream }

/** A terminal on standard output and error. A closed pipe (`| head`) asks the program to end, in its own order. */
export function openTerminal({
  color = true,
  out = process.stdout,
  err = process.stderr,
}: TerminalOptions = {}): Terminal {
  let ending = false
  for (const stream of [out, err]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (!ending) process.kill(process.pid, 'SIGTERM')
      ending = true
    })
  }
  const live = out.isTTY === true
  let last = performance.now()
  const paint = (style: Style, text: string) =>
    live && color ? styleText(style, text, { validateStream: false }) : text
  return {
    live,
    paint,
    line: (text = '') => void out.write(`${text}\n`),
    error: (text) => void err.write(`${text}\n`),
    step: (name, detail) => {
      const seconds = (performance.now() - last) / 1000
      last = performance.now()
      const time = seconds >= 0.1 ? paint('dim', `  ${seconds.toFixed(1)} s`) : ''
      out.write(`  ${paint('bold', name.padEnd(10))} ${detail}${time}\n`)
    },
  }
}
