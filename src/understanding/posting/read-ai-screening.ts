import type { Fact } from '../../domain/index.ts'
import { inBody, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'

const RULE = 'ai-screening@2'

const MACHINE = String.raw`(?:\bAI\b|\bA\.I\.|artificial intelligence|machine learning|\bautomat(?:ed|ic|ion)\b|\balgorithm(?:s|ic)?\b|\bLLMs?\b|künstliche Intelligenz|\bKI\b|intelligence artificielle|inteligencia artificial|inteligência artificial)`
const SELECT = String.raw`(?:screen(?:s|ed|ing)?|assess(?:es|ed|ing|ment)?s?|evaluat(?:e|es|ed|ing|ion)|select(?:s|ed|ing|ion)?|rank(?:s|ed|ing)?|review(?:s|ed|ing)?|shortlist\w*|filter(?:s|ed|ing)?|scor(?:e|es|ed|ing)|match(?:es|ed|ing)?|analy[sz](?:e|es|ed|ing)|sort(?:s|ed|ing)?|interview(?:s|ed|ing|er)?|hiring decisions?|support (?:parts of )?(?:the|our) (?:hiring|recruit\w*|selection)|(?:hiring|recruit(?:ing|ment)|selection|interview|application|evaluation|talent acquisition)(?: and \w+)? (?:process|processes|decisions?)|decision[- ]making|auswähl\w*|Auswahl|bewert\w*)`
const VERBED = String.raw`(?:screened|reviewed|assessed|evaluated|ranked|scored|analy[sz]ed|processed|filtered|selected|shortlisted|assisted|supported|conducted|summari[sz]ed|transcribed)`
const APPLICANT = String.raw`(?:applicants?|candidates?|candidacy|(?:job|your|employment|all|reviewing|review|screen(?:ing)?|evaluat\w+|of|incoming|the) applications?\b|résumés?|resumes?|\bCVs?\b|(?:every|each) application|your skills|hiring|recruit(?:ing|ment)|interviews?|applying|Bewerb\w*|candidat\w*)`

/** Behind a word of choosing, applications are those of people. */
const CHOSEN = String.raw`(?:${APPLICANT}|applications?\b)`
const SOFTWARE = new RegExp(MACHINE, 'i')
const HIRING = new RegExp(CHOSEN, 'i')
const PROCESS = String.raw`(?:hiring|recruit(?:ing|ment)|selection|interview(?:ing)?|application|evaluation|talent acquisition|screening|assessment)(?:[- ](?:and|&|or)? ?[\w-]+)? (?:process|processes|decisions?|efforts|workflows?)`
/** Who uses it for what, in either order: "we may use AI to review applications", "applications are screened by AI". */
const USED: RegExp[] = [
  String.raw`\b(?:may|might|will|do|also|currently|can|we|employer|company|process(?:es)?|posting|team|system|[\w.]+) (?:use[sd]?|using|utili[sz]e[sd]?|leverages?|employs?|rely|relies|incorporates?|includes?|involves?)\b[^.;\n]{0,40}?${MACHINE}[^.;\n]{0,120}?(?:${SELECT}[^.;\n]{0,60}?${CHOSEN}|${CHOSEN}[^.;\n]{0,60}?${SELECT}|${PROCESS})`,
  String.raw`${MACHINE}[^.;\n]{0,60}?\b(?:is|are|may be|might be|will be|can be|being)\b[^.;\n]{0,15}?\bused\b[^.;\n]{0,80}?(?:${SELECT}[^.;\n]{0,60}?${CHOSEN}|${CHOSEN}[^.;\n]{0,60}?${SELECT}|${PROCESS})`,
  String.raw`\b(?:applications?|r[ée]sum[ée]s?|CVs?|candidates?|applicants?|submissions?|interviews?)\b[^.;\n]{0,40}?\b(?:are|is|may be|might be|will be|can be)\b[^.;\n]{0,25}?${VERBED}[^.;\n]{0,40}?\b(?:by|using|with|through|via)\b[^.;\n]{0,30}?${MACHINE}`,
  String.raw`\b(?:complete|invited?|take|receive|start with|first step|includes?|involves?|link to)\b[^.;\n]{0,50}?\b(?:AI|automated)[- ](?:driven|led|powered|based|assisted|conducted)? ?(?:\w+ )?(?:interview|assessment|screening|screener|video interview)\b`,
  String.raw`\b(?:wir|nous|nosotros)\b[^.;\n]{0,60}?${MACHINE}[^.;\n]{0,80}?(?:Bewerb\w*|candidat\w*|selecci[óo]n)`,
  String.raw`\b(?:automated|AI[- ]\w+) (?:skills? )?(?:assessment|screening|interview|evaluation)\b[^.;\n]{0,30}?\b(?:of (?:your|their|all) (?:skills|application|experience|resume|CV)|round|stage)`,
].map((words) => new RegExp(words, 'i'))
/** Rules for applicants, the work of the role, a product. */
const OTHER =
  /\b(?:you(?:['’]ll| will| are| can| may| should|['’]re) (?:use|leverage|build|work|be using)|(?:applicants|candidates) (?:may|should|must|can) (?:use|not use)|without (?:the use of|using)|(?:use|using) (?:of )?AI (?:tools )?(?:by|during|in) (?:the |your |our )?(?:interview|application|assessment)s?\b|AI use|embrac\w*|comfort\w*|you['’]ve|passion\w*|opportunity to|user experience|agentic|your (?:own )?use|streamline recruiting|customers?|clients?|patients?|our (?:product|platform)|we(?:['’]re| are) (?:building|automating|developing|creating)|help\w* (?:companies|employers|teams)|experience (?:with|in|using)|familiar\w*|drug|medical|cancer|cheat\w*|ChatGPT|startups?)\b/i
const NOT_USED =
  /\bno such (?:tools?|systems?|software|technology)\b|\bno (?:AI|artificial intelligence|automated|automation|algorithm\w*|bots?|ATS)(?: or \w+)?(?: tools?)?[- ](?:screen\w*|is used|are used|filters?|filtering|used|review\w*|interview\w*|in (?:our|the) (?:hiring|recruit))|\b(?:do not|don['’]t|does not|doesn['’]t|never|will not|won['’]t) (?:currently )?(?:use|rely on|employ|utili[sz]e)\b[^.;\n]{0,30}\b(?:AI|artificial intelligence|automated|algorithm\w*)\b[^.;\n]{0,80}\b(?:screen|assess|select|evaluat|review|hiring|recruit|applicants?|candidates?|applications?|decision)|\b(?:AI|artificial intelligence|automated (?:tools|systems|decision[- ]making))\b[^.;\n]{0,30}\b(?:is|are|will be) not (?:be )?used\b|\b(?:applications?|r[ée]sum[ée]s?)\b[^.;\n]{0,40}\b(?:read|reviewed) by (?:a |real )?(?:humans?|people|person)\b[^.;\n]{0,30}\b(?:not|never|no) (?:an? )?(?:AI|bots?|algorithm)/i

/**
 * Whether software helps to screen, assess or select those who apply, where the posting says so. Rules about applicants'
 * own use of it, and products that do it, say nothing of this hiring.
 */
export function readAiScreening(reading: Reading): Fact<'used' | 'not-used'> | undefined {
  for (const { start, end } of sentencesOn(reading, 'screening')) {
    const sentence = plainBlanks(reading.text.slice(start, end))
    if (!SOFTWARE.test(sentence) || !HIRING.test(sentence)) continue
    const value = NOT_USED.test(sentence) ? 'not-used' : saysUsed(sentence) ? 'used' : undefined
    if (value) return { value, evidence: [inBody(reading, start, end)], rule: RULE }
  }
  return undefined
}

const saysUsed = (sentence: string): boolean => !OTHER.test(sentence) && USED.some((pattern) => pattern.test(sentence))
