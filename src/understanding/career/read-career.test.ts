import assert from 'node:assert/strict'
import { test } from 'node:test'
import { careerOf } from '../../domain/index.ts'
import titles from '../../../data/titles.json' with { type: 'json' }
import { inventedReading } from '../reading/invented-posting.ts'
import { readCareer } from './read-career.ts'
import { readSkills } from '../skills/read-skills.ts'
import { readTech } from './read-tech.ts'

const career = (title: string, text = '') => {
  const reading = inventedReading(title, text)
  return readCareer(reading, readSkills(reading)?.value ?? [])
}
const slug = (title: string, text = '') => career(title, text).value.slug

const TITLES: [string, string][] = [
  ['Senior Back-End Engineer (m/w/d)', 'back-end-developer'],
  ['Frontend-Entwickler:in (all genders)', 'front-end-developer'],
  ['Développeur·se Full Stack H/F', 'full-stack-developer'],
  ['Ingeniero/a de datos', 'data-engineer'],
  ['Desenvolvedor Mobile (Android)', 'mobile-developer'],
  ['Sviluppatore Backend', 'back-end-developer'],
  ['Inżynier DevOps', 'devops-engineer'],
  ['Softwarearchitekt (w/m/d)', 'software-architect'],
  ['Harbour AI | Product Designer | Remote', 'ux-ui-designer'],
  ['Engineering Manager, Data Platform', 'engineering-manager'],
  ['Technical Recruiter, Engineering', 'non-tech'],
  ['Account Executive, Developer Tools', 'non-tech'],
  ['Mechanical Engineer', 'non-tech'],
  ['Software Engineer, Mechanical Design Tools', 'software-engineer'],
  ['Data Scientist, Growth Marketing', 'data-scientist'],
  ['Product Manager, Customer Success Tools', 'product-manager'],
  ['Forward Deployed Engineer', 'solutions-engineer'],
  ['Site Reliability Engineer', 'site-reliability-engineer'],
  ['Machine Learning Engineer', 'machine-learning-engineer'],
  ['Quality Engineer', 'qa-engineer'],
  ['Zero Knowledge Researcher', 'blockchain-developer'],
  ['Embedded Firmware Engineer', 'embedded-engineer'],
  ['Application Security Engineer', 'security-engineer'],
  ['Tax LLM Associate', 'non-tech'],
]
test('the title table tells the occupation, in several languages', () => {
  for (const [title, expected] of TITLES) assert.equal(slug(title), expected, title)
})

test('an engineer of no stated kind is told apart by the text', () => {
  const server =
    'You build backend services and APIs on PostgreSQL, Kafka and gRPC. Our databases and microservices grow.'
  assert.equal(slug('Software Engineer', server), 'back-end-developer')
  assert.equal(slug('Software Engineer', 'You work full-stack, from React to PostgreSQL.'), 'full-stack-developer')
  assert.equal(slug('Software Engineer', 'You join a kind team.'), 'software-engineer')
})

test('an "Engineer" is a software engineer only if the text names technologies', () => {
  assert.equal(slug('Engineer', 'You inspect pumps and valves.'), 'non-tech')
  assert.equal(slug('Engineer', 'You write Python, TypeScript and Terraform.'), 'software-engineer')
})

test('a project manager is tech only where the text names technologies', () => {
  assert.equal(slug('Project Manager', 'You plan the building of schools.'), 'non-tech')
  assert.equal(slug('Project Manager', 'Agile, Jira, CI/CD and AWS are daily bread.'), 'project-manager')
})

test('a title without an occupation leaves it to the first role of the text', () => {
  const { value, evidence } = career('Harbour Labs | Remote | Full-time', 'We are hiring a Data Engineer.')
  assert.equal(value.slug, 'data-engineer')
  assert.equal(evidence[0]?.quote, 'Data Engineer')
})

test('evidence of a title stands in it letter by letter', () => {
  const { evidence } = career('Lead Développeur·se Front-End (H/F)')
  const [one] = evidence
  assert.ok(one?.method === 'text' && one.part === 'title')
  assert.equal('Lead Développeur·se Front-End (H/F)'.slice(one.start, one.end), one.quote)
})

test('tech follows from the career', () => {
  const reading = inventedReading('Nurse')
  assert.equal(readTech(reading, readCareer(reading, [])).value, false)
})

test('every career of the table is one of ours', () => {
  for (const { career: one } of titles.careers) assert.ok(one === 'unclear' || careerOf(one), one)
})
