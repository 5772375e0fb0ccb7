/**
 * The work that lets a message through at once: while one types, a number is looked for that makes the hash of the form's token
 * begin with zeros. Where the browser has no `crypto.subtle` (plain http), the form asks to be sent twice instead.
 */
const form = document.querySelector<HTMLFormElement>('form[data-contact]')
const token = form?.querySelector<HTMLInputElement>('[name=token]')
const proof = form?.querySelector<HTMLInputElement>('[name=proof]')
const AT_ONCE = 64

async function work(said: string, bits: number): Promise<string> {
  const encoder = new TextEncoder()
  for (let from = 0; ; from += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, i) => from + i)
    const hashes = await Promise.all(
      numbers.map((n) => crypto.subtle.digest('SHA-256', encoder.encode(`${said}:${n}`))),
    )
    const found = hashes.findIndex((hash) => new DataView(hash).getUint32(0) >>> (32 - bits) === 0)
    if (found >= 0) return String(from + found)
  }
}

/** Typed as a promise, so that sending early waits for the work and does not lose it. */
let working: Promise<void> | undefined
function start(): void {
  if (!form || !token?.value || !proof || !isSecureContext) return
  const bits = Number(form.dataset['bits'])
  working ??= work(token.value, bits).then((number) => void (proof.value = number))
}

form?.addEventListener('input', start, { once: true })
if (form?.querySelector('textarea')?.value.trim()) start()

form?.addEventListener('submit', (event) => {
  start()
  if (!working || proof?.value) return
  event.preventDefault()
  void working.then(() => form.requestSubmit())
})
