import { careerOf, countryName, type Career, type Facts, type Pay, type Skill } from '../../domain/index.ts'
import { html, type Child, type Html } from '../html.ts'
import { eligibilityParts, eligibilityRows } from './apply-evidence.ts'
import { evidenceLines } from './evidence.ts'
import { rare, row, type FactRow } from './fact-row.ts'
import {
  capital,
  eligibilityWords,
  employmentWords,
  inList,
  levelWords,
  timeZoneWords,
  workplaceWords,
} from './fact-words.ts'
import { furtherRows } from './further-rows.ts'
import { payWords } from './money.ts'

/**
 * All facts that a reader asks about, in reading order; those that the posting does not state have no value. Where
 * several postings stand on one page, each has a `prefix` of its own for the ids of its evidence.
 */
export function factRows(facts: Facts, prefix = 'e'): FactRow[] {
  const rows = allRows(facts)
  if (prefix === 'e') return rows
  const own = (id: string): string => id.replace(/^e/, prefix)
  return rows.map((one) => ({ ...one, placed: one.placed.map((each) => ({ ...each, id: own(each.id) })) }))
}

const allRows = (facts: Facts): FactRow[] => [
  ...placeRows(facts),
  row(['pay', 'pay', 'Pay'], facts.pay, (ranges) => ranges.map(payRange)),
  row(['level', 'level', 'Level'], facts.level, (level) => levelWords[level]),
  row(['years', 'yearsMin', 'Experience'], facts.yearsMin, years),
  row(['employment', 'employment', 'Employment'], facts.employment, (all) =>
    either(all.map((one) => employmentWords[one])),
  ),
  row(['career', 'career', 'Career'], facts.career, careerName),
  row(['skills', 'skills', 'Skills'], facts.skills, skillList),
  row(['visa', 'visaSponsorship', 'Visa sponsorship'], facts.visaSponsorship, (answer) =>
    answer === 'yes' ? 'Offered' : 'Not offered',
  ),
  ...furtherRows(facts),
  ...otherRows(facts),
]

/** The words about hours belong to a row of their own, though both are read together. */
function placeRows({ eligibility, workplace }: Facts): FactRow[] {
  const { timeZone, workPermit } = eligibility.value
  const { where, when, papers } = eligibilityParts({ eligibility })
  const names = eligibilityRows
  return [
    row([names.where, 'eligibility', 'Where you may live'], { ...eligibility, evidence: where }, (value) =>
      capital(eligibilityWords(value, 12) ?? ''),
    ),
    ...rare([
      row([names.when, 'eligibility', 'Time zone'], timeZone && { value: timeZone, evidence: when }, (limit) =>
        capital(timeZoneWords(limit)),
      ),
      row([names.papers, 'eligibility', 'Right to work demanded'], { value: workPermit, evidence: papers }, (codes) =>
        inList(codes.map(countryName), 6),
      ),
    ]),
    row(['workplace', 'workplace', 'Workplace'], workplace, (kinds) => either(kinds.map((one) => workplaceWords[one]))),
  ]
}

/** What is of interest to few, or goes without saying. */
const otherRows = ({ clearance, languages, postingLanguage, evergreen }: Facts): FactRow[] =>
  rare([
    row(['clearance', 'clearance', 'Security clearance'], clearance, () => 'Demanded'),
    row(['languages', 'languages', 'Languages'], languages, (codes) => inList(codes.map(languageName), 6)),
    row(
      ['posting-language', 'postingLanguage', 'Written in'],
      postingLanguage,
      (code) => code !== 'en' && languageName(code),
    ),
    row(
      ['evergreen', 'evergreen', 'Kind'],
      evergreen,
      (is) => is && 'Always open: a pool of candidates rather than one opening',
    ),
  ])

const either = (words: readonly string[]): string => inList(words, 5, 'or')

/** `below` gives what follows each fact, and the facts that are not stated (then without a row). */
export type FactListOptions = { below?: (row?: FactRow) => Child }

/** The facts as a list, each with where it was read; what is not stated follows in one line. */
export function factList(rows: readonly FactRow[], { below }: FactListOptions = {}): Html {
  const stated = rows.filter((one) => one.value !== undefined)
  const missing = rows.filter((one) => one.value === undefined && !one.rare)
  return html`<dl class="facts">
${stated.map(
  (one) =>
    html`<div${below && html` id="fact-${one.name}"`}>
<dt>${one.label}</dt>
<dd>
<div class="fact-value">${one.value}</div>
${evidenceLines(one.placed)}${below?.(one)}
</dd>
</div>`,
)}${
    (missing.length > 0 || below) &&
    html`<div class="facts-missing" id="fact-missing">
<dt>Not stated</dt>
<dd>
${
  missing.length > 0
    ? inList(
        missing.map(({ label }) => label.toLowerCase()),
        20,
      )
    : 'Nothing that is usually asked for'
}${below?.()}
</dd>
</div>`
  }
</dl>`
}

const years = (least: number): string =>
  least === 0 ? 'None demanded' : `${least} ${least === 1 ? 'year' : 'years'} or more`

const payRange = (pay: Pay): Html =>
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
