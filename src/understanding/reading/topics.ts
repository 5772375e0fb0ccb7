import type { Words } from './words.ts'

/** What a sentence may speak of, as far as single words or pairs of words tell. */
export type Topic = keyof typeof OPENERS

/**
 * Words without which no sentence speaks of a topic: the readers of that topic look at nothing else. Folded (lower case, no
 * accents), hyphens as blanks, one word or two. `^` before a word asks for a capital in the text, `)` behind it for a bracket.
 */
const OPENERS = {
  /** A place of work, a place to live, hours, a right to work. */
  place: `remote remotely remoto remota remotos remotas remotamente hybrid hybride hybrides hybridmodell hibrido hibrida
    on_site onsite in_person office offices oficina oficinas hub hubs work_from working_from works_from wfh distributed anywhere
    worldwide globally global) around_the geographic geographical geographically geography teletravail teletrabajo
    teletrabalho telelavoro zdalna zdalnie zdalnej thuiswerken ortsunabhangig deutschlandweit bundesweit europaweit weltweit
    hibrida hibridas presencial presentiel hybrydowa hybrydowo ibrido ibrida hybrides wohnsitz wohnhaft ansassig uberall innerhalb
    resider residir residencia residente residentes residiendo partout_en cualquier_lugar cualquier_parte qualquer_lugar
    qualquer_parte qualsiasi_luogo qualsiasi_parte dowolnego_miejsca morar_no woonachtig buro ufficio biurze kantoor escritorio au_bureau
    home_office homeoffice where_you where_they based located location locations standort reside resides resided residing
    resident residents residence residency live living lives candidates applicants hire hiring employ time_zone time_zones
    timezone timezones overlap overlaps overlapping ^est ^edt ^et ^cst ^cdt ^ct ^mst ^mdt ^mt ^pst ^pdt ^pt ^utc ^gmt ^cet ^cest
    ^eet ^eest ^bst ^ist ^eastern ^pacific ^central ^mountain authorized authorised authorization authorisation
    authorizations authorize authorise right_to eligible entitled legally citizen citizens citizenship work_permit
    work_permits permanent_resident permanent_residents permanent_residency ^only except excepting exclude excludes excluded
    excluding exclusion exclusive exclusively outside_of applications_from working_hours business_hours core_hours european_hours eu_hours
    us_hours s_hours american_hours uk_hours hours_of hour_of hrs_of 2hrs 3hrs 4hrs time_difference coast_hours
    ^aest ^aet ^sgt ^jst ^hkt ^msk ^sast ^brt ^pht on_siteapply remoteapply hybridapply`,
  visa: `sponsor sponsors sponsored sponsoring sponsorship sponsorships visa visas immigration work_permit work_permits
    h1b h_1b`,
  clearance: `clearance clearances ts_sci sc_cleared dv_cleared`,
  years: `year years years+ year+ yrs+ yr yrs yoe ans annee annees jahr jahre jahren jahrige ano anos anni jaar lat lata`,
  employment: `full_time fulltime part_time parttime contract contracts contractor contractors contracting freelance
    freelancer freelancers freelancing temporary temporarily temp internship internships intern interns fixed_term b2b`,
  pool: `evergreen pipeline talent_pool talent_community general_application future specific no_current no_open no_active
    current_opening current_vacancy an_active a_current actively_hiring an_open`,
  /** Dollars that are not American. */
  dollars: `cad cdn canadian aud australian nzd zealand sgd singapore hkd hong_kong`,
} as const

type Opener = { second?: string; capital: boolean; bracket: boolean; topic: Topic }
const openers = new Map<string, Opener[]>()
for (const [topic, list] of Object.entries(OPENERS) as [Topic, string][]) {
  for (const written of list.split(/\s+/)) {
    const [first, second] = written.replace(/^\^|\)$/g, '').split('_') as [string, string?]
    const opener = { second, capital: written.startsWith('^'), bracket: written.endsWith(')'), topic }
    openers.set(first, [...(openers.get(first) ?? []), opener])
  }
}

export type Topics = Partial<Record<Topic, number[]>>

/** Where each topic is opened: offsets into the text, in order. One look-up a word, however many topics there are. */
export function topicsIn(text: string, { folded, starts, ends }: Words): Topics {
  const topics: Topics = {}
  const open = (topic: Topic, at: number) => {
    const offsets = (topics[topic] ??= [])
    if (offsets.at(-1) !== at) offsets.push(at)
  }
  for (let i = 0; i < folded.length; i++) {
    const word = folded[i]!
    // "5+ experience": the year itself is forgotten. "6yrs": the blank is.
    if (isDigit(word.charCodeAt(0)) && (word.length <= 2 ? text[ends[i]!] === '+' : GLUED_YEARS.test(word)))
      open('years', starts[i]!)
    const list = openers.get(word)
    if (!list) continue
    for (const { second, capital, bracket, topic } of list) {
      if (second !== undefined && folded[i + 1] !== second) continue
      if (capital && !isCapital(text.charCodeAt(starts[i]!))) continue
      if (bracket && text[ends[i]!] !== ')') continue
      open(topic, starts[i]!)
    }
  }
  return topics
}

const GLUED_YEARS = /^\d{1,2}(?:yrs?|years?)\+?$/
const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isCapital = (code: number): boolean => code >= 65 && code <= 90
