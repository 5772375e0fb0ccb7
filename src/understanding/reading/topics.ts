import { knowWords, wordsKnownTo } from './known-words.ts'
import type { Words } from './words.ts'

/** What a sentence may speak of, as far as single words or pairs of words tell. */
export type Topic = keyof typeof OPENERS

const pairs = (firsts: string, seconds: string): string =>
  firsts
    .split(' ')
    .flatMap((first) => seconds.split(' ').map((second) => `${first}_${second}`))
    .join(' ')
const NUMBERS = 'one two three four five six seven eight nine ten'
const FIGURES = '1 2 3 4 5 6 7 8 9 10 12 15 20'

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
    qualquer_parte qualsiasi_luogo qualsiasi_parte dowolnego_miejsca morar_no woonachtig buro vor_ort bureau bureaux en_oficina op_kantoor ufficio biurze kantoor escritorio au_bureau
    home_office homeoffice where_you where_they based located location locations standort reside resides resided residing
    resident residents residence residency live living lives candidates applicants hire hiring employ time_zone time_zones
    timezone timezones overlap overlaps overlapping ^est ^edt ^et ^cst ^cdt ^ct ^mst ^mdt ^mt ^pst ^pdt ^pt ^utc ^gmt ^cet ^cest
    ^eet ^eest ^bst ^ist ^eastern ^pacific ^central ^mountain authorized authorised authorization authorisation
    authorizations authorize authorise right_to eligible entitled legally citizen citizens citizenship work_permit
    work_permits permanent_resident permanent_residents permanent_residency ^only except excepting exclude excludes excluded
    excluding exclusion exclusive exclusively outside_of applications_from permit_to work_rights us_person us_persons work_in open_to non_us non_u working_hours business_hours core_hours european_hours eu_hours
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
  travel: `visit_customers visit_clients visits_customers visiting_customers visiting_clients the_road travel traveling travelling reisen reise dienstreisen reisebereitschaft reisetatigkeit viajar viajes viagens
    deplacement deplacements trasferte reizen reisbereid reisbereidheid`,
  degree: `degree degrees bachelor bachelors master_s masters master_in mba ph_d phd phds doctorate doctoral bs ba bsc b_s b_a
    b_sc ms_in msc m_s m_sc beng btech ged juris_doctor doctor_of jd_from high_school secondary diploma undergraduate undergrad graduate_degree advanced_degree
    associate_s college university_graduate university_education hochschulabschluss hochschulstudium studium bac licence
    diplome formation_superieure d_ingenieur licenciatura licenciado grado titulo titulacion universitarios universitaria
    education_is ensino superior graduacao bacharel bacharelado hbo`,
  equity: `equity stock stocks rsu rsus esop esops vsop bspce shares share_options emi_options token_options token_allocation
    token_grants tokens option_grants stake restricted aktienoptionen mitarbeiterbeteiligung unternehmensanteile firmenanteile
    virtuelle actions_gratuites acciones aandelenopties`,
  deadline: `deadline deadlines closing_date close_date closes_on closing_on close_on apply_by apply_before apply_until
    applications_close applications_will application_window posting_will posting_end posting_closes accept_applications
    accepting_applications accepted_until accepted_through open_until open_through submit_by expires expiration
    bewerbungsfrist bewerbungsschluss bis_zum date_limite avant_le fecha_limite fecha_de data_limite prazo sluitingsdatum
    by_no no_later on_or`,
  openings: `${pairs('hiring hire for seeking recruiting need adding add', `${NUMBERS} ${FIGURES}`)} openings headcount
    number_of positions_for positions_available vacancies ${pairs(`${NUMBERS} ${FIGURES}`, 'positions openings spots')}`,
  client: `client_interview client_ceo client_technical client_final our_client clients client_is client_in client_a our_clients behalf_of staffing recruitment recruiting_firm
    recruiting_agency executive_search headhunting kunden mandanten auftraggeber notre_client nos_clients nuestro_cliente
    nuestros_clientes nosso_cliente onze_klant`,
  vacancy: `vacancy vacancies vacant current_opening existing_opening active_opening open_role no_open future_openings
    future_opportunities future_roles future_positions future_vacancy talent_pool talent_pipeline talent_community
    talent_network talent_bench talent_bank pipeline_requisition pipeline_role pipeline_posting specific_role specific_opening
    actively_hiring actively_recruiting`,
  /** How those who apply are chosen. */
  screening: `resume resumes cvs hiring_process hiring_decisions hiring_workflow recruitment_process recruiting_process
    recruitment_efforts selection_process interview_process application_process application_review of_applications screening_applications screen_applications evaluate_applications evaluating_applications rank_applications
    sort_applications assess_applications applications_by applications_using
    applications_are applications_may applications_will of_employment of_your of_applicants of_candidates employment_applications review_applications reviewing_applications
    your_application job_applications every_application candidates applicants automated_assessment automated_screening
    ai_driven ai_powered ai_interview ai_interviewer ai_screening ai_based ai_led bewerbungen bewerbungsprozess
    candidatures candidaturas automated_tool automated_tools use_ai ai_tools ai_to ats_screening automated_filters`,
  level: `senior sr junior jr mid mid_level intermediate entry_level staff principal lead graduate internship job_title`,
  /** Dollars that are not American. */
  dollars: `cad cdn canadian aud australian nzd zealand sgd singapore hkd hong_kong`,
} as const

type Opener = { capital: boolean; behind?: string; topic: Topic }
/** What a word opens by itself, and what with the word behind it. */
type Openers = { alone: Opener[]; followed?: Map<string, Opener[]> }
const openers = new Map<string, Openers>()
for (const [topic, list] of Object.entries(OPENERS) as [Topic, string][]) {
  for (const written of new Set(list.split(/\s+/))) {
    const [first, second] = written.replace(/^\^|\)$/g, '').split('_') as [string, string?]
    const opener = { capital: written.startsWith('^'), topic, ...(written.endsWith(')') && { behind: ')' }) }
    if (second === undefined) openersOf(first).alone.push(opener)
    else pair((openersOf(first).followed ??= new Map<string, Opener[]>()), second, opener)
  }
}

function openersOf(word: string): Openers {
  const known = openers.get(word) ?? { alone: [] }
  openers.set(word, known)
  return known
}

function pair(pairs: Map<string, Opener[]>, other: string, opener: Opener): void {
  pairs.set(other, [...(pairs.get(other) ?? []), opener])
}

// "5+ experience": the year itself is forgotten. "6yrs": the blank is.
const MOST_YEARS = 40
for (let years = 1; years <= MOST_YEARS; years++) {
  const opener = { capital: false, topic: 'years' } as const
  openersOf(String(years)).alone.push({ ...opener, behind: '+' })
  for (const glued of ['yr', 'yrs', 'year', 'years'])
    for (const plus of ['', '+']) openersOf(`${years}${glued}${plus}`).alone.push(opener)
}
const all = [...openers]
const table = knowWords({
  alone: all.flatMap(([word, { alone }]) => (alone.length > 0 ? [word] : [])),
  firsts: all.flatMap(([word, { followed }]) => (followed ? [word] : [])),
  others: all.flatMap(([, { followed }]) => [...(followed?.keys() ?? [])]),
})

const numbers = new Map(Object.keys(OPENERS).map((topic, i) => [topic as Topic, i]))

/** The topics that a block opens, by number, with the offsets at which it does, ascending. */
export type TopicOpenings = readonly [topic: number, offsets: readonly number[]][]
/** By the number of the topic, for a whole text. */
export type Topics = (number[] | undefined)[]

/** Where each topic is opened. One look-up a word, however many topics there are. */
export function topicsIn(text: string, words: Words): TopicOpenings {
  const { folded, starts, ends } = words
  const topics = new Map<number, number[]>()
  const openAll = (list: Opener[], i: number) => {
    for (const { capital, behind, topic } of list) {
      if (capital && !isCapital(text.charCodeAt(starts[i]!))) continue
      if (behind && text[ends[i]!] !== behind) continue
      open(topics, numbers.get(topic)!, starts[i]!)
    }
  }
  for (const i of wordsKnownTo(table, words)) {
    const { alone, followed } = openers.get(folded[i]!)!
    openAll(alone, i)
    const after = followed?.get(folded[i + 1] ?? '')
    if (after) openAll(after, i)
  }
  return [...topics]
}

function open(topics: Map<number, number[]>, topic: number, at: number): void {
  const offsets = topics.get(topic)
  if (!offsets) topics.set(topic, [at])
  else if (offsets.at(-1) !== at) offsets.push(at)
}

const isCapital = (code: number): boolean => code >= 65 && code <= 90

/** The openings of a whole text from those of its blocks. */
export function topicsOf(blocks: { at: number; block: { topics: TopicOpenings } }[]): Topics {
  const topics: Topics = []
  for (const { at, block } of blocks)
    for (const [topic, offsets] of block.topics) {
      const list = (topics[topic] ??= [])
      for (const offset of offsets) list.push(at + offset)
    }
  return topics
}

const NOWHERE: readonly number[] = []

/** Offsets at which a topic is opened, in order; none when the text does not speak of it. */
export const openingsIn = (topics: Topics, topic: Topic): readonly number[] => topics[numbers.get(topic)!] ?? NOWHERE
