import departments from '../../../data/departments.json' with { type: 'json' }
import type { RawPosting } from '../../domain/index.ts'
import { remembered } from '../reading/remembered.ts'
import { titleWords } from './title-words.ts'

/** What the people of a department do; `business` is every work outside of technology. */
export type Trade = keyof typeof departments

const tradeOf = new Map(
  (Object.entries(departments) as [Trade, string[]][]).flatMap(([trade, words]) =>
    words.map((word) => [word, trade] as const),
  ),
)
/** "IT Operations" run machines, other operations an office; "Business Development" makes no software. */
const OF_TRADE = new Set(['business', 'corporate', 'people', 'talent', 'estate', 'partner', 'organizational'])
const OF_MACHINES = new Set(['it', 'cloud', 'security', 'network', 'platform', 'technology', 'infrastructure'])

const RESEARCH = /\br ?& ?d\b/i

/** The trade of a department's name: hardware wherever it is spoken of, else its last word counts ("Growth Engineering"). */
const tradeIn = remembered((name): { trade?: Trade } => {
  const words = titleWords(name.replace(RESEARCH, 'research and development')).map(({ word }) => word)
  const trades = words.map((word, i): Trade | undefined => {
    const before = words[i - 1] ?? ''
    if (word === 'operations' && OF_MACHINES.has(before)) return 'engineering'
    return word === 'development' && OF_TRADE.has(before) ? 'business' : tradeOf.get(word)
  })
  const trade = trades.includes('hardware') ? 'hardware' : trades.findLast((one) => one !== undefined)
  return trade ? { trade } : {}
})

export type Setting = {
  /** 1 among people who make software, data or digital products, -1 among others, 0 where nothing or both is said. */
  score: number
  /** The trade that the team, or else the department, names; only where it is one of technology. */
  trade?: Trade
}

/**
 * Where in the company the person will work, as the source's fields for department and team say: each speaks for a trade of
 * technology or against it.
 */
export function settingOf({ department, team }: RawPosting): Setting {
  const names = [...new Set([team, department].flatMap((name) => name?.slice(0, LONGEST).trim() || []))]
  const trades = names.flatMap((name) => tradeIn(name).trade ?? [])
  const score = Math.sign(trades.reduce((sum, trade) => sum + (isOther(trade) ? -1 : 1), 0))
  const trade = trades.find((one) => !isOther(one))
  return trade ? { score, trade } : { score }
}
const LONGEST = 80
const isOther = (trade: Trade): boolean => trade === 'business' || trade === 'hardware'
