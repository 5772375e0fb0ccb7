import type { FigureKind } from './figure-kind.ts'
import { payKinds } from './pay-kinds.ts'
import { roleKinds } from './role-kinds.ts'
import { timeKinds } from './time-kinds.ts'

/** Every kind of figure that is a chart with numbers behind it, by the name it is asked for with. */
export const figureKinds: Record<string, FigureKind<unknown>> = { ...payKinds, ...roleKinds, ...timeKinds }
