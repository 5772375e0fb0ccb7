import type { Person } from '../../../domain/index.ts'
import { LONGEST_ADDRESS, LONGEST_MESSAGE, LONGEST_NAME, type MessageTopic } from '../../../moderation/index.ts'
import { html, raw, type Child, type Html } from '../../html.ts'
import { layout, modules } from '../../layout.ts'
import { WORK_BITS } from './form-token.ts'
import { TRAP, type Errors, type Field, type Typed } from './parse-message.ts'

export type Contact = {
  siteName: string
  siteUrl: string
  person: Person
  /** Signed, with the moment the form was opened; empty where the database is away and nothing can be sent. */
  token: string
  typed?: Partial<Typed>
  errors?: Errors
  /** Why it is not sent though nothing in it is wrong, and what to do. */
  later?: string
}

const topics: Record<MessageTopic, string> = {
  question: 'A question about this site',
  posting: 'A posting',
  employer: 'Our company’s postings here',
  security: 'A security problem',
  other: 'Something else',
}

/** `/contact`: the form, empty or with everything that was typed. */
export const contactView = (contact: Contact): Html =>
  page(
    contact,
    'Contact',
    html`<p class="lede">Write to whoever runs this site. Your message is kept the moment you send it.</p>
<p>Is a fact of a posting wrong? The link “Report” beside the fact is quicker: it tells us at once which fact of which posting it is.</p>
${notice(contact)}
${form(contact)}`,
  )

/** `/contact/sent` */
export const sentView = (contact: Omit<Contact, 'token'>, number: string | undefined): Html =>
  page(
    contact,
    'Thank you',
    html`<p class="lede">Your message${number && html` has the number ${number} and`} is kept.</p>
<p>If you left an address, the answer comes there. Nobody else gets it, and no newsletter does either.</p>
<p><a class="button" href="/">To the first page</a></p>`,
  )

const page = ({ siteName, siteUrl, person }: Omit<Contact, 'token'>, title: string, body: Child): Html =>
  layout({
    title,
    description: `Write to whoever runs ${siteName}.`,
    siteName,
    path: '/contact',
    canonical: `${siteUrl}/contact`,
    person,
    head: modules('contact.js'),
    body: html`<div class="report-page text-page">
<h1>${title}</h1>
${body}
</div>`,
  })

function notice({ errors, later }: Contact): Child {
  const why = later ?? (errors && 'Something is missing or not right yet; what you wrote is still here.')
  return why && html`<div class="notice" role="alert"><p><strong>Not sent yet.</strong> ${why}</p></div>`
}

const form = ({ token, typed = {}, errors = {} }: Contact): Html =>
  html`<form class="report-form" action="/contact" method="post" data-contact data-bits="${WORK_BITS}">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="proof" value="">
${field(
  'about',
  'What is it about?',
  errors,
  html`<select class="select" name="about" required${wrong('about', errors)}>
<option value="">Choose</option>
${Object.entries(topics).map(([value, words]) => html`<option value="${value}"${typed.about === value && raw(' selected')}>${words}</option>`)}
</select>`,
)}
${field(
  'words',
  'Your message',
  errors,
  html`<textarea class="input" name="words" rows="8" required maxlength="${LONGEST_MESSAGE}"${wrong('words', errors)}>
${typed.words}</textarea>`,
)}
${field('name', 'Your name', errors, html`<input class="input" name="name" autocomplete="name" maxlength="${LONGEST_NAME}" value="${typed.name}"${wrong('name', errors)}>`, 'If you like')}
${field('address', 'Your e-mail address', errors, html`<input class="input" name="address" type="email" autocomplete="email" maxlength="${LONGEST_ADDRESS}" value="${typed.address}"${wrong('address', errors)}>`, 'If you want an answer')}
<div class="trap" aria-hidden="true"><label>Leave this empty <input name="${TRAP}" tabindex="-1" autocomplete="off"></label></div>
<button class="button" type="submit">Send</button>
<p class="small quiet">We keep what you write here and the time, nothing else about you. <a href="/privacy">Privacy</a></p>
</form>`

const field = (name: Field, label: string, errors: Errors, input: Html, note?: string): Html =>
  html`<label class="report-field${errors[name] && ' field-wrong'}">
<span>${label}${note && html` <span class="quiet">${note}</span>`}</span>${errors[name] && html`<span class="field-error" id="${name}-wrong">${errors[name]}</span>`}
${input}
</label>`

const wrong = (name: Field, errors: Errors): Child =>
  errors[name] && raw(` aria-invalid="true" aria-describedby="${name}-wrong"`)
