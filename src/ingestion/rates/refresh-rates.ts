import { lastRateCheck, loadRates, loadReference, saveRateProblem, saveReference } from '../../catalogue/index.ts'
import { failure, success, withReference, type Outcome, type Rates, type ReferenceRates } from '../../domain/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { HttpClient } from '../../platform/http/index.ts'
import { readRateFile } from './read-rate-file.ts'

type Deps = { db: Database; http: Pick<HttpClient, 'getXml'>; now?: () => Date }

const RATE_HOST = 'www.ecb.europa.eu'
/** Free to use with the source named: https://www.ecb.europa.eu/services/using-our-site/disclaimer/html/index.en.html */
export const RATE_FILE = `https://${RATE_HOST}/stats/eurofxref/eurofxref-daily.xml`
const LARGEST_FILE = 256 * 1024
/** A rate that has moved by more since the one before is taken for a slip of somebody's. */
const WIDEST_MOVE = 2
const HOUR_MS = 3_600_000
/** The file changes on working days at about 16:00 in Frankfurt, 15:00 UTC or an hour earlier; once more if it was late. */
const LOOK_AT_UTC: [hour: number, minute: number][] = [
  [15, 15],
  [17, 15],
]

/**
 * Reads the central bank's file if a new one is likely to be there, and takes its rates in place of the old ones. Whatever
 * is wrong with the file or the way to it, the old rates stay, and the problem is kept for the status page.
 */
export async function refreshRates({ db, http, now = () => new Date() }: Deps): Promise<'taken' | 'kept' | 'not-due'> {
  const at = now()
  const last = await lastRateCheck(db)
  if (last && !isDue(last, at)) return 'not-due'
  const answer = await http.getXml({ url: RATE_FILE, hosts: [RATE_HOST], maxBytes: LARGEST_FILE })
  const read = answer.ok ? readRateFile(answer.value.xml) : answer
  const judged = read.ok ? judge(read.value, await loadReference(db), await loadRates(db), at) : read
  if (!judged.ok) {
    await saveRateProblem(db, judged.detail.slice(0, 300), at)
    return 'kept'
  }
  await saveReference(db, judged.value, at)
  return 'taken'
}

/** Not again within the hour, and not when a file was taken since the last moment at which a new one may be there. */
function isDue({ checkedAt, takenAt }: { checkedAt: Date; takenAt?: Date }, at: Date): boolean {
  if (at.getTime() - checkedAt.getTime() < HOUR_MS * 0.9) return false
  return !takenAt || takenAt < lastMoment(at)
}

function lastMoment(at: Date): Date {
  const midnight = new Date(at).setUTCHours(0, 0, 0, 0)
  const today = LOOK_AT_UTC.map(([hour, minute]) => new Date(midnight + (hour + minute / 60) * HOUR_MS))
  const past = today.findLast((moment) => moment <= at)
  return past ?? new Date(today.at(-1)!.getTime() - 24 * HOUR_MS)
}

function judge(
  file: ReferenceRates,
  before: ReferenceRates | undefined,
  inForce: Rates,
  at: Date,
): Outcome<ReferenceRates> {
  const tomorrow = new Date(at.getTime() + 24 * HOUR_MS).toISOString().slice(0, 10)
  if (file.date > tomorrow) return failure('unreadable', `its day, ${file.date}, has not come yet`)
  if (before && file.date < before.date)
    return failure('unreadable', `its day, ${file.date}, is before ${before.date}, which we have`)
  const moved = movedTooFar(file, inForce)
  if (!moved) return success(file)
  const { currency, from, to } = moved
  return failure(
    'unreadable',
    `${currency} would go from ${shown(from)} to ${shown(to)} US dollars since the last rates`,
  )
}

const shown = (usd: number): string => Number(usd.toPrecision(4)).toString()

function movedTooFar(file: ReferenceRates, inForce: Rates) {
  for (const [currency, { usd: to }] of withReference({ ...file, date: '9999-12-31' })) {
    const from = inForce.get(currency)?.usd
    if (from !== undefined && (to / from > WIDEST_MOVE || from / to > WIDEST_MOVE)) return { currency, from, to }
  }
  return undefined
}
