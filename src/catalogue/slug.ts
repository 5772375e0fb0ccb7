/** A path segment: lower-case ASCII letters and digits joined by hyphens, at most `longest` characters, never empty. */
export function slugify(text: string, longest = 60): string {
  const plain = text
    .slice(0, 400)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
  if (plain.length <= longest) return plain.replace(/-$/, '') || 'x'
  const cut = plain.slice(0, longest + 1)
  const end = cut.lastIndexOf('-')
  return (end > longest / 2 ? cut.slice(0, end) : cut.slice(0, longest)).replace(/-$/, '') || 'x'
}

/** The address of a posting: words for people, the id at the end for us. Only the id is read back. */
export const postingSlug = (title: string, companySlug: string, id: number): string =>
  `${slugify(title, 70)}-${companySlug}-${id}`
