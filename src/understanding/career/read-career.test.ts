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
  ['Senior LLMOps Engineer', 'machine-learning-engineer'],
  ['Marketing Product Manager', 'non-tech'],
  ['HRIS Project Manager', 'project-manager'],
  ['Manager, SaaS Support', 'support-engineer'],
  ['Playable Ads Developer', 'game-developer'],
  ['Harbour U | Leeds | Software Engineer, Product Manager, Chemist, Machine Learning Sc', 'software-engineer'],
  ['Site Reliability Engineer', 'site-reliability-engineer'],
  ['Product Support Specialist, Tide Charts', 'support-engineer'],
  ['Product Support Specialist, Sales', 'non-tech'],
  ['Machine Learning Engineer', 'machine-learning-engineer'],
  ['Software Quality Engineer', 'qa-engineer'],
  ['Zero Knowledge Researcher', 'blockchain-developer'],
  ['Embedded Firmware Engineer', 'embedded-engineer'],
  ['Application Security Engineer', 'security-engineer'],
  ['Tax LLM Associate', 'non-tech'],
  ['Chief Information Security Officer', 'cybersecurity-analyst'],
  ['Information Security Risk and Compliance Analyst', 'cybersecurity-analyst'],
  ['Physical Security Governance Manager', 'non-tech'],
  ['Head of Product Engineering', 'engineering-manager'],
  ['Head of Product', 'product-manager'],
  ['Product Strategist, Tides', 'product-manager'],
  ['Technical Solutions Specialist', 'solutions-engineer'],
  ['Data Software Engineer', 'data-engineer'],
  ['Platform Engineeer', 'devops-engineer'],
  ['Linux Engineer', 'devops-engineer'],
  ['Director, Product Security', 'security-engineer'],
  ['Deployment Specialists', 'non-tech'],
  ['Director, People Business Partner (Engineering)', 'non-tech'],
]
test('the title table tells the occupation, in several languages', () => {
  for (const [title, expected] of TITLES) assert.equal(slug(title), expected, title)
})

const FIELDS: [string, string][] = [
  ['Node.js Developer (Tide Tables + Generative AI)', 'back-end-developer'],
  ['Product Engineer (Frontend) - Marble AI', 'front-end-developer'],
  ['Senior Software Engineer - Harbour Labs Cloud', 'software-engineer'],
  ['Software Engineer, SRE', 'site-reliability-engineer'],
  ['Software Engineer - Security', 'security-engineer'],
  ['Software Engineer, Product Design Tools', 'software-engineer'],
  ['Data Scientist / Engineer', 'data-scientist'],
  ['Warehouse Operations Manager, AI & Forecasts', 'non-tech'],
  ['Senior Director of Product Design', 'ux-ui-designer'],
  ['Designer & Developer', 'graphic-designer'],
  ['Manager, Data Engineering', 'engineering-manager'],
  ['Software Engineer - Infra/Server/Web', 'software-engineer'],
  ['Software Engineer (iOS/Android/Flutter)', 'mobile-developer'],
  ['Python + TypeScript Engineer', 'software-engineer'],
]
test('the stretch with the occupation decides; what stands around it only where the occupation is open', () => {
  for (const [title, expected] of FIELDS) assert.equal(slug(title), expected, title)
})

const HEADLINES: [string, string, string][] = [
  [
    'Harbour Labs | Tide platform for sailors | Remote | Full-time',
    'Mobile Developer - Android\nProduct Manager',
    'mobile-developer',
  ],
  ['Harbour Labs | Remote | (Senior) Software Engineer, First Data (Pipelines) Engineer', '', 'software-engineer'],
  ['Harbour Labs | Remote | Frontend, Backend and DevOps Engineers', '', 'front-end-developer'],
  ['Harbour Labs | Remote | Software Engineers (infrastructure, backend, iOS)', '', 'software-engineer'],
  [
    'Harbour Labs | Onsite | Full-time',
    'A chart developer platform, praised by architects.\nWe are hiring a Data Engineer.',
    'data-engineer',
  ],
  ['Harbour Labs | Onsite | Full-time', 'Our engineering team writes software.', 'software-engineer'],
  ['Harbour Labs | Backend, Security, Design | Remote', 'We write software.', 'back-end-developer'],
  ['Harbour Labs | SREs, Mobile Engineers | Remote', 'We write software.', 'site-reliability-engineer'],
  ['Harbour Labs | Engineering Leaders | Remote', 'We write software.', 'engineering-manager'],
  ['Tides.dev | iOS Engineer | Remote', 'We write software.', 'mobile-developer'],
  ['Harbour Labs | Multiple Engineering Roles | Remote', 'We look for iOS engineers.', 'mobile-developer'],
  ['Harbour Labs | Development Roles | Remote', 'Mail us.', 'software-engineer'],
]
test('of a headline over a post the first role counts, not the company nor what it makes', () => {
  for (const [title, text, expected] of HEADLINES) assert.equal(slug(title, text), expected, title)
})

test('a first line that is a name, or a sentence on the company, leaves the role to the post', () => {
  const of = (line: string, text: string) => slug(line, `${line}\n${text}`)
  assert.equal(
    of('Tide & Tern', 'We are hiring:\n- Senior ML Engineer https://tern.example'),
    'machine-learning-engineer',
  )
  const sentence = 'Harbour Labs is a data platform that tells captains how deep it is.'
  assert.equal(of(sentence, 'We are hiring an iOS Engineer.'), 'mobile-developer')
  assert.equal(of('Harbour Labs is hiring a Data Engineer for its tide tables.', 'Mail us.'), 'data-engineer')
})

const POST = 'Harbour Labs | Remote | Multiple roles'
const POSTS: [string, string, string][] = [
  [
    'engineers before a manager',
    'We look for engineers in many teams:\n- Product Manager\n- Growth',
    'software-engineer',
  ],
  ['a director first', 'Open roles:\n- Director of Engineering\n- iOS Engineer', 'engineering-manager'],
  ['who posts', 'We are hiring, I am the head of engineering.\nMail me if you are a data engineer.', 'data-engineer'],
  ['the short word for senior', 'Sr. Data Engineer\nBackend Engineer', 'data-engineer'],
  [
    'skills that it needs',
    'Reliability Engineer\nYou run Kubernetes on AWS.\nData Engineer',
    'site-reliability-engineer',
  ],
  ['what one does', 'Architect and run pipelines on AWS and Kafka.\nWe hire a Data Engineer.', 'data-engineer'],
  ['items in a line', 'To fill: 1) Data Engineers for tides, 2) iOS Engineers.\nBackend Engineer', 'data-engineer'],
  ['a list of fields', 'We are hiring for iOS, data and backend engineers who like tides.', 'mobile-developer'],
  ['a list of which the first is no field', 'We are hiring great, kind and backend engineers.', 'back-end-developer'],
  ['roles of a kind of engineering', 'We have several backend engineering roles open.', 'back-end-developer'],
  [
    'who posts and hires',
    'A data engineer, please.\nI am the head of engineering and hiring manager.',
    'data-engineer',
  ],
  ['of no kind above', 'We search for Backend Engineers or Machine Learning Engineers.', 'back-end-developer'],
  ['a short word', 'Game Dev: somebody who loves tides.\nDesigner', 'game-developer'],
  ['makers of a product', 'Hiring:\n- Product Engineer\nYou use React, Kafka and gRPC.', 'full-stack-developer'],
]
test('of the roles in a post the first that is sought counts, not those beside it', () => {
  for (const [about, text, expected] of POSTS) assert.equal(slug(POST, text), expected, about)
})

const WORK: [string, string, string][] = [
  ['Harbour Labs | Analytics Engineering | Remote', 'Roles:\n- Backend Engineer', 'data-engineer'],
  ['Harbour Labs | Product, Analytics Engineering | Remote', 'Roles:\n- Backend Engineer', 'back-end-developer'],
  [
    'Harbour Labs | Software Engineering | Remote',
    'You work with buyers, product and ML engineers.',
    'software-engineer',
  ],
]
test('a headline that names the kind of engineering names the role', () => {
  for (const [title, text, expected] of WORK) assert.equal(slug(title, text), expected, title)
})

const ABROAD: [string, string][] = [
  ['Ingeniero/a senior de redes', 'network-engineer'],
  ['Ingénieur·e cloud (H/F)', 'cloud-engineer'],
  ['Développeuse Front-End', 'front-end-developer'],
  ['Administradora de base de datos', 'database-administrator'],
  ['Analista de Ciberseguridad', 'cybersecurity-analyst'],
  ['Programistka Java', 'back-end-developer'],
  ['Netzwerkadministratorin (m/w/d)', 'network-engineer'],
  ['Chef(fe) de projet logiciel', 'project-manager'],
  ['Desenvolvedora de jogos', 'game-developer'],
  ['Sviluppatrice full stack', 'full-stack-developer'],
  ['Databasebeheerder', 'database-administrator'],
  ['Agent de sécurité', 'non-tech'],
]
test('titles in other languages, the field before the occupation or behind it', () => {
  for (const [title, expected] of ABROAD) assert.equal(slug(title), expected, title)
})

test('an engineer of tests or systems is tech where the text names the technologies of software', () => {
  assert.equal(slug('Test Engineer', 'You build test stations and measure flow in MATLAB.'), 'non-tech')
  assert.equal(slug('Test Engineer', 'You write Playwright and Cypress tests for React in CI/CD.'), 'qa-engineer')
})

test('the second career is the one named beside the first, or the nearest', () => {
  assert.equal(career('Full-Stack Blockchain Engineer').value.alternative, 'blockchain-developer')
  assert.equal(career('Backend Engineer (AI Agents)').value.alternative, 'ai-developer')
  assert.equal(career('DevOps Engineer').value.alternative, 'site-reliability-engineer')
})

test('an engineer of no stated kind is told apart by the text', () => {
  const server =
    'You build backend services and APIs on PostgreSQL, Kafka and gRPC. Our databases and microservices grow.'
  assert.equal(slug('Software Engineer', server), 'back-end-developer')
  assert.equal(slug('Software Engineer', 'You work full-stack, from React to PostgreSQL.'), 'full-stack-developer')
  assert.equal(slug('Software Engineer', 'You join a kind team.'), 'software-engineer')
})

test('one word in passing does not make a software engineer one of both ends', () => {
  assert.equal(slug('Software Engineer', 'Our full-stack platform runs on React and PostgreSQL.'), 'software-engineer')
  assert.equal(
    slug('Software Engineer', 'Our full-stack platform: React, Vue, PostgreSQL, Redis.'),
    'full-stack-developer',
  )
  assert.equal(
    slug('Senior Engineer', 'We use Java, Go and AWS. We are hiring a full-stack software engineer.'),
    'full-stack-developer',
  )
  const both = 'The user interface, browser, web apps and UI meet our APIs, databases, backend and microservices.'
  assert.equal(slug('Software Engineer', both), 'software-engineer')
  assert.equal(slug('Growth Engineer', both), 'full-stack-developer')
})

test('the first engineer of a product makes both ends where the text speaks of both', () => {
  assert.equal(slug('Founding Engineer', 'We use React, Kafka and gRPC.'), 'full-stack-developer')
  assert.equal(slug('Software Engineer', 'We use React, Kafka and gRPC.'), 'software-engineer')
  assert.equal(slug('Founding Engineer', 'We use Kafka and gRPC.'), 'software-engineer')
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

const inDepartment = (title: string, department: string, team: string, text = '') => {
  const reading = inventedReading(title, text, { department, team, places: [{ words: 'Oslo', path: 'location' }] })
  return readCareer(reading, readSkills(reading)?.value ?? [])
}

test('a title that leaves it open is what its department does, as far as the text names its technologies', () => {
  const of = (...posting: [string, string, string, string?]) => inDepartment(...posting).value.slug
  assert.equal(of('Policy Specialist', 'Security', 'Security', 'You know IAM and SOC 2.'), 'cybersecurity-analyst')
  assert.equal(of('Policy Specialist', 'Security', 'Legal', 'You know IAM and SOC 2.'), 'non-tech')
  assert.equal(of('Policy Specialist', 'Security', 'Security', 'You keep the gate.'), 'non-tech')
  assert.equal(of('Associate', 'Data', 'Data', 'SQL, Python and dbt.'), 'data-analyst')
  assert.equal(of('Talent Pool', 'Engineering', 'Engineering', 'We write software.'), 'software-engineer')
  assert.equal(of('Talent Pool', 'Mechanical Engineering', 'Engineering', 'We write software.'), 'non-tech')
  assert.equal(of('Team Lead', 'Engineering', 'IT Operations', 'Linux, Terraform, Kubernetes, AWS.'), 'other-tech')
  assert.equal(of('Payment Operations', 'Engineering', 'Engineering', 'SQL, Python, Java and AWS.'), 'non-tech')
  assert.equal(of('Engineer II', 'Engineering', 'Quality Assurance', 'Python, Docker, Java.'), 'qa-engineer')
  assert.equal(of('Engineer II', 'Engineering', 'Platform', 'Python, Docker, Java.'), 'software-engineer')
  assert.equal(of('Program Manager', 'Product', 'Product', 'You write Python.'), 'project-manager')
  assert.equal(of('Program Manager', 'People', 'People', 'You write Python.'), 'non-tech')
  assert.equal(of('Program Manager', 'Clients', 'Clients', 'Our software, your Python.'), 'project-manager')
  assert.equal(of('Research Scientist', 'Research', 'Research', 'You read.'), 'ai-researcher')
  assert.equal(of('Research Scientist', 'R&D', 'R&D', 'You read.'), 'non-tech')
  assert.equal(of('Analyst', 'R&D', 'Chemistry', 'SQL.'), 'non-tech')
  assert.equal(of('Technical Architect', 'Sales', 'Sales', 'You draw.'), 'solutions-engineer')
  assert.equal(of('Technical Architect', 'Technology', 'Technology', 'You draw.'), 'software-architect')
  assert.equal(of('Head of Design', 'Design', 'Design'), 'ux-ui-designer')
  assert.equal(of('Head of Hull Design', 'Mechanical Engineering', 'Hulls'), 'non-tech')
  assert.equal(of('Senior Researcher', 'Product', 'Product', 'You ask sailors.'), 'ux-researcher')
  assert.equal(of('SEO Lead', 'Growth', 'SEO', 'We look for an engineering manager. SQL.'), 'non-tech')
  assert.equal(of('Open Application', 'Open Application', 'Open Application', 'We write software.'), 'non-tech')
  assert.equal(of('Product Operations Lead', 'Business Development', 'Sales', 'You keep calendars.'), 'non-tech')
  const { evidence } = inDepartment('Engineer II', 'Engineering', 'Quality Assurance')
  assert.deepEqual(evidence[1], { method: 'structured', path: 'team', quote: 'Quality Assurance' })
})

test('a pool of all trades is no post, though its title says remote', () => {
  const text = 'Our engineers keep the software running.'
  assert.equal(inDepartment('Expression of interest (Remote)', 'Other', 'Other', text).value.slug, 'non-tech')
})

test('an occupation of software that no end can be told of stays it', () => {
  assert.equal(
    slug('Compiler Engineer', 'Backend, frontend, APIs, databases, full stack, Go and Python.'),
    'software-engineer',
  )
  assert.equal(slug('Algorithm Engineer', 'You write C++ and Python.'), 'software-engineer')
  assert.equal(slug('Algorithm Engineer', 'You train models in PyTorch and TensorFlow.'), 'machine-learning-engineer')
  assert.equal(slug('Risk, Governance, and Security Analyst', 'ISO 27001'), 'cybersecurity-analyst')
})

test('whom a sentence of a poster seeks, not who posts', () => {
  const poster = 'Hello, I’m Ingrid, cofounder of Harbour Labs (with Olav Berg, cofounder/CTO).'
  assert.equal(slug(poster, 'We are hiring a Full-Stack Engineer.'), 'full-stack-developer')
})

test('an open application of an engineering department', () => {
  const text = 'You like harbours.'
  assert.equal(
    inDepartment('Open Application: Engineering', 'Engineering', 'Tides', text).value.slug,
    'software-engineer',
  )
})
