/** A BCP 47 tag in its canonical form ("zhHant" and "zh_hant" are "zh-Hant"), or undefined when it is none. */
export function languageTag(words: string | undefined): string | undefined {
  const spaced = words
    ?.trim()
    .replace(/^([a-z]{2,3})([A-Z][A-Za-z]{1,3})$/, '$1-$2')
    .replaceAll('_', '-')
  if (!spaced || spaced.length > 35) return undefined
  try {
    return Intl.getCanonicalLocales(spaced)[0]
  } catch {
    return undefined
  }
}
