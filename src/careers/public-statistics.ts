import table from '../../data/public-statistics.json' with { type: 'json' }
import { careerOf } from '../domain/index.ts'

/** Wages in US dollars a year; a percentile that the Bureau does not publish is null. */
export type Wages = { soc: string; title: string; employment: number | null; p10: number | null; p25: number | null; p50: number | null; p75: number | null; p90: number | null } // prettier-ignore
export type Source = { origin: string; period: string; url: string; licence: string }
export type PublicStatistics = {
  oews: Source & { occupations: Wages[] }
  onet: Source & { occupations: { code: string; title: string; jobZone?: number; inDemand: string[] }[] }
  esco: { title: string; uri: string }[]
}

const wages = new Map(table.oews.occupations.map((one) => [one.soc, one]))
const onet = new Map(table.onet.occupations.map((one) => [one.code, one]))
const esco = new Map(table.esco.occupations.map((one) => [one.uri, one]))

/**
 * What public statistics say of the occupations that stand nearest to a career: they count everybody employed in one country, in an
 * office or not, and an occupation is wider than a career. Never blended with our figures.
 */
export function publicStatistics(career: string): PublicStatistics {
  const { onet: codes = [], esco: uris = [] } = careerOf(career) ?? {}
  const { occupations: _, ...oewsSource } = table.oews
  const { occupations: __, ...onetSource } = table.onet
  const socs = [...new Set(codes.map((code) => code.slice(0, 7)))]
  return {
    oews: { ...oewsSource, occupations: socs.flatMap((soc) => wages.get(soc) ?? []) },
    onet: { ...onetSource, occupations: codes.flatMap((code) => onet.get(code) ?? []) },
    esco: uris.flatMap((uri) => esco.get(uri) ?? []),
  }
}
