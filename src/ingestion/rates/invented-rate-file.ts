/** For tests: a file in the form of the bank's, with numbers of our own; a currency of `change` replaces its rate. */
export function inventedRateFile(change: Record<string, number> = {}, date = '2026-11-24'): string {
  const cubes = Object.entries({ ...RATES, ...change }).map(([code, rate]) => `<Cube currency='${code}' rate='${rate}'/>`) // prettier-ignore
  return `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<gesmes:subject>Reference rates</gesmes:subject>
<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
<Cube><Cube time='${date}'>${cubes.join('\n')}</Cube></Cube></gesmes:Envelope>`
}

const RATES: Record<string, number> = {
  USD: 1.1535,
  JPY: 182.4,
  CZK: 24.3,
  DKK: 7.46,
  GBP: 0.862,
  HUF: 363.2,
  PLN: 4.24,
  SEK: 10.9,
  CHF: 0.934,
  BRL: 5.9,
  CAD: 1.61,
  INR: 110.1,
}
