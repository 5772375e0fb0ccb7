import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RawPosting, Workplace } from '../../domain/index.ts'
import { inventedReading } from '../reading/invented-posting.ts'
import { readWorkplace } from './read-workplace.ts'

const places = (...words: string[]) => ({ places: words.map((one) => ({ words: one, path: 'location' })) })
const flag = (value: boolean) => ({ isRemote: { value, words: String(value), path: 'isRemote' } })
const field = (value: Workplace) => ({ workplace: { value, words: value, path: 'workplaceType' } })
const read = (text: string, more: Partial<RawPosting> = {}, title = 'Rust Engineer') =>
  (readWorkplace(inventedReading(title, text, more))?.value ?? []).toSorted().join(' ')

/** What stands there, and what is offered. */
const cases: [string, string, string][] = [
  ['a field alone', read('', field('hybrid')), 'hybrid'],
  ['a remote flag alone', read('', { ...flag(true), ...places('Leeds') }), 'remote'],
  ['a flag that says not remote, alone', read('We build boats.', { ...flag(false), ...places('Leeds') }), ''],
  ['office days against the flag', read('You spend three days a week in our Leeds office.', flag(true)), 'hybrid'],
  ['five office days against the flag', read('We work from the office five days a week.', flag(true)), 'onsite'],
  ['a remote place beside a city', read('', { ...flag(true), ...places('Leeds', 'Remote') }), 'onsite remote'],
  ['cities, each remote', read('', { ...flag(true), ...places('Leeds - Remote', 'York - Remote') }), 'remote'],
  ['an office as the only place', read('', places('Leeds Office')), ''],
  ['in the office as a place', read('', places('Leeds (in-office)')), 'onsite'],
  [
    'our office or remotely',
    read('You work at our Leeds headquarters, or remotely.', places('Remote')),
    'onsite remote',
  ],
  ['work out of an office', read('The role requires full time work out of our Leeds offices.'), 'onsite'],
  ['a fully remote role', read('This role is fully remote.'), 'remote'],
  ['a role that can be done remotely', read('The work can be performed remotely.'), 'remote'],
  ['remote or hybrid', read('We offer remote or hybrid working.', places('Leeds')), 'hybrid remote'],
  ['open to remote people', read('Most of us are in Leeds but we are open to remote candidates.'), 'onsite remote'],
  ['not remote', read('Please note that this is not a remote position.', flag(true)), 'onsite'],
  ['free lunches are no office days', read('Team lunch 3 days a week in the office kitchen.', flag(true)), 'remote'],
  ['hybrid clouds are no place of work', read('You run hybrid cloud networks.', flag(true)), 'remote'],
  ['a stipend is no remote work', read('- Work from home stipend', places('Leeds')), ''],
  ['other teams are remote', read('Our support team works remotely.', { ...flag(false), ...places('Leeds') }), ''],
  ['weeks abroad are a perk', read('Work remotely from anywhere for up to 30 days a year.', places('Leeds')), ''],
  [
    'an in-person company, flagged remote',
    read("We're an in-person team.", { ...flag(true), ...places('Leeds') }),
    'onsite',
  ],
  ['weeks of a year', read('We join each other onsite in Leeds for a week, 3x per year.', places('Remote')), 'remote'],
  [
    'remote or partly from an office',
    read('You work 4 or 5 days per week, fully remote or (partially) from our Leeds office.'),
    'hybrid remote',
  ],
  ['six days, shortly', read('6 days/wk in-person in Leeds'), 'onsite'],
  ['days from and to, shortly', read('Leeds office (onsite Tues-Thurs)'), 'hybrid'],
  ['six days', read('This role is based in Leeds, in person 6 days per week.', flag(false)), 'onsite'],
  ['roles of two kinds', read('Some roles are remote, others are in-office roles.', places('Remote US')), 'remote'],
  ['days from and to', read('You are in person in our Leeds office, Monday - Thursday.', flag(true)), 'hybrid'],
  [
    'days for others',
    read('Flexible hybrid setup for Leeds-based teammates.', { ...flag(true), ...places('Peru') }),
    'remote',
  ],
  [
    'days for those there',
    read('Flexible hybrid setup for Leeds-based teammates.', { ...flag(true), ...places('York') }),
    'hybrid remote',
  ],
  ['people who work in person', read('We mostly work in person.', { ...flag(true), ...places('Leeds') }), 'onsite'],
  ['the onsite of an interview', read('After a call we do an onsite in our office.', places('Remote')), 'remote'],
  ['a one-day onsite', read('Then follows a one-day onsite in our office.', places('Remote')), 'remote'],
  ['offices for who likes them', read('With optional Leeds or York offices.', places('Remote')), 'onsite remote'],
  ['an office if you prefer', read('Remote-first (office in Leeds if you prefer)', flag(true)), 'onsite remote'],
  ['days that are left to choose', read('Remote is optional for the rest, the office is yours.', flag(true)), 'remote'],
  ['located in a town, not remote', read('This role is based in Leeds.', flag(false)), 'onsite'],
  ['located in a town', read('This role is based in Leeds.', flag(true)), 'remote'],
  ['a team by its kind', read('As a remote co-located team we like maps.', places('Leeds')), 'remote'],
  ['sought on site', read('We are hiring an engineer (on-site, Leeds).'), 'onsite'],
  ['a bracket of two kinds', read('You lead workshops (onsite and virtual).', flag(true)), 'remote'],
  ['an in-person company, remote place', read("We're an in-person team.", places('Remote')), 'remote'],
  ['a title', read('', {}, 'Rust Engineer (Remote)'), 'remote'],
  ['a hybrid title', read('', flag(true), 'Hybrid-Remote Rust Engineer'), 'hybrid'],
  ['a headline', read('', {}, 'Harbour Labs | Rust Engineer | Leeds or Remote (UK) | Full-time'), 'onsite remote'],
  ['a tag for a job network', read('#LI-Hybrid', flag(true)), 'hybrid'],
  ['a field the employer made', read('', { metadata: [{ name: 'Work Model', value: 'Hybrid' }] }), 'hybrid'],
  [
    'it depends',
    read('You work hybrid or remotely, depending on the role.', { ...flag(true), ...places('Leeds') }),
    'remote',
  ],
  ['on site some days', read('', {}, 'Harbour Labs | Rust Engineer | Leeds | Onsite (hybrid)'), 'hybrid'],
  [
    'on site, hybrid possible',
    read('', {}, 'Harbour Labs | Rust Engineer | Leeds | Onsite (hybrid ok)'),
    'hybrid onsite',
  ],
  ['on site or hybrid', read('', {}, 'Harbour Labs | Rust Engineer | Onsite or hybrid'), 'hybrid onsite'],
  ['a seat in a headline', read('', {}, 'Harbour Labs | Rust Engineer | Leeds HQ | Remote'), 'remote'],
  ['a seat before a bracket', read('', {}, 'Harbour Labs | Rust Engineer | Leeds (remote, Europe)'), 'remote'],
  ['a role of two trades', read('A hybrid role that combines sales and support.', places('Leeds')), ''],
  ['an office or remote', read('Work from our Leeds office or remotely.', flag(true)), 'onsite remote'],
  ['a role that requires it', read('This role requires in-person work in Leeds.', places('Leeds')), 'onsite'],
  ['days, in German', read('Du wechselst zwischen Bürotagen und Home-Office-Tagen.', places('Leeds Office')), 'hybrid'],
  ['days on site', read('', {}, 'Harbour Labs | Rust Engineer | Leeds (Hybrid, 2 days on-site)'), 'hybrid'],
  ['partly remote', read('', {}, 'Harbour Labs | Rust Engineer | Leeds | On-site + part remote'), 'hybrid'],
  ['remote days', read('', {}, 'Harbour Labs | Rust Engineer | On-site, some remote days'), 'hybrid'],
  ['the word for the office', read('', {}, 'Harbour Labs | Rust Engineer | Remote/Onsite Leeds'), 'onsite remote'],
  ['a state in a title', read('', places('Remote'), 'Remote Rust Engineer - Texas'), 'remote'],
  ['in person, in a headline', read('', {}, 'Harbour Labs | Rust Engineer | In-person @ Leeds'), 'onsite'],
  ['a hybrid tag and a remote place', read('#LI-Hybrid', places('Remote (Chile)', 'Leeds')), 'hybrid remote'],
  [
    'a remote tag and a choice',
    read('#LI-Remote\nIf you prefer, you can work from our offices in Leeds.'),
    'onsite remote',
  ],
  ['a role that sits in an office', read('This role sits in our Leeds office.', flag(false)), 'onsite'],
  ['a chance to come in', read('If you live nearby you can work from the Leeds office.', flag(true)), 'remote'],
  ['whether remote or not', read('Whether remote, hybrid, or in-office, we care.', flag(true)), 'remote'],
  ['remote teams of others', read('You work across with remote teams.', places('Leeds')), ''],
  ['home four days of five', read('We work from home 4 out of 5 days.', places('Leeds')), 'hybrid'],
  ['in German', read('Vollständig remote.', places('Leeds')), 'remote'],
  ['in German, days', read('Du bist mehrmals pro Woche im Büro.', flag(true)), 'hybrid'],
  ['in Spanish, days', read('Dos días en la oficina.', flag(true)), 'hybrid'],
  ['in French', read('Télétravail partiel.', flag(true)), 'hybrid'],
  ['in Spanish', read('Modalidad 100% presencial.', places('Madrid')), 'onsite'],
  ['in Portuguese', read('Trabalho híbrido.', places('Porto')), 'hybrid'],
  ['in Italian', read('Lavoro da remoto.', places('Milano')), 'remote'],
  ['in Dutch', read('Volledig remote.', places('Utrecht')), 'remote'],
  ['in Polish', read('Praca w pełni zdalna.', places('Kraków')), 'remote'],
  ['nothing', read('We build boats.'), ''],
  ['a line of place', read('Location: Remote, Norway', { ...flag(false), ...places('Oslo') }), 'remote'],
  ['a line of place that offers both', read('Work location: Leeds or remote (UK)'), 'onsite remote'],
  ['a label with its mode', read('Location (On-site):', places('Leeds')), 'onsite'],
  [
    'a headline below the greeting',
    read('We make tide tables.\nRust Engineer | York - Hybrid | Full-time', {}, 'Hello!'),
    'hybrid',
  ],
  ['no remote', read('', {}, 'Harbour Labs | Rust Engineer | Leeds (no remote) | Full-time'), 'onsite'],
  ['no remote, but hybrid', read('York or Leeds - hybrid in both; NO REMOTE'), 'hybrid'],
  ['remote later', read('', {}, 'Harbour Labs | Leeds | Onsite (remote possible in future)'), 'onsite'],
  ['on site or partly remote', read('', {}, 'Harbour Labs | Leeds | On site or partly remote'), 'hybrid onsite'],
  ['on site and partly remote', read('', {}, 'Harbour Labs | Leeds | On site + part remote'), 'hybrid'],
  ['countries beside a remote region', read('', places('Remote Europe', 'Spain', 'Leeds')), 'remote'],
  [
    'hybrid for those of one city',
    read('A hybrid setup for Leeds-based teammates.', { ...flag(true), ...places('Leeds') }),
    'hybrid remote',
  ],
  [
    'hybrid for those of another country',
    read('A hybrid setup for Leeds-based teammates.', { ...flag(true), ...places('Norway') }),
    'remote',
  ],
  ['hybrid or wholly remote', read('Hybrid culture in Leeds and York or 100% remote.', flag(true)), 'hybrid remote'],
  ['hybrid or in the office', read('You work hybrid or full time in office.', places('Leeds')), 'hybrid onsite'],
  ['an optional office', read('Fully remote, with offices in Leeds if you want them.'), 'onsite remote'],
  ['in person in a city', read('We work in person in Leeds.', places('Leeds')), 'onsite'],
  ['in person out of an office', read('We work in-person out of our Leeds office.', places('Leeds')), 'onsite'],
  ['in person twice a year', read('We meet in person in Leeds twice a year.', flag(true)), 'remote'],
  ['a week on site each year', read('Everybody comes on-site for a team week 3 times a year.', flag(true)), 'remote'],
  ['six days', read('We are in the office six days a week.'), 'onsite'],
  ['Monday to Thursday', read('Be in our Leeds office, Monday - Thursday.', places('Leeds')), 'hybrid'],
  ['Wednesdays at home', read('- Wednesdays work from home', places('Leeds')), 'hybrid'],
  ['days that alternate', read('You alternate between office days and remote work.', places('Leeds')), 'hybrid'],
  [
    'remote or on some days from the office',
    read('Work 4 or 5 days a week, remote or (partially) from our Leeds office.'),
    'hybrid remote',
  ],
  [
    'mostly in person, flagged remote',
    read('We are primarily an in-person company.', { ...flag(true), ...places('Leeds') }),
    'remote',
  ],
  ['attendance for all', read('Occasional in-person attendance is required of everybody.', places('Leeds')), 'hybrid'],
  [
    'weeks of remote work, at an office',
    read('Work remotely for a maximum of 4 weeks per year.', { ...flag(true), ...places('Leeds Office') }),
    'hybrid',
  ],
  [
    'weeks of remote work, in a country',
    read('Work remotely for a maximum of 4 weeks per year.', { ...flag(true), ...places('Norway') }),
    'remote',
  ],
  ['a virtual day on site is a talk', read('Virtual one-day "onsite": meet the team.', flag(true)), 'remote'],
  ['a preferred office or remote', read('', {}, 'Harbour Labs | Leeds (preferred) or Remote (UK)'), 'onsite remote'],
  [
    'a seat beside other towns',
    read('', {}, 'Harbour Labs | Leeds (HQ), Bergen or Porto | Flexible / Remote'),
    'onsite remote',
  ],
  ['once a month', read('You come to our office once a month.', places('Leeds')), 'hybrid'],
  ['not quite remote', read('We are not quite fully remote.', { ...flag(true), ...places('Leeds') }), 'hybrid'],
  ['home now and then', read('- Work from home flexibility', places('Leeds')), 'hybrid'],
  ['home now and then, flagged remote', read('- Work from home flexibility', flag(true)), 'remote'],
  ['a team in an office', read('Join our tide team in our Leeds office.', places('Leeds')), 'onsite'],
  [
    'an office or eligible for remote',
    read('The role is in our Leeds HQ or eligible for remote.', places('Leeds')),
    'onsite remote',
  ],
  ['based on site', read('The role is based on site in our plant in Leeds.', places('Leeds')), 'onsite'],
  [
    'experience of an office or remote',
    read('3 years of experience working in office or remote.', places('Remote')),
    'remote',
  ],
  ['a label of its own', read('Modality: On-site (Leeds)', places('Leeds')), 'onsite'],
  ['a label, remote', read('Work setting: remote', places('Leeds')), 'remote'],
  ['a hybrid role with its days', read('This is a full-time hybrid (3x/week) position.', places('Leeds')), 'hybrid'],
  ['every day', read('We come into the office every day.', places('Leeds')), 'onsite'],
  ['remote or a city', read('- Flexible work (remote or Leeds)', flag(false)), 'onsite remote'],
  [
    'in person all week',
    read('Based full-time, and in-person in our Leeds office, with occasional travel.', places('Leeds')),
    'onsite',
  ],
  ['remote or the office', read('', {}, 'Harbour Labs | REMOTE OR OFFICE (UK) | Full-time'), 'onsite remote'],
  ['an office behind remote', read('', {}, 'Harbour Labs | Remote, office in Leeds | Full-time'), 'remote'],
  ['cities and a code, and remote', read('', {}, 'Harbour Labs | SF/NYC/BOS/Remote | Full-time'), 'onsite remote'],
  ['half remote', read('', {}, 'Harbour Labs | Leeds, 50% remote | Full-time'), 'hybrid'],
  ['days a month', read('', {}, 'Harbour Labs | Remote (UK, and our Leeds desk 3 days/month)'), 'hybrid remote'],
  ['work on site', read('The work is done on site.', places('Leeds')), 'onsite'],
  ['work on site reliability', read('Your work is on site reliability.', places('Leeds')), ''],
  ['how others work', read('As remote and hybrid work has become normal, our maps help teams.', flag(true)), 'remote'],
  [
    'no remote or hybrid options',
    read('This is a fully in-person role; we do not offer remote or hybrid options.', places('Leeds')),
    'onsite',
  ],
]

for (const [what, got, wanted] of cases) {
  test(what, () => assert.equal(got, wanted))
}

test('evidence is the words, where they stand', () => {
  const reading = inventedReading('Rust Engineer', 'We build boats.\nThis role is fully remote.')
  const [evidence] = readWorkplace(reading)!.evidence
  assert.ok(evidence?.method === 'text' && evidence.part === 'body')
  assert.equal(reading.text.slice(evidence.start, evidence.end), evidence.quote)
  assert.match(evidence.quote, /fully remote/)
})

const post = (title: string, ...lines: string[]) => read(lines.join('\n'), {}, title)
test('a post whose first line does not say where is read by the line below it that does', () => {
  assert.equal(post('Harbour Labs', 'Harbour Labs', 'Hybrid | Leeds | Full-time'), 'hybrid')
  assert.equal(post('Harbour Labs', 'Harbour Labs', 'We like tides.', 'On-site Leeds'), 'onsite')
  assert.equal(post('Harbour Labs', 'Harbour Labs', 'Location: Leeds, UK, ONSITE, full-time'), 'onsite')
  assert.equal(post('Harbour Labs', 'Harbour Labs', 'Leeds or Remote | Full-time'), 'onsite remote')
  assert.equal(post('Harbour Labs | REMOTE', 'Harbour Labs | REMOTE', 'Hybrid | Leeds'), 'remote')
  assert.equal(post('Harbour Labs', 'Harbour Labs', 'Remote: no'), '')
  assert.equal(post('Harbour Labs', 'Harbour Labs', 'Sensors | we sell remote tide gauges to harbours'), '')
  const fields = { department: 'Engineering' }
  assert.equal(read('Hybrid | Leeds | Full-time', { ...fields, isRemote: flag(true).isRemote }), 'remote')
})

test('where people sit, and hybrids that are none', () => {
  assert.equal(read('This role is located at our Bergen, Norway headquarters.'), 'onsite')
  assert.equal(read('We are hiring a tide engineer to join us in our Leeds office.'), 'onsite')
  assert.equal(read('In-person energy – a small team working together daily in Leeds.', flag(false)), 'onsite')
  assert.equal(read('You push forward our hybrid model systems.', flag(true)), 'remote')
  assert.equal(read('Work from home, with the possibility of hybrid work in the future.', flag(true)), 'remote')
  assert.equal(read('We are remote-first, with optional access to an office in Leeds.', flag(true)), 'remote')
})

test('a headline longer than a title goes on in the text', () => {
  const title = 'Harbour University | Leeds, UK | Software Engineer, Product Manager, Tide Scien'
  const line = `${title}tist, Chemist | Full-time | Remote (you must live in the UK) and or onsite`
  assert.equal(post(title, line, 'We study tides.'), 'onsite remote')
  assert.equal(post(title, `${title}tist, Chemist | Full-time`, 'We study tides.'), '')
})
