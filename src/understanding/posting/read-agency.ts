import type { Fact } from '../../domain/index.ts'
import { inBody, inTitle, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'

const RULE = 'agency@1'

const CLIENT = String.raw`(?:our|a|an|one of our|its|their)(?: \w+){0,3} clients?`
/** The client hires, and the one who writes does it for the client. */
const FOR_CLIENT = new RegExp(
  [
    String.raw`\bour (?:\w+ ){0,2}client,? (?:a|an|the|is|are|has|have|in|based|located|operates|develops|builds|provides|seeks|needs|wants|connects|specializ\w+|works)\b`,
    String.raw`\bour client,`,
    String.raw`\bour client\b[^.;\n]{0,80}\b(?:is (?:looking|seeking|hiring|searching|recruiting)|(?:looking|seeking|hiring) for)\b`,
    String.raw`\b(?:on behalf of|exclusively for|for|with|by) ${CLIENT}\b[^.;\n]{0,60}\b(?:to (?:find|hire|recruit|fill)|(?:we are|we['’]re) (?:looking|seeking|hiring|recruiting|searching)|we (?:seek|search))`,
    String.raw`\b(?:looking|seeking|hiring|recruiting|searching|search|recruit|hire|engaged|retained|partnered|partnering|sourcing)\b[^.;\n]{0,90}\b(?:on behalf of|for|by|with) (?:our|one of our)(?: \w+){0,3} clients?\b(?!['’-])`,
    String.raw`\b(?:join|for) our client\b(?!['’s-]| (?:and|facing|success|service|base|team|strateg|relation|solution|partner|engage|experience|operation|side|app|API|services|care|portfolio|delivery))`,
    String.raw`\b(?:we|[A-Z]\w+) (?:are|is|['’]re) (?:a|an) (?:[\w-]+ ){0,4}(?:recruit(?:ment|ing)|executive search|headhunting) (?:agency|firm|company|consultancy)\b`,
    String.raw`^\W{0,4}client (?:ceo |cto |technical |behaviou?ral |final |culture )?(?:interview|screening|round)`,
    String.raw`\b(?:von|für|bei|unser(?:en|e|em|es|er)?) (?:unseren |einen |unserem )?(?:Kunden?|Mandanten?|Auftraggebers?)\b[^.;\n]{0,60}\b(?:suchen|sucht|gesucht|besetzen)|\b(?:suchen|besetzen)\b[^.;\n]{0,60}\bfür (?:unseren|einen unserer|unsere) (?:Kunden?|Mandanten?|Auftraggeber)`,
    String.raw`\bnotre client\b[^.;\n]{0,60}\b(?:recherche|recrute|,)|\bpour (?:le compte de )?(?:notre|l['’]un de nos) clients?\b|\bnuestro cliente\b[^.;\n]{0,60}\b(?:busca|necesita|,)|\bpara (?:nuestro|uno de nuestros) clientes?\b|\bnosso cliente\b|\bonze klant\b[^.;\n]{0,40}\b(?:zoekt|is op zoek)`,
  ].join('|'),
  'i',
)
/** Consultancies, and what others did or do for their customers. */
const OWN_STAFF =
  /\b(?:our client(?:s|['’]s| base| facing|-)|work(?:ing)? (?:on|with|for) (?:\w+ ){0,3}clients?|deliver\w*|consult(?:ant|ants|ancy|ing)\b|solutions? (?:for|to) our|projects? for our|help\w* our client|serv\w+ our client|unsolicited|to work on|do(?:es)? not (?:accept|work with)|no (?:agenc|recruit))/i
/** True when a recruiter, agency or staffing firm hires for a client. Consultancies whose own people serve clients are none. */
export function readAgency(reading: Reading): Fact<true> | undefined {
  const { title } = reading
  const inTitleWords = /\b(?:for (?:our|a) client|our client|client of)\b/i.exec(title)
  if (inTitleWords) {
    const { index } = inTitleWords
    return { value: true, evidence: [inTitle(reading, index, index + inTitleWords[0].length)], rule: RULE }
  }
  for (const { start, end } of sentencesOn(reading, 'client')) {
    const sentence = plainBlanks(reading.text.slice(start, end))
    const match = FOR_CLIENT.exec(sentence)
    if (!match || OWN_STAFF.test(sentence)) continue
    return {
      value: true,
      evidence: [inBody(reading, start + match.index, start + match.index + match[0].length)],
      rule: RULE,
    }
  }
  return undefined
}
