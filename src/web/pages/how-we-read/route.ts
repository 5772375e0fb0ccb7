import type { Context } from 'hono'
import { coverage } from '../../../catalogue/index.ts'
import { RULES_VERSION } from '../../../understanding/index.ts'
import { briefly } from '../../briefly.ts'
import { personOf } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import type { PageDeps } from '../page-deps.ts'
import { readAccuracy } from './accuracy.ts'
import { exampleView } from './examples-view.ts'
import { examples } from './examples.ts'
import { howWeReadView } from './view.ts'

const COVERAGE_FOR_MS = 60_000

/** `/how-we-read`. Accuracy and examples belong to the program and are read once, at its start. */
export function howWeReadPage({ db, siteUrl, siteName }: PageDeps, accuracy = readAccuracy()) {
  const read = examples.map(exampleView)
  const stated = briefly(() => coverage(db), COVERAGE_FOR_MS)
  return async (c: Context) => {
    const page = { accuracy, rulesVersion: RULES_VERSION, examples: read, siteUrl, siteName, person: personOf(c) }
    return sendPage(c, howWeReadView({ ...page, coverage: await stated() }))
  }
}
