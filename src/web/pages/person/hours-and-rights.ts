import { countries, EU_CITIZEN, type Person } from '../../../domain/index.ts'
import { html, raw, type Html } from '../../html.ts'

export const option = (value: string, words: string, chosen: string | undefined): Html =>
  html`<option value="${value}"${value === chosen && raw(' selected')}>${words}</option>`

/** "From 8:00 until 18:00" on the person's own clock; both must be said. */
export const hoursField = ({ hours }: Person): Html =>
  html`<fieldset class="field">
<legend>I am willing to work</legend>
<div class="field-row">
${hourSelect({ name: 'hoursFrom', label: 'from', first: 0, last: 23 }, hours?.from)}
${hourSelect({ name: 'hoursTo', label: 'until', first: 1, last: 24 }, hours?.to)}
</div>
<p class="quiet">
On your own clock; over midnight too, such as from 22:00 until 6:00. Then jobs that want hours together with another
time zone are counted.
</p>
</fieldset>`

type HourSelect = { name: string; label: string; first: number; last: number }

const hourSelect = ({ name, label, first, last }: HourSelect, chosen: number | undefined): Html =>
  html`<label><span>${label}</span>
<select class="select" name="${name}">
<option value="">Not said</option>
${Array.from({ length: last - first + 1 }, (_, i) => option(String(first + i), `${first + i}:00`, chosen?.toString()))}
</select>
</label>`

/** Where the person may work without a new permit. The country one lives in is one of the boxes, not a guess. */
export function rightsField({ country, rightToWork = [] }: Person): Html {
  const others = rightToWork.filter((code) => code !== EU_CITIZEN && code !== country)
  const isHome = country !== undefined && rightToWork.includes(country)
  return html`<fieldset class="field">
<legend>I have the right to work</legend>
<div class="field-boxes">
${box('rightAtHome', 'in the country I live in', isHome)}
${box('rightInEu', 'as a citizen of the EU, the EEA or Switzerland', rightToWork.includes(EU_CITIZEN))}
</div>
<div class="field-row">
${countrySelect('right1', 'and in', others[0])}
${countrySelect('right2', 'and also in', others[1])}
</div>
<p class="quiet">
As a citizen, or with a permit you have. Many jobs demand it; if you leave this empty, those say <em>not stated</em>.
</p>
</fieldset>`
}

const box = (name: string, words: string, chosen: boolean): Html =>
  html`<label class="field-box"><input type="checkbox" name="${name}" value="yes"${chosen && raw(' checked')}><span>${words}</span></label>`

const countrySelect = (name: string, label: string, chosen: string | undefined): Html =>
  html`<label><span>${label}</span>
<select class="select" name="${name}">
<option value="">No other</option>
${countries.map(({ code, name: words }) => option(code, words, chosen))}
</select>
</label>`
