import { cityOfZone, countries, subdivisionName, type Person } from '../../../domain/index.ts'
import { html, type Child, type Html } from '../../html.ts'
import { layout } from '../../layout.ts'
import { utc } from '../../parts/fact-words.ts'
import { isToldOf, PERSON_PATH } from '../../person.ts'
import { hoursField, option, rightsField } from './hours-and-rights.ts'

// ISO 3166-2: the states and the District of Columbia, the provinces and territories.
const US =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'
const CA = 'AB BC MB NB NL NS NT NU ON PE QC SK YT'

/** "I live in ... / I work in the time zone ...". */
export const personView = ({ person, back, siteName }: { person: Person; back: string; siteName?: string }): Html =>
  layout({
    siteName,
    title: 'Where you live',
    description: 'Say where you live and when you work, and each posting says whether you can apply.',
    path: PERSON_PATH,
    person,
    noindex: true,
    body: html`<div class="person-page">
<h1>Where do you live?</h1>
<p class="lede">
Then every job says <em>you can apply</em>, <em>not from your place</em> or <em>not stated</em>, with the
sentence that says so. Say as much as you like; each answer makes it surer.
</p>
<form class="person-form" action="${PERSON_PATH}" method="post">
<input type="hidden" name="back" value="${back}">
<div class="field">
<label for="country">I live in</label>
<select class="select" id="country" name="country" autocomplete="country">
<option value="">Not said</option>
${countries.map(({ code, name }) => option(code, name, person.country))}
</select>
</div>
<div class="field">
<label for="state">State or province</label>
<select class="select" id="state" name="state" aria-describedby="state-note">
<option value="">Not said</option>
${states('United States', 'US', US, person)}${states('Canada', 'CA', CA, person)}
</select>
<p class="quiet" id="state-note">
Only for the United States and Canada: many jobs name the states they hire in.
</p>
</div>
<div class="field">
<label for="time-zone">I work in the time zone of</label>
<select class="select" id="time-zone" name="timeZone">
<option value="">Not said</option>
${zones(person)}
</select>
</div>
${hoursField(person)}
${rightsField(person)}
<div class="person-buttons">
<button class="button" type="submit">Keep this</button>${
      isToldOf(person) && html`<button class="button-quiet" type="submit" name="clear" value="yes">Forget it</button>`
    }<a href="${back}">Back without change</a>
</div>
</form>
<p class="quiet person-note">
This stays in your browser, as one cookie for a year. There is no account, we keep no copy, and it is used for
the answers on the pages alone.
</p>
</div>`,
  })

const states = (label: string, country: string, codes: string, { state }: Person): Html =>
  html`<optgroup label="${label}">
${codes.split(' ').map((code) => option(`${country}-${code}`, subdivisionName(`${country}-${code}`), state))}
</optgroup>`

type Zone = { name: string; area: string; city: string }
const zoneList: Zone[] = Intl.supportedValuesOf('timeZone')
  .filter((name) => name.includes('/') && !name.startsWith('Etc/'))
  .map((name) => ({ name, area: name.slice(0, name.indexOf('/')), city: cityOfZone(name) }))
  .sort((a, b) => a.area.localeCompare(b.area) || a.city.localeCompare(b.city))

/** Grouped by part of the world, each with its distance from UTC today. */
function zones({ timeZone }: Person): Child {
  const areas = Map.groupBy(zoneList, ({ area }) => area)
  return [...areas].map(
    ([area, list]) =>
      html`<optgroup label="${area}">
${list.map(({ name, city }) => option(name, `${city} (${offset(name)})`, timeZone))}
</optgroup>`,
  )
}

let offsets: { day: string; of: Map<string, string> } = { day: '', of: new Map() }

/** Offsets change with the season, so they are computed once a day. */
function offset(timeZone: string): string {
  const today = new Date().toISOString().slice(0, 10)
  if (offsets.day !== today) offsets = { day: today, of: new Map() }
  const known = offsets.of.get(timeZone)
  if (known) return known
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date())
  const [, sign, hours, minutes] =
    /GMT([+-])(\d+):(\d+)/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? []
  const words = utc((sign === '-' ? -1 : 1) * (Number(hours ?? 0) + Number(minutes ?? 0) / 60))
  offsets.of.set(timeZone, words)
  return words
}
