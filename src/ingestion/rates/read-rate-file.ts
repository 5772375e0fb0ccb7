import { Parser } from 'htmlparser2'
import { failure, success, type Outcome, type ReferenceRates } from '../../domain/index.ts'

/** The bank quotes about thirty; far more, or hardly any, is another file. */
const FEWEST = 10
const MOST = 200
const ROOT = 'gesmes:Envelope'

/**
 * Reads the daily file of the European Central Bank (eurofxref-daily.xml): `<Cube time="2026-11-24">` holding
 * `<Cube currency="USD" rate="1.1535"/>`, units for one euro. Entities are not expanded and a document type is refused, as
 * is anything but one day, known forms of codes and numbers, each currency once, the dollar among them, to the very end.
 */
export function readRateFile(xml: string): Outcome<ReferenceRates> {
  const found = elementsOf(xml)
  if (found.problem !== undefined) return unreadable(found.problem)
  if (!found.ended) return unreadable('the file is cut off')
  const [date, ...more] = found.days
  if (date === undefined || more.length > 0) return unreadable(`${found.days.length} days where there should be one`)
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date)))
    return unreadable(`no day: ${JSON.stringify(date.slice(0, 30))}`)
  const perEuro: Record<string, number> = {}
  for (const { currency, rate } of found.rates) {
    const problem = problemOf(currency, rate, perEuro)
    if (problem) return unreadable(problem)
    perEuro[currency] = Number(rate)
  }
  if (found.rates.length < FEWEST || !perEuro.USD)
    return unreadable(`${found.rates.length} currencies, ${perEuro.USD ? 'which is too few' : 'no dollar among them'}`)
  return success({ date, perEuro })
}

const unreadable = (detail: string): Outcome<never> => failure('unreadable', detail)

function problemOf(currency: string, rate: string, known: Record<string, number>): string | undefined {
  if (!/^[A-Z]{3}$/.test(currency) || currency === 'EUR') return `no currency: ${JSON.stringify(currency.slice(0, 30))}`
  if (Object.hasOwn(known, currency)) return `${currency} stands there twice`
  const isNumber = /^\d{1,9}(?:\.\d{1,12})?$/.test(rate) && Number(rate) > 0
  return isNumber ? undefined : `${currency} has no rate: ${JSON.stringify(rate.slice(0, 30))}`
}

type Elements = { days: string[]; rates: { currency: string; rate: string }[]; ended: boolean; problem?: string }

function elementsOf(xml: string): Elements {
  const found: Elements = { days: [], rates: [], ended: false }
  let root: string | undefined
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (name.startsWith('!')) found.problem ??= 'it has a document type'
      },
      onopentag(name, { time, currency, rate }) {
        root ??= name
        if (name !== 'Cube') return
        if (time !== undefined) found.days.push(time)
        if (currency !== undefined || rate !== undefined)
          found.rates.push({ currency: currency ?? '', rate: rate ?? '' })
        if (found.rates.length > MOST || found.days.length > MOST) found.problem ??= 'more currencies than there are'
      },
      onclosetag(name, isImplied) {
        if (name === ROOT && !isImplied) found.ended = true
      },
    },
    { xmlMode: true, decodeEntities: false },
  )
  parser.end(xml)
  if (root !== ROOT) found.problem ??= 'not the file of the reference rates'
  return found
}
