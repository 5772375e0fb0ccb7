import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence, RawPosting } from '../../domain/index.ts'
import { inventedReading } from '../reading/invented-posting.ts'
import { readEligibility } from './read-eligibility.ts'
import { readWorkplace } from '../workplace/read-workplace.ts'

const remote: Partial<RawPosting> = { isRemote: { value: true, words: 'true', path: 'isRemote' } }
const places = (...words: string[]) => ({ places: words.map((one) => ({ words: one, path: 'location' })) })
const country = (words: string) => ({ country: { value: words, words, path: 'country' } })

function read(text: string, more: Partial<RawPosting> = {}, title = 'Rust Engineer'): string {
  const reading = inventedReading(title, text, { ...remote, ...more })
  const { value } = readEligibility(reading, readWorkplace(reading))
  const out = [...value.notCountries, ...value.notStates].map((code) => `-${code}`)
  return [value.scope, ...value.countries, ...value.regions, ...value.states, ...out].join(' ')
}

/** What is said, and scope with the codes: allowed countries, regions, states, then what is excluded. */
const cases: [string, string, string][] = [
  ['nothing', read('We build boats.'), 'not-stated'],
  [
    'a region that a team is built in',
    read('We hire our first Manager of Tides in the APAC region.', places('Fiji')),
    'limited FJ',
  ],
  [
    'a wish before what is open',
    read('We have a preference for Ohio, but are open to people located in TX, UT. NV, or WI.'),
    'limited US US-TX US-UT US-NV US-WI',
  ],
  [
    'the state between codes',
    read('You must be located in KY, LA, MD, MS, or WI.'),
    'limited US US-KY US-LA US-MD US-MS US-WI',
  ],
  ['remote is possible beside offices', read('', places('Porto (remote possible)')), 'not-stated'],
  ['remote with an office', read('', places('Remote-first, with Oslo office')), 'not-stated'],
  ['an office before a bar', read('', places('Porto/Remote (Chile)')), 'limited CL'],
  ['a country in the place', read('', places('Remote - US')), 'limited US'],
  ['a state in the place', read('', places('Remote - Ontario, Canada')), 'limited CA CA-ON'],
  ['a flagged city is its country', read('', places('Porto')), 'limited PT'],
  ['remote beside cities', read('', places('Porto', 'Remote')), 'not-stated'],
  ['remote beside cities, with its own place', read('', places('Porto', 'Remote (EU)')), 'limited EU'],
  ['remote alone, country in a field', read('', { ...places('Remote'), ...country('Chile') }), 'limited CL'],
  ['countries as places', read('', places('Spain', 'Italy')), 'limited ES IT'],
  ['worldwide as a place', read('', places('Worldwide')), 'worldwide'],
  ['worldwide but', read('', places('Remote worldwide (except Russia)')), 'limited -RU'],
  [
    'a smaller region in the text',
    read('You can work from anywhere in the EU.', places('Remote (EMEA)')),
    'limited EU',
  ],
  [
    'a smaller region and more',
    read('You can work from anywhere in the EU or India.', places('Remote (EMEA)')),
    'limited IN EMEA EU',
  ],
  [
    'codes in a headline',
    read('', {}, 'Harbour Labs | Boise, Idaho (remote or onsite) | OR/ID only'),
    'limited US US-OR US-ID',
  ],
  [
    'a wished office, or remotely within',
    read('You are preferably at our Leeds headquarters, or remotely within the UK.', places('Leeds', 'Remote')),
    'limited GB',
  ],
  ['a wish in brackets', read('Remote in WA or CA (Oakland preferred).', places('Remote')), 'limited US US-WA US-CA'],
  ['a title', read('', places('Remote'), 'Rust Engineer (Remote - Europe)'), 'limited EUROPE'],
  ['where to be based', read('You must be based in Spain or Portugal.'), 'limited ES PT'],
  ['where to reside', read('Applicants must reside in the U.S. or Canada.'), 'limited US CA'],
  ['remote within', read('This is a remote role within the European Union.'), 'limited EU'],
  ['where we hire', read('We can hire in Germany, Austria and the Netherlands.'), 'limited DE AT NL'],
  [
    'a list of states',
    read('You must live in one of these states: TX, OR, IN or New York.'),
    'limited US US-TX US-OR US-IN US-NY',
  ],
  [
    'states left out',
    read('We are not able to hire in the following states: CA, NY.', places('Remote - US')),
    'limited US -US-CA -US-NY',
  ],
  [
    'people of states not taken',
    read('We do not accept applications from people in Alaska or Hawaii.', places('USA')),
    'limited US -US-AK -US-HI',
  ],
  ['nobody outside', read('We cannot consider applicants outside of Brazil.'), 'limited BR'],
  ['only', read('US-based candidates only.'), 'limited US'],
  ['a place line', read('Location: Remote across Latin America'), 'limited LATAM'],
  ['hired from anywhere', read('We hire from anywhere in the world for this role.'), 'worldwide'],
  [
    'executed globally',
    read('The role is remote and can be performed from anywhere in the world.', places('Porto')),
    'worldwide',
  ],
  ['a list that is kept elsewhere', read('You must be based in one of the countries listed on our site.'), 'limited'],
  ['customers around the world', read('This role helps customers worldwide.'), 'not-stated'],
  ['a perk of some weeks', read('# Benefits\nWork from anywhere in the world for four weeks a year.'), 'not-stated'],
  [
    'a company blurb',
    read('Harbour Labs is based in Berlin, with people in 20 countries around the world.'),
    'not-stated',
  ],
  ['where the team is', read('Our team works remotely across Europe and Asia.'), 'not-stated'],
  ['only preferred', read('Ideally you are based in Germany.'), 'not-stated'],
  ['pay by place', read('For candidates based in Canada the range is $90,000 to $120,000.'), 'not-stated'],
  [
    'equal opportunities',
    read('# Equal opportunity\nWe welcome people from the United States, Mexico and everywhere.'),
    'not-stated',
  ],
  ['global teams', read('You work with global remote teams.', places('Hong Kong')), 'limited HK'],
  [
    'open to remote beside an office',
    read('We are open to remote candidates.', { ...places('Porto'), isRemote: undefined }),
    'not-stated',
  ],
  ['an alternative by hours', read('You are based in Kenya or able to work African hours.'), 'not-stated'],
  ['a base demanded', read('You must be UK-based.'), 'limited GB'],
  ['a UK-based company', read('We are a UK-based company.'), 'not-stated'],
  [
    'before what is only preferred',
    read('You can work from anywhere in Europe, but ideally in Leeds.'),
    'limited EUROPE',
  ],
  [
    'a remark inside a list',
    read('You must live in one of these states: TX, CA (exempt roles only), OR.'),
    'limited US US-TX US-CA US-OR',
  ],
  ['a part left out in a bracket', read('Remote: California (non-LA), Oregon.'), 'limited US US-CA US-OR'],
  ['nationals who reside', read('Open to Polish residents.'), 'limited PL'],
  ['a Polish customer', read('You look after Polish customers.'), 'not-stated'],
  ['a group without a code', read('', places('Remote - Benelux')), 'limited BE LU NL'],
  ['an office beside the remote side', read('', places('Remote from EU', 'Israel office')), 'limited EU'],
  [
    'a wider region in the text',
    read('This is a remote role within the Americas.', places('North America')),
    'limited AMERICAS',
  ],
  [
    'the company at large, and this role',
    read('As a remote company, we let you work remotely in Norway.', places('Remote - Chile')),
    'limited CL',
  ],
  ['the company at large, alone', read('As a remote company, we let you work remotely in Norway.'), 'limited NO'],
  ['the role, among the benefits', read('# Benefits\nThis role is open to applicants in Kenya.'), 'limited KE'],
  ['a count of countries', read('We can only hire in 32 countries.'), 'limited'],
  ['a count of countries where people are', read('We have people in 32 countries.'), 'not-stated'],
  ['anywhere on a line', read('Location: Anywhere', places('Porto')), 'worldwide'],
  ['anywhere on a line, with a limit', read('Location: Anywhere', places('Remote - US')), 'limited US'],
  ['global offices', read('', places(), 'Harbour Labs | Global firm | Remote and 25 global offices'), 'not-stated'],
  [
    'global among places, remote in the title',
    read('', places('Global', 'Leeds'), 'Rust Engineer (Remote, UK)'),
    'limited GB',
  ],
  ['in German', read('Du arbeitest von überall in Deutschland oder Österreich.'), 'limited DE AT'],
  ['in German, everywhere', read('Du kannst von überall auf der Welt arbeiten.'), 'worldwide'],
  ['in German, for some weeks', read('Von überall auf der Welt arbeiten, bis zu vier Wochen.'), 'not-stated'],
  ['in French', read('Vous devez résider en France ou en Belgique.'), 'limited FR BE'],
  ['in Spanish', read('Trabajo remoto desde cualquier lugar de México.'), 'limited MX'],
  ['in Portuguese', read('Trabalho remoto de qualquer lugar do Brasil.'), 'limited BR'],
  ['in Dutch', read('Je bent woonachtig in Nederland.'), 'limited NL'],
  ['in Italian', read('Lavoro da remoto da qualsiasi luogo in Italia.'), 'limited IT'],
  ['in Polish', read('Praca zdalna z dowolnego miejsca w Polsce.'), 'limited PL'],
  ['not remote', read('You come to the office five days a week.', places('Porto')), 'not-remote'],
  ['all but one country', read('Open roles (REMOTE, non US):'), 'limited -US'],
  [
    'the hybrid side has its own country',
    read('', {}, 'Harbour Labs | Remote in Europe or Hybrid in Ireland'),
    'limited EUROPE',
  ],
  ['one country for both sides', read('', {}, 'Harbour Labs | Remote or Hybrid (Norway)'), 'limited NO'],
  [
    'candidates in a bracket',
    read('', {}, 'Harbour Labs | Remote or Hybrid (MN or WI candidates only)'),
    'limited US US-MN US-WI',
  ],
  [
    'a seat, but all are remote',
    read('', {}, 'Harbour Labs | Based in Oslo but everyone is remote | Remote'),
    'not-stated',
  ],
  ['residence behind a list', read('- Austria, Germany or Norway residence'), 'limited AT DE NO'],
  ['open to countries', read('We are open to Canada and Chile.'), 'limited CA CL'],
  ['all the states', read('We can hire in all 50 states and Canada.'), 'limited US CA'],
  [
    'a wish behind a demand',
    read('You must reside in Oregon, with a strong preference for Portland.'),
    'limited US US-OR',
  ],
  ['global within hours', read('100% remote, global (UTC-8 to UTC+3), flexible.'), 'limited'],
  ['anywhere in the world', read('You can be based anywhere in the world.'), 'worldwide'],
  ['anywhere, for some days', read('You can work anywhere in the world for 30 days a year.'), 'not-stated'],
  ['homes beside a remote region', read('', places('Remote Europe', 'Spain', 'Dublin')), 'limited ES IE EUROPE'],
  [
    'two left out',
    read('We cannot hire in the United Kingdom or in Norway.', places('Remote - Europe')),
    'limited EUROPE -GB -NO',
  ],
  ['home office, in Portuguese', read('A vaga é 100% home office no Brasil.'), 'limited BR'],
  [
    'states with New York among them',
    read('You must reside in Nevada, New York, Ohio or Utah.'),
    'limited US US-NV US-NY US-OH US-UT',
  ],
  ['a city and remote', read('', {}, 'Harbour Labs | Austin, TX + Remote | Full-time'), 'not-stated'],
  [
    'a label before countries',
    read('', {}, 'Harbour Labs | Location: Norway & Chile | Full-time | Remote'),
    'limited NO CL',
  ],
  [
    'candidates in a town or remote',
    read('The role is open to candidates in Porto or remote.', places('Porto', 'Remote')),
    'not-stated',
  ],
  ['a city in the region of the text', read('Remote across Europe.', places('Porto | Remote')), 'limited EUROPE'],
  ['regardless of location', read('We hire regardless of location.', places('Porto')), 'worldwide'],
  [
    'regardless of location, in some time zones',
    read('We hire regardless of location, as long as you overlap with the American time zones.'),
    'limited',
  ],
  ['an ideal candidate who must', read('Ideal candidates must be based in Norway.'), 'limited NO'],
  [
    'a bracket with the office',
    read('', {}, 'Harbour Labs | REMOTE (EU) (or The Hague, The Netherlands)'),
    'limited EU',
  ],
  [
    'not those who have no right',
    read(
      'We are unable to accept applications from people who do not have the right to work in Norway.',
      places('Remote'),
    ),
    'not-stated',
  ],
  ['where teams are', read('Fully remote, with teams based in Chile and Norway.'), 'not-stated'],
  [
    'a country in the title, its region in the place',
    read('', places('Remote', 'Asia'), 'Rust Engineer - India'),
    'limited IN ASIA',
  ],
  [
    'a preferred town or remote in a country',
    read('Location: Porto ideally or remote in Portugal', places('Porto Office')),
    'limited PT',
  ],
]

for (const [what, got, wanted] of cases) test(what, () => assert.equal(got, wanted))

test('a place string that says where the applicant may live is taken whole', () => {
  const living = { places: [{ words: 'Americas, Europe, Israel', path: 'candidate_required_location' }] }
  assert.equal(read('', living), 'limited IL AMERICAS EUROPE')
})

test('every proof stands where it says', () => {
  const reading = inventedReading(
    'Rust Engineer (Remote, EU)',
    'You must be based in Spain or Portugal.\nMust be authorized to work in Spain.\nWithin 2 hours of CET.',
    { ...remote, ...places('Remote - Spain') },
  )
  const fact = readEligibility(reading, readWorkplace(reading))
  assert.ok(fact.evidence.length >= 4)
  for (const evidence of fact.evidence)
    assert.equal(standing(evidence), evidence.method === 'text' ? evidence.quote : undefined)

  function standing(evidence: Evidence): string | undefined {
    if (evidence.method === 'structured') return undefined
    const text = { title: reading.title, body: reading.text, place: 'Remote - Spain' }[evidence.part]
    return text.slice(evidence.start, evidence.end)
  }
})
