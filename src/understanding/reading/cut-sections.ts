import type { Body } from '../../domain/index.ts'
import { linesOf } from './cut-sentences.ts'
import { remembered } from './remembered.ts'

/** What a stretch of the text is about, as far as its heading says. Company, benefits and legal parts limit nothing. */
export type SectionKind = 'company' | 'role' | 'requirements' | 'nice-to-have' | 'benefits' | 'legal' | 'apply'
export type Section = { kind: SectionKind | undefined; start: number; end: number }

// Order matters: "Nice to have" before "requirements", "About the role" before "About".
const HEADINGS: [SectionKind, RegExp][] = [
  [
    'nice-to-have',
    /nice[- ](?:to[- ]haves?|if)|(?:bonus|plus) (?:points|skills|qual|if)|^bonus(?:es)?:?$|preferred (?:qual|skill|exp|req)|^preferred:?$|\(preferred\)|plus(?:es)?:?$|(?:good|great) to have|desirable|extra (?:credit|points)|even better|not required:?$|not mandatory|^optional|w(?:ü|ue)nschenswert|von vorteil|\batouts?\b|deseable|diferenciais|desej[aá]ve/i,
  ],
  [
    'requirements',
    /\bshould (?:\w+ ){0,2}apply\b|\bapply if you\b|\byour dna\b|skill ?sets?\b|(?:good|great|right) fit\b/i,
  ],
  ['role', /^the (?:tech|tools)(?: (?:we use|you['’]ll use))?:?$|^your tool(?:s|box|kit):?$|^tech we use/i],
  [
    'benefits',
    /benefit|perks|what we offer|we offer|why (?:join|work|you(?!['’]re|['’]ll| are| will| might| may))|compensation|what you(?:['’]ll| will) get|what(?:'|’)s in it|salary|pay (?:range|transparency)|our offer|wir bieten|nous offrons|ofrecemos|oferecemos/i,
  ],
  [
    'legal',
    /equal (?:employment )?opportunit|\beeo\b|diversity|inclusi|accommodation|privacy|disclaimer|e-?verify|legal|background check/i,
  ],
  [
    'apply',
    /how to apply|application process|hiring process|interview process|recruitment process|next steps|the process/i,
  ],
  [
    'requirements',
    /requirement|qualification|what you(?:['’]ll| will) (?:need|bring)|you (?:have|bring|are|might be)|who you are|about you|your (?:profile|skills|experience|background)|must[- ]have|what we(?:'|’)re looking|we(?:'|’)re looking for|looking for|skills|experience|minimum|expertise|ideal candidate|anforderungen|dein profil|profil|requisitos|compétences/i,
  ],
  [
    'role',
    /responsibilit|what you(?:['’]ll| will) (?:do|work|own|be)|the role|this role|the (?:job|position|opportunity|team)|about the (?:role|job|position|team)|duties|your (?:role|mission|impact|tasks)|day[- ]to[- ]day|in this role|job (?:description|summary)|position|tech(?:nology)? stack|our stack|aufgaben|missions|responsabilidades/i,
  ],
  ['company', /^about|who we are|our (?:company|mission|story|values|culture)|the company|über uns|qui sommes|sobre/i],
]
const LONGEST_HEADING = 80

/**
 * Cuts at headings: short lines without a sentence's full stop and with words a heading has. An item of a list is none,
 * nor is a demand that has lost its bullet ("Experience with Kafka"). `starts`: where each block begins.
 */
export function cutSections(length: number, body: Body, starts: number[]): Section[] {
  const sections: Section[] = [{ kind: undefined, start: 0, end: length }]
  body.forEach((block, i) => {
    if (block.kind === 'item' || block.kind === 'code') return
    const headings = block.kind === 'heading' ? headingsOfHeading(block.text) : headingsOfParagraph(block.text)
    for (const heading of headings) {
      const start = starts[i]! + heading.start
      sections.at(-1)!.end = start
      sections.push({ kind: heading.kind, start, end: length })
    }
  })
  return sections
}

type Heading = { kind: SectionKind; start: number }
const headingsOfHeading = remembered((text) => headingsIn(text, true))
const headingsOfParagraph = remembered((text) => headingsIn(text, false))

function headingsIn(text: string, isHeading: boolean): readonly Heading[] {
  const headings: Heading[] = []
  for (const line of linesOf(text)) {
    const kind = headingKind(text.slice(line.start, line.end).trim(), isHeading)
    if (kind) headings.push({ kind, start: line.start })
  }
  return headings
}

const A_DEMAND =
  /\b(?:experience|expertise|skills?|qualifications?) (?:with|in|of|using|building|working)\b|\b(?:is|are|would be|as) an? (?:\w+ )?(?:plus|bonus|advantage|must)$|^[-•*·–▪◦🔹✅]/iu

function headingKind(words: string, isHeading: boolean): SectionKind | undefined {
  if (words.length < 3 || words.length > LONGEST_HEADING) return undefined
  if (!isHeading && (/[.;,]$/.test(words) || (A_DEMAND.test(words) && !words.endsWith(':')))) return undefined
  const looksLikeHeading = isHeading || words.endsWith(':') || words.split(/\s+/).length <= 7
  return looksLikeHeading ? HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] : undefined
}
