import type { Context } from 'hono'
import { keepPerson, personOf, readPerson, safeBack } from '../../person.ts'
import { sendPage } from '../../send-page.ts'
import { personView } from './view.ts'

/** GET /my-place: the form of the switch. */
export const personPage = (site: { siteName?: string }) => (c: Context) =>
  sendPage(c, personView({ siteName: site.siteName, person: personOf(c), back: safeBack(c.req.query('back')) }))

/** POST /my-place: keeps the choice in the browser, or forgets it, and leads back. */
export const savePerson = (site: { siteUrl: string }) => async (c: Context) => {
  const form = await c.req.parseBody()
  keepPerson(
    c,
    form['clear'] === undefined
      ? readPerson({ country: form['country'], state: form['state'], timeZone: form['timeZone'] })
      : {},
    site.siteUrl.startsWith('https:'),
  )
  return c.redirect(safeBack(form['back']), 303)
}
