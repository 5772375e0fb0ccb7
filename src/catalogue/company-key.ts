/** Legal forms that stand at the end of a name, folded: "Acme, Inc." and "ACME" are one company. */
const LEGAL_FORMS = new Set(
  (
    'inc incorporated llc llp lp ltd limited corp corporation co company plc pbc gmbh mbh ag kg ug se sa sas sarl srl ' +
    'spa bv nv ab aps oy oyj kft doo sro pty pte pvt private kk'
  ).split(' '),
)

/**
 * The name under which a company is one row across boards: compatibility forms and accents folded, lower case, legal
 * forms at the end dropped, letters and digits of any script kept. Undefined for a name without either.
 */
export function companyKey(name: string): string | undefined {
  const words = name
    .slice(0, 200)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu, '') // S.A., B.V.
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!)) words.pop()
  return words.join('') || undefined
}
