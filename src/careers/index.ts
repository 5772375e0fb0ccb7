/**
 * Careers: what may be claimed about a career, a skill, a level or a country, counted from the postings that this site has seen. A
 * tally in memory follows the catalogue's change list; `createFigures` answers any question exactly, says what it rests on, and says
 * nothing where too few postings do. A process that serves pages has both in a thread of its own. Owns no table.
 */
export { publicStatistics, type PublicStatistics, type Wages } from './public-statistics.ts'
export { steps, type NextRole, type Step, type StepKind } from './progressions.ts'
export { openCounting, openCountingThread, type OpenCounting } from './open-counting.ts'
export { createFigures, type Figures } from './figures.ts'
export type { ShareGroup } from './groups.ts'
export type { ShareOf } from './pay-figures.ts'
export type { CompanyCount } from './role-figures.ts'
export { followTally, LONGEST_DAYS, type TallyFollower } from './follow-tally.ts'
export { Tally } from './tally.ts'
export { FEWEST_POSTINGS, USUAL_DAYS, type Band, type Counted, type Question, type Share } from './question.ts'
export { LEVELS, type CountryPay, type CurrencyPay, type LevelPay } from './measures/pay.ts'
export { NOT_STATED, quantile } from './measures/shares.ts'
export type { SkillPair, SkillShare, SkillTrend } from './measures/skills.ts'
export type { DaysOpen, Openings, PostedWeeks, Years } from './measures/time.ts'
export type { OffsetShare, ScopeOf, Where } from './measures/where.ts'
