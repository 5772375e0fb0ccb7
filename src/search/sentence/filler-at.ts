import { matchAt, type PartReader } from './question.ts'

/** Words of asking that say nothing about the posting. The reason is told with them. */
const FILLERS =
  /(?:w\/(?!o)|first|(?:hi|hello|hey)(?: there)?|please|pls|plz|thanks|thank you|thx|(?:i am |i'm |im |we are |we're )?(?:looking|searching|hunting) for|looking|searching|search(?: for)?|find(?: me)?|show(?: me)?|give me|get me|list|i (?:want|need|wish|would like|would love|d like|like|love|prefer)(?: to)?|i'd (?:like|love|prefer)(?: to)?|want(?:ed|s)?(?: to)?|need(?:ed|s)?(?: to)?|like|where|when|who|whom|what|which|that|this|these|those|there|here|it|its|is|are|was|be|being|been|do|does|doing|can|could|should|would|will|shall|may|might|must|has|have|having|had|i|i'm|im|i am|am|i've|ive|me|my|mine|we|us(?= who)|our|you|your|they|their|them|he|she|someone|somebody|anyone|anybody|any|some|every|each|all|other|another|more|most|also|too|just|only|really|very|quite|maybe|perhaps|ideally|preferably|prefer(?:red)?|mainly|mostly|always|kind of|sort of|something|anything|everything|things?|stuff|etc|or so|such as|e\.?g\.?|like|a|an|the|of|to|for|in|on|at|by|as|with|within|from|into|about|via|per|using|than|then|so|but|if|because|since|while|during|after|before|and|or|plus|nor|both|either|&|for me|out there|available|currently|now|right now|asap|today(?= please)|hiring|hires?|recruiting|offers?|offering|offered|provides?|providing|includ(?:es|ing)|requir(?:es|ed|ing|ement|ements)|exist|pays?|paying|salary|salaries|pay|skills?|skilled|experienced?|experience in|expert(?:ise)?|knowledge|background|stack|tech|technology|technologies|tools?|based|good|great|nice|best|cool|decent|top|level|levels|year|years|years'|old|time|people|person|human|team|teams|company|companies|employer|employers|business|businesses|firm|firms|organi[sz]ations?|role|roles|job|jobs|jobb?s|position|positions|posting|postings|post|posts|vacanc(?:y|ies)|opening|openings|opportunit(?:y|ies)|work|works|working|career|careers|gig|gigs|employment|listing|listings|offer|ad|ads|field|area|space|industry|sector|domain|posted|published|trabajo|trabajos|trabalho|vagas?|emploi|empleo|empleos|arbeit|stellen|und|oder|y|e|o|et|ou|de|para|per|mit|fur|avec|con|com|su|sur|bei|que|el|los|las|un|una)(?:'(?:s|re|m|d|ll|ve))?/y

const SAYS_NOTHING = 'it narrows nothing'

/** A word that people write around what they ask for; told, and left out. */
export const fillerAt: PartReader = (question, at) => {
  const found = matchAt(question, FILLERS, at)
  return found && { kind: 'ignored', end: at + found[0].length, why: SAYS_NOTHING }
}
