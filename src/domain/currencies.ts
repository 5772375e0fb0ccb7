import currencyTable from '../../data/currencies.json' with { type: 'json' }

/** A currency as postings write it: `signs` stand beside an amount ("$", "zł"), `words` are spelled out after it. */
export type CurrencyEntry = { code: string; name: string; signs: string[]; words: string[] }

export const currencies: readonly CurrencyEntry[] = currencyTable
