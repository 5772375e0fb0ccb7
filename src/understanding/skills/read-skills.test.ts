import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inventedReading } from '../reading/invented-posting.ts'
import { readSkills } from './read-skills.ts'

const skills = (text: string, title = 'Engineer') => readSkills(inventedReading(title, text))?.value ?? []
const names = (text: string, title?: string) => skills(text, title).map(({ name }) => name)

test('technologies under their usual name, however they are spelled', () => {
  assert.deepEqual(names('Experience with ReactJS, node.js, K8s, Postgres and C++.'), [
    'React', 'Node.js', 'Kubernetes', 'PostgreSQL', 'C++',
  ]) // prettier-ignore
})

test('common words are technologies only in their company', () => {
  assert.deepEqual(names('Strong Go, Python and Rust experience.'), ['Go', 'Python', 'Rust'])
  assert.deepEqual(names('Go to market, excel at work, express yourself, spark joy and unity.'), [])
  assert.deepEqual(names('You react swiftly and spring into action with our chef.'), [])
})

test('a language by what one does with it', () => {
  assert.deepEqual(names('We hire a Backend Engineer (Rust) in Leeds.'), ['Rust'])
  assert.deepEqual(names('Bonus if you have written Swift before.'), ['Swift'])
  assert.deepEqual(names('Somebody with deep Go experience.'), ['Go'])
  assert.deepEqual(names('Our engineers (go on, meet them) have written Go signs.'), [])
})

test('C and R count in lists of languages only', () => {
  assert.deepEqual(names('Skills in Python, R or SQL; C, C++.'), ['Python', 'R', 'SQL', 'C', 'C++'])
  assert.deepEqual(names('R&D and C-level stakeholders use Python.'), ['Python'])
})

test('company, benefits and backers are not asked of anyone', () => {
  const text = [
    'We are backed by the founders of Datadog and Snowflake.',
    '# Requirements',
    '- Kafka in production',
    '# Benefits',
    '- A Figma subscription',
  ].join('\n')
  assert.deepEqual(names(text), ['Kafka'])
})

test('where people worked before is not what they worked with', () => {
  assert.deepEqual(names('Experience at product companies (e.g. Figma, Airtable), and with Kafka.'), ['Kafka'])
})

test('the employer is not a skill, nor is a part of an address', () => {
  const reading = inventedReading(
    'Engineer',
    'Work on Grafana with Go and Docker. See https://github.com/x and jobs@figma.com',
    {
      companyName: 'Grafana Labs',
    },
  )
  assert.deepEqual(
    readSkills(reading)!.value.map(({ name }) => name),
    ['Go', 'Docker'],
  )
})

test('demanded, wished for, or only named', () => {
  const text = [
    '# Requirements',
    '- Strong Python',
    '- Kafka is a plus',
    '# Nice to have',
    '- Terraform',
    '# The role',
    'Stack: React',
  ].join('\n')
  assert.deepEqual(skills(text), [
    { name: 'Python', must: true },
    { name: 'Kafka', must: false },
    { name: 'Terraform', must: false },
    { name: 'React' },
  ])
})

test('a field of work counts only where it is asked for', () => {
  assert.deepEqual(names('Harbour Labs is a blockchain company with machine learning engineers.'), [])
  assert.deepEqual(names('Experience with machine learning in production.'), ['Machine learning'])
  assert.deepEqual(names('A degree in machine learning, or experience.'), [])
})

test('one piece of evidence a skill, standing where it says', () => {
  const reading = inventedReading('Engineer', 'Python here.\n- And Django there, Python again.')
  const fact = readSkills(reading)!
  assert.equal(fact.evidence.length, fact.value.length)
  for (const one of fact.evidence) {
    assert.ok(one.method === 'text')
    assert.equal(reading.text.slice(one.start, one.end), one.quote)
  }
})

test('a longer phrase keeps its word from being a technology', () => {
  assert.deepEqual(names('Salt Lake City, Python, Salt and Ansible.'), ['Python', 'SaltStack', 'Ansible'])
  assert.deepEqual(names('Over 9,000 GitHub stars.'), [])
})

test('a demand is one under whatever heading, a list of customers is none', () => {
  assert.deepEqual(names('# Why work here\n- Strong experience with Kafka\n- A Figma subscription'), ['Kafka'])
  assert.deepEqual(names('Over 90 paying customers, including Contentful and Semgrep, rely on us.'), [])
  assert.deepEqual(names('Our designers come from Shopify and Stripe. We ship Elixir.'), ['Elixir'])
})

test('a field that is only demanded does not count as a task', () => {
  assert.deepEqual(names('# The role\n- Improve encryption of our systems'), [])
  assert.deepEqual(names('# Requirements\n- Experience with encryption'), ['Encryption'])
})

test('a field that everybody works in counts only right behind the words that ask for it', () => {
  assert.deepEqual(names('# Requirements\n- Experience in a team that improves its SDLC'), ['SDLC'])
  assert.deepEqual(names('# Requirements\n- You shaped the SDLC of a team with strong experience'), [])
  assert.deepEqual(names('# The role\n- Own our software development lifecycle'), [])
})

test('names of a list that share the noun of the last one', () => {
  assert.deepEqual(names('# Requirements\n- Experience with unit, integration and end-to-end tests'), [
    'Unit testing',
    'Integration testing',
    'End-to-end testing',
  ])
  assert.deepEqual(names('# Requirements\n- You did regression, gull and smoke testing'), [
    'Regression testing',
    'Smoke testing',
  ])
  assert.deepEqual(names('# Requirements\n- Strong visual/interaction design'), ['Visual design', 'Interaction design'])
  assert.deepEqual(names('# Requirements\n- Solid grasp of load and performance testing, and smoke'), [
    'Load testing',
    'Performance testing',
  ])
})

test('a short name in the plural, and a common word behind a stroke', () => {
  assert.deepEqual(names('# Requirements\n- Work with JWTs and SIEMs'), ['JWT', 'SIEM'])
  assert.deepEqual(names('# Requirements\n- A module in Kotlin/Swift to count gulls'), ['Kotlin', 'Swift'])
})

test('what the product does, and what the company is, asks for nothing', () => {
  assert.deepEqual(names('Our platform connects to Jira and ServiceNow. You write Kafka consumers.'), ['Kafka'])
  assert.deepEqual(names('We help harbours automate ISO 27001.'), [])
  assert.deepEqual(names('Harbour Labs is the first Kubernetes platform for pilots.'), [])
  assert.deepEqual(names('# Requirements\n- You know how our platform connects to Jira'), ['Jira'])
})

test('an occupation in a list is no skill', () => {
  assert.deepEqual(names('# Requirements\n- Ten years in DevOps, infrastructure or platform engineering'), [])
  assert.deepEqual(names('# Requirements\n- A solid grasp of DevOps practices'), ['DevOps'])
})

test('one piece of a long address is no skill', () => {
  assert.deepEqual(names('https://jobs.example/careers/power-electronics-python-123 asks for Rust code, Kafka'), [
    'Rust',
    'Kafka',
  ])
})

test('a common word in a title stands free or is what code is written in', () => {
  assert.deepEqual(names('', 'Senior Go Developer'), ['Go'])
  assert.deepEqual(names('', 'Harbour Labs | Backend (Rust) | Jackson Square'), ['Rust'])
  assert.deepEqual(names('', 'Go to market lead'), [])
})

test('what a list is labelled with asks for nothing, examples after e.g. neither', () => {
  const text = [
    '# Requirements',
    '- Backend: Python, Kafka',
    '- Experience with queues (e.g. RabbitMQ)',
    '- Experience with tools such as Terraform',
  ].join('\n')
  assert.deepEqual(skills(text), [
    { name: 'Python' },
    { name: 'Kafka' },
    { name: 'RabbitMQ' },
    { name: 'Terraform', must: true },
  ])
})

test('a wish in the next sentence is not a wish here, even where the blank is lost', () => {
  assert.deepEqual(skills('# Requirements\n- Strong Python.Kafka would be a plus.'), [
    { name: 'Python', must: true },
    { name: 'Kafka', must: false },
  ])
})

test('what the team builds with is read under any heading, and not taken for its backers', () => {
  assert.deepEqual(names('Our stack is Elixir on Fly.io, backed by Postgres.'), ['Elixir', 'Fly.io', 'PostgreSQL'])
  assert.deepEqual(names('# Why join us\n- Our data stack is built on Fivetran and Snowflake.'), [
    'Fivetran',
    'Snowflake',
  ])
  assert.deepEqual(names('# How to apply\n- We use Greenhouse and HackerRank.'), [])
})

test('a product that is only resembled, or bears the name of its employer, is nobody’s skill', () => {
  assert.deepEqual(names('You maintain a Kafka-like log in Rust and C++.'), ['Rust', 'C++'])
  const reading = inventedReading('Engineer', 'You ship Pelican SSH and Pelican PKI in C++.', {
    companyName: 'Pelican',
  })
  assert.deepEqual(
    readSkills(reading)!.value.map(({ name }) => name),
    ['C++'],
  )
})

test('a common word among its like: two languages at a joint, an example of a kind of tool', () => {
  assert.deepEqual(names('Backend (Rust/Go) for tide tables.'), ['Rust', 'Go'])
  assert.deepEqual(names('# Requirements\n- Used to support tools (Zendesk, Intercom)\n- Python or R for models'), [
    'Zendesk', 'Intercom', 'Python', 'R',
  ]) // prettier-ignore
  assert.deepEqual(names('# What you will do\n- Keep order with planning tools such as Linear.'), ['Linear'])
  assert.deepEqual(names('# What you will do\n- Go the distance, then rest.\n- Sound habits such as Notion.'), [])
})
