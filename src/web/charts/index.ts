/** Charts as SVG drawn on the server: pure functions of numbers and words, readable without script, in the dark and on paper. */
export { bandRows, type BandRow } from './band-rows.ts'
export { barRows, type BarRow } from './bar-rows.ts'
export { columns, type Column } from './columns.ts'
export { groupRows, type GroupRow } from './group-rows.ts'
export { pairRows, type PairRow } from './pair-rows.ts'
export { stackedBar, type Part } from './stacked-bar.ts'
export { worldMap } from './world-map.ts'
export { arcMap, type Arc, type ArcRow } from './arc-map.ts'
