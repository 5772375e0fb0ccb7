/** Something the person at the terminal can mend. Shown as its message alone, without a stack; the process ends with `exitCode`. */
export class StopError extends Error {
  override name = 'StopError'
  readonly exitCode: number
  constructor(message: string, options: { cause?: unknown; exitCode?: number } = {}) {
    super(message, { cause: options.cause })
    this.exitCode = options.exitCode ?? 1
  }
}
