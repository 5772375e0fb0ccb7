import { careerOf, countryName, type Career, type Fact, type Facts, type Skill } from '../../domain/index.ts'
import { html, type Child, type Html } from '../html.ts'
import { eligibilityParts, eligibilityRows } from './apply-evidence.ts'
import { evidenceLines, place, type Placed } from './evidence.ts'
import {
  capital,
  eligibilityWords,
  employmentWords,
  inList,
  levelWords,
  timeZoneWords,
  workplaceWords,
} from './fact-words.ts'
import { payWords } from './money.ts'

/** One fact for people. Without a value the posting does not state it. */
export type FactRow = { name: string; label: string; value?: Child; placed: Placed[] }

/** All facts that a reader asks about, in reading order; those that the posting does not state have no value. */
export const factRows = (facts: Facts): FactRow[] => [
  ...placeRows(facts),
  row('pay', 'Pay', facts.pay, (ranges) => ranges.map(payRange)),
  row('level', 'Level', facts.level, (level) => levelWords[level]),
  row('years', 'Experience', facts.yearsMin, years),
  row('employment', 'Employment', facts.employment, (kinds) => either(kinds.map((one) => employmentWords[one]))),
  row('career', 'Career', facts.career, careerName),
  row('skills', 'Skills', facts.skills, skillList),
  row('visa', 'Visa sponsorship', facts.visaSponsorship, (answer) => (answer === 'yes' ? 'Offered' : 'Not offered')),
  ...rareRows(facts),
]

/** The words about hours belong to a row of their own, though both are read together. */
function placeRows({ eligibility, workplace }: Facts): FactRow[] {
  const { timeZone, workPermit } = eligibility.value
  const parts = eligibilityParts({ eligibility })
  const where = { ...eligibility, evidence: parts.where }
  const when = timeZone && { ...eligibility, value: timeZone, evidence: parts.when }
  const papers = { ...eligibility, value: workPermit, evidence: parts.papers }
  const names = eligibilityRows
  return [
    row(names.where, 'Where you may live', where, (value) => capital(eligibilityWords(value, 12) ?? '')),
    ...(when ? [row(names.when, 'Time zone', when, (limit) => capital(timeZoneWords(limit)))] : []),
    ...(workPermit.length > 0
      ? [row(names.papers, 'Right to work demanded', papers, (codes) => inList(codes.map(countryName), 6))]
      : []),
    row('workplace', 'Workplace', workplace, (kinds) => either(kinds.map((one) => workplaceWords[one]))),
  ]
}

/** What most postings do not speak of, so that silence means nothing. */
function rareRows({ clearance, languages, postingLanguage, evergreen }: Facts): FactRow[] {
  const rows = [
    row('clearance', 'Security clearance', clearance, () => 'Demanded'),
    row('languages', 'Languages', languages, (codes) => inList(codes.map(languageName), 6)),
    row('posting-language', 'Written in', postingLanguage, (code) => code !== 'en' && languageName(code)),
    row('evergreen', 'Kind', evergreen, (is) => is && 'Always open: a pool of candidates rather than one opening'),
  ]
  return rows.filter(({ value }) => value !== undefined)
}

function row<T>(name: string, label: string, fact: Fact<T> | undefined, show: (value: T) => Child): FactRow {
  const value = fact && show(fact.value)
  const isStated = Boolean(value) && !(Array.isArray(value) && value.length === 0)
  return isStated ? { name, label, value, placed: place(name, fact!.evidence) } : { name, label, placed: [] }
}

const either = (words: readonly string[]): string => inList(words, 5, 'or')

/** The facts as a list, each with where it was read; what is not stated follows in one line. */
export function factList(rows: readonly FactRow[]): Html {
  const missing = rows.filter((one) => one.value === undefined)
  return html`<dl class="facts">
${rows
  .filter((one) => one.value !== undefined)
  .map(
    ({ label, value, placed }) =>
      html`<div>
<dt>${label}</dt>
<dd>
<div class="fact-value">${value}</div>
${evidenceLines(placed)}
</dd>
</div>`,
  )}${
    missing.length > 0 &&
    html`<div class="facts-missing">
<dt>Not stated</dt>
<dd>
${inList(
  missing.map(({ label }) => label.toLowerCase()),
  20,
)}
</dd>
</div>`
  }
</dl>`
}

const years = (least: number): string =>
  least === 0 ? 'None demanded' : `${least} ${least === 1 ? 'year' : 'years'} or more`

const payRange = (pay: NonNullable<Facts['pay']>['value'][number]): Html =>
  html`<p class="figure">
${payWords(pay)}${pay.kind === 'ote' && ' on target'}${pay.where && html` <span class="pay-where quiet">${pay.where}</span>`}
</p>`

function careerName({ slug, alternative }: Career): string | undefined {
  const name = careerOf(slug)?.name
  const other = alternative && careerOf(alternative)?.name
  return name && other ? `${name}, or ${other}` : name
}

/** Those demanded apart from those that are only named, where the posting makes the difference. */
function skillList(skills: readonly Skill[]): Child {
  const [must, other] = [skills.filter((skill) => skill.must), skills.filter((skill) => !skill.must)]
  const list = (some: readonly Skill[]): Html =>
    html`<ul class="skills" role="list">${some.map(({ name }) => html`<li>${name}</li>`)}</ul>`
  if (!must.length) return skills.length > 0 && list(skills)
  return html`<p class="skills-kind">Demanded</p>${list(must)}${other.length > 0 && html`<p class="skills-kind">Also named</p>${list(other)}`}`
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

function languageName(code: string): string {
  return /^[a-z]{2,3}$/.test(code) ? (languageNames.of(code) ?? code) : code
}
