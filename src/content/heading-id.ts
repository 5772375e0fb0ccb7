/** The id of a heading, made of its words; `taken` holds the ids of the page and gains this one. */
export function headingId(text: string, taken: Set<string>): string {
  const words = text.normalize('NFKD').toLowerCase().replace(/['’]/g, '').match(/[a-z0-9]+/g) ?? ['part']
  const base = words.slice(0, 8).join('-')
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}
