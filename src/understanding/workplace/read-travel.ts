import type { Fact, Travel } from '../../domain/index.ts'
import { inBody, type Reading } from '../reading/reading.ts'
import { sentencesOn } from '../reading/sentences-on.ts'
import { plainBlanks } from '../reading/text-windows.ts'

const RULE = 'travel@2'

/** "up to 25%", "10-20 %", "~30 percent", "at least 40%", "<10%", "50%+". Groups: bound, from, to, plus. */
const SHARE = String.raw`(up to|at least|a minimum of|minimum(?: of)?|min\.?|maximum(?: of)?|max\.?|no more than|not more than|less than|under|as much as|more than|over|<|>|≤|≥)?\s?(?:~|≈|approximately |approx\.? |around |about |roughly |an average of |on average )?\s?(\d{1,3})\s?%?(?:\s?(?:-|–|—|to)\s?(\d{1,3}))?\s?(?:%|percent|per cent)(\+| or more)?`
const TRAVEL = String.raw`\b(?:travel(?:l?ing|s)?|reisen?|reiseanteil|reisebereitschaft|reisetätigkeit|viajar|viajes|viagens|d[ée]placements?|trasferte|reizen)\b`
/** A number that stands with the travel, and no other thing that is counted in between. */
const BETWEEN = String.raw`(?![^.;\n]{0,45}\b(?:remote|hybrid|stipend|commission|discount|growth|budget|spend|match|equity|bonus|insurance|covered|coverage|costs?)\b)`
const A_TRADE = String.raw`(?!\s(?:industry|tech\w*|compan\w*|market|customers|bookings?|agenc\w*|providers?|ecommerce|commerce|app|platform|fintech|spend))`
/** Of something else: "70% of our customers", "30% growth". */
const NOT_OF = String.raw`(?!\s(?:of (?:our|all|users|customers|people|the (?:world|market|fortune))|growth|more|off|faster|year|yoy|cash|match|discount))`
const TRAVEL_THEN_SHARE = new RegExp(String.raw`${TRAVEL}${A_TRADE}${BETWEEN}[^.;\n%\d]{0,60}?${SHARE}${NOT_OF}`, 'i')
const SHARE_THEN_TRAVEL = new RegExp(
  String.raw`${SHARE}(?:\s?\([^()]{0,30}\))?(?:\s(?:of|your|the|working|work|time|international|domestic|overnight|regional|business|onsite|on-site|in|for|is|annual|required|local|global|and|or|to|role|involves?|spent|will be|be|client|customer|week)){0,7},?\s${TRAVEL}${A_TRADE}`,
  'i',
)
/** "You visit customers about 25% of the time", "on the road 40% of your time", "20% of your time on the road". */
const ON_THE_ROAD = new RegExp(
  String.raw`\b(?:visit(?:s|ing)? (?:our |the )?(?:customers?|clients?|partners?|sites?)|on the road)\b[^.;\n%\d]{0,30}?${SHARE}\sof (?:the|your) (?:\w+ )?(?:time|job|week)|${SHARE}\sof (?:the|your) (?:\w+ )?(?:time|job|week) (?:is |will be )?(?:spent )?(?:on the road|visiting (?:customers?|clients?))`,
  'i',
)

const NONE =
  /\bno requirement to travel|\bno (?:business |work |overnight |regular )?travel(?:l?ing)?(?: is)?(?: required| needed| necessary| expected)?(?=$|[\s.,;:)|!])|\btravel(?: required| requirements?)?\s?[:–—-]\s?(?:none|no\b|not required|n\/a|0 ?%)|\btravel (?:is )?not (?:required|necessary|needed|expected)|\b(?:does not|doesn['’]t|will not|won['’]t) (?:require|involve|include) (?:any )?travel|\b0 ?% travel/i

/** Readiness asked for, or travel said to belong to the work. */
const DEMANDS: RegExp[] = [
  /\b(?:willing(?:ness)?|ability|able|availab\w+|flexib\w+|open(?:ness)?|prepared|ready|readiness|expect(?:ed|ation)?s?|require[ds]?|required|comfortable|comfort|happy|need(?:s|ed)?|have|has|eager\w*|excited|enthusias\w+|desire|interest|capacity|freedom|asked|expect you|like|enjoy|keen|must)\b[^.;\n]{0,40}?\b(?:to|with|for|of|must)\s(?:[\w-]+ly (?:and [\w-]+ly )?)?travel(?:l?ing)?\b/i,
  /\b(?:occasional|some|frequent|regular|periodic|limited|light|minimal|minor|extensive|significant|moderate|heavy|domestic|international|overnight|quarterly|monthly|weekly|infrequent|substantial|considerable|semi-regular|intermittent|overseas|regional|national|local|global)(?:[,/ ]+(?:and |or |& ?)?(?:occasional|frequent|regular|limited|minimal|domestic|international|overnight|business|regional|national|local|global|company|client|customer|team|on-?site|work|job|in-person)){0,3} travel(?:l?ing)?\b/i,
  /\btravel(?:l?ing)?\b[^.;\n]{0,60}?\b(?:is|are|will be|may be|might be|as|if|when)?\s?(?:required|requirement|needed|expected|necessary|mandatory)\b/i,
  /\b(?:requires?|involves?|includes?|entails?|expect)\s(?:[\w-]+\s){0,3}?travel(?:l?ing)?\b|\b(?:with|w\/|some|plus|limited) (?:[\w-]+ )?travel(?:l?ing)?\b(?! and expense)|\btravel\b[^.;\n]{0,40}\bis (?:an? )?(?:\w+ )?part of\b/i,
  /^[^\p{L}]{0,6}travel(?:l?ing)?\s(?:regularly|frequently|occasionally|extensively|internationally|domestically|nationally|regionally|globally|locally|as|when|to|across|between|within|throughout|up|around|for|into)\b/iu,
  /\btravel(?:l?ing)? (?:regularly|frequently|occasionally|extensively|as (?:needed|required|necessary)|when (?:needed|required)|multiple times|several times|\d|quarterly|monthly)/i,
  /\b(?:regularly|frequently|occasionally|sometimes|must|will|should|can) travel(?:l?ing)?\b/i,
  /^[^\p{L}]{0,6}travel(?: requirements?| required| expectations?)?\s?[:–—-]/iu,
  /\bReisebereitschaft|\bBereitschaft\b[^.;\n]{0,40}\breisen|\bDienstreisen|regelmäßige Reisen|\bReisetätigkeit|\bd[ée]placements?\b[^.;\n]{0,40}\b(?:r[ée]guliers?|fr[ée]quents?|occasionnels?|ponctuels?|pr[ée]voir|possibles?|n[ée]cessaires?|requis)|\b(?:disponibilidad|disponibilidade|disposici[óo]n|flexibilidad)\b[^.;\n]{0,30}\b(?:para|de|a) (?:viajar|viajes|viagens)|\bviajar\b[^.;\n]{0,20}(?:regularmente|ocasionalmente|frecuentemente)|\breisbereid|\bbereid(?:heid)? (?:om )?te reizen/i,
]

/** Said so plainly that the rest of the sentence may speak of anything. */
const FIRM =
  /\btravel(?:l?ing)? (?:is |will be |may be )?(?:required|expected|necessary)\b|\b(?:willing(?:ness)?|ability|able|flexib\w+|required?s?|need|prepared) to travel\b|\bcomfortable (?:with )?travel/i
/** Travel as a trade, as a perk, or as something arranged for others. */
const OTHER =
  /\btravel(?:l?ing)? (?:industry|tech\w*|agen\w+|compan\w+|brands?|platform|bookings?|booking\w*|arrangements?|plans?|planning|plan|coordination|logistics|itinerar\w+|stipend|allowance|benefits?|insurance|discounts?|perks?|credits?|budgets?|polic\w+|products?|experiences?|market\w*|space|sector|startup|commerce|advis\w+|app|apps|management|spend|fintech|suppl\w+|vouchers?|reimburs\w+|assistance|portal|partners?|domain|guides?|data|and (?:hospitality|tourism|expense|leisure|lifestyle|expenses)|& (?:hospitality|expenses?|leisure)|retail|news|content|medicine|nurs\w+|time|freely|the world|while|to work)\b|\b(?:book|booking|coordinat\w+|arrang\w+|manag\w+|organi[sz]\w+|plan|planning|schedul\w+|handl\w+|process\w*|oversee\w*|support\w*|calendar\w*|logistics|reconcil\w+|submit\w*)\b[^.;\n]{0,40}\btravel|\b(?:opportunit\w+|chance|freedom|free|love|loves|encourage\w*|able|option)(?: you| team members| people)? to (?:live|work|travel)\b[^.;\n]{0,20}\b(?:anywhere|world|adventure)|\bwork and travel\b|\btravel and work\b|\b(?:anywhere|enthusiasm for travel|(?:passion|love) (?:for|of) travel\w*|nomad\w*|vacation|holiday|hobbies|interests|pets|paid travel|personal travel|time travel|travel back in time|way (?:people|we)|millions|travell?ers)\b|\bopportunit\w+ (?:to|for)\b[^.;\n]{0,20}\btravel/i
/** Gatherings of the company's own people are no travel for the work, unless customers or a share are named. */
const GATHERING =
  /\b(?:off-?sites?|retreats?|on-?sites\b|team[- ](?:building|gather\w*|meet\w*|weeks?|events?|trips?|get-?together\w*|bonding|summits?|off)|compan(?:y|ies)[- ](?:wide )?(?:events?|gather\w*|meet-?\w*|summits?|trips?|weeks?)|all[- ]hands|get-?togethers?|meet-?ups?|in-person (?:gather\w*|team)|interviews?|summit|kick-?offs?|socials?|meet (?:the|our|your) (?:team|colleagues)|team (?:and|&) (?:company|other))\b/i
const PERK = /\b(?:opportunit\w+|chance|freedom|abroad|the world|anywhere in)\b/i
const BUSINESS =
  /\b(?:customers?|clients?|partners?|suppliers?|vendors?|sites visits?|conferences?|trade ?shows?|field|factor(?:y|ies)|prospects?)\b/i

/**
 * The share of the working time that the person must travel: both ends absent when travel is demanded and no share is
 * named, both 0 when the text says that there is none. Company retreats are no travel; nor is travel as a trade or a perk.
 */
export function readTravel(reading: Reading): Fact<Travel> | undefined {
  let unnumbered: Fact<Travel> | undefined
  for (const { start, end } of sentencesOn(reading, 'travel')) {
    const sentence = plainBlanks(reading.text.slice(start, end))
    const value = shareIn(sentence) ?? (NONE.test(sentence) ? { from: 0, to: 0 } : undefined)
    if (value) return { value, evidence: [inBody(reading, start, end)], rule: RULE }
    if (!unnumbered && isDemanded(sentence)) {
      unnumbered = { value: {}, evidence: [inBody(reading, start, end)], rule: RULE }
    }
  }
  return unnumbered
}

function shareIn(sentence: string): Travel | undefined {
  const match = TRAVEL_THEN_SHARE.exec(sentence) ?? SHARE_THEN_TRAVEL.exec(sentence) ?? ON_THE_ROAD.exec(sentence)
  if (!match) return undefined
  const [bound = '', low, high, more] = match[2] === undefined ? match.slice(5) : match.slice(1)
  const from = Number(low)
  const to = high === undefined ? from : Number(high)
  if (to > 100 || to < from) return undefined
  // "up to 25-35%" has both ends.
  if (high !== undefined) return { from, to }
  if (/up to|max|no more|not more|less|under|as much|<|≤/i.test(bound)) return more ? { from: to } : { to }
  return /least|min|more than|over|>|≥/i.test(bound) || more !== undefined ? { from } : { from, to }
}

function isDemanded(sentence: string): boolean {
  if (FIRM.test(sentence) && !GATHERING.test(sentence) && !PERK.test(sentence)) return true
  if (OTHER.test(sentence) || (GATHERING.test(sentence) && !BUSINESS.test(sentence))) return false
  return DEMANDS.some((pattern) => pattern.test(sentence))
}
