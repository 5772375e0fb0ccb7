import type { Context } from 'hono'
import { EU_CITIZEN } from '../../../domain/index.ts'
import { keepPerson, personOf, readPerson, safeBack, type Given } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import { personView } from './view.ts'

/** GET /my-place: the form of the switch. */
export const personPage = (site: { siteName?: string }) => (c: Context) =>
  sendPage(c, personView({ siteName: site.siteName, person: personOf(c), back: safeBack(c.req.query('back')) }))

/** POST /my-place: keeps the choice in the browser, or forgets it, and leads back. */
export const savePerson = (site: { siteUrl: string }) => async (c: Context) => {
  const form = await c.req.parseBody()
  keepPerson(c, form['clear'] === undefined ? readPerson(givenIn(form)) : {}, site.siteUrl.startsWith('https:'))
  return c.redirect(safeBack(form['back']), 303)
}

/** The boxes of the form say where one may work: at home, in the EU as its citizen, in countries of one's choice. */
function givenIn(form: Record<string, unknown>): Given {
  const { country, state, timeZone } = form
  const rights = [form['rightAtHome'] && country, form['rightInEu'] && EU_CITIZEN, form['right1'], form['right2']]
  return {
    country,
    state,
    timeZone,
    hours: `${String(form['hoursFrom'])}-${String(form['hoursTo'])}`,
    rightToWork: rights.filter(Boolean),
  }
}
