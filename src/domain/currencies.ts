import currencyTable from '../../data/currencies.json' with { type: 'json' }

/** A currency as postings write it: `signs` stand beside an amount ("$", "zł"), `words` are spelled out after it. */
export type CurrencyEntry = {
  code: string
  name: string
  signs: string[]
  words: string[]
  /** Signs that mean it at home only ("$" in Canada, "kr" in Sweden), with the ISO 3166-1 codes of those countries. */
  local?: { signs: string[]; countries: string[] }
  /** Pay is quoted by the month where it is used, so a figure too small for a year is a month's. */
  monthly?: boolean
}

export const currencies: readonly CurrencyEntry[] = currencyTable

const names = new Map(currencies.map(({ code, name }) => [code, name]))
/** The English name of an ISO 4217 code; a code that the table lacks is its own name. */
export const currencyName = (code: string): string => names.get(code) ?? code
