import type { Workplace } from '../../domain/index.ts'

/**
 * What a sentence says of where the work is done. `tag`: a label that stands for nothing else; `role`: said of this work, so it beats the source's fields;
 * `company`: how the company works, which counts only when nothing else is said; `choice`: the person may choose;
 * `seat`: where the role is located, which says on site where the source denies remote work.
 */
export type PhraseKind = 'tag' | 'role' | 'company' | 'choice' | 'days' | 'seat'
export type Phrase = { kind: PhraseKind; value: Workplace[]; pattern: RegExp; unless?: RegExp }

const DAYS = String.raw`(?:(?!(?:1|one)-day\b)(?:[1-5]|one)|two|three|four|1-2|2-3|3-4|2\/3|1\/2|a few|several|most)`

const NO_OFFICE_DAYS =
  /\b(?:a|per|each|every|\/) ?(?:year|quarter)\b|annual|quarterly|virtual|\bremote(?:ly)?,? or\b|\bor (?:fully |100% )?remote|interview|work trial|trial (?:day|period)|lunch|dinner|meals?\b|snack|breakfast|catered|happy hour|\bgym\b/i
/** "A hybrid role that combines sales and support" is of two trades. */
const SOFTWARE =
  /depending on the role|\bremote(?:,| and| &| or) hybrid (?:work\b|teams?\b|workforces?\b)|new normal|has become|\bwhether\b|\bhybrid models? (?:systems?|architectures?|training|layers?|weights)\b|\bpossibilit(?:y|ies) of hybrid\b|\bhybrid\b[^.;]{0,30}\bin (?:the )?future\b|\bhybrid (?:role|position|job),? (?:(?:that|which) )?(?:\w+ )?(?:combin|blend|mix|span|merg|bridg|between)\w*|\b(?:support|enabl|manag|secur|deploy|build|sell)\w*\b[^.]{0,40}\bhybrid\b/i
const VISITS =
  /sometimes|occasional|at times|as needed|travel|\bevents?\b|interview|visit|off-?sites?\b|quarterly|annual|retreat|prefer|eventually|\bif you\b|opportunit(?:y|ies) (?:for you )?to|\boption(?:al|ally)?\b|n['’]t (?:have|need)|not (?:have to|required)|no need|\b(?:some|other|certain) (?:roles|positions)\b|\bothers are\b/i
const GATHERINGS =
  /(?:twice|times|once|weeks?|days?) (?:a|per|each|every) (?:year|quarter|month)|\bmeet|gather|summit|conference|onboarding|\btraining\b|customers|clients|off-?sites?\b|travel|\bevents?\b|interview|visit|retreat|prefer|optional/i
/** What others at the company do, or what may be done for some weeks, is not said of this work. */
const TEAM =
  /\b(?:our|the|most|majority|many)\b[^.]{0,30}\b(?:teams?|org|organi[sz]ation|employees|staff|people|members|colleagues)\b[^.]{0,20}\b(?:works?|working|is|are|operates?)\b|\bup to\b|\b(?:days?|weeks?|months?) (?:a|per|each|every) year|\bexperience (?:in |with )?(?:leading|managing|working)\b|\bmix of\b/i
/** "Hybrid or remote, depending on the role" leaves open what this role is. */
const BY_ROLE =
  /depending on|\b(?:not|n['’]t|cannot|no) (?:(?:currently|offer|offering|support|allow|provide|accept|consider|have|any) ){0,3}(?:fully )?(?:remote|hybrid)\b|some of (?:which|them)|other (?:roles|positions)|experience (?:of |in |with )?working|in (?:the )?future|eventually|may vary|some (?:roles|teams)|\bwhether\b/i
const PERK =
  /\bup to\b|stipend|allowance|budget|set-?up|\bsupport$|flexib|distributed systems|(?:collaborat\w*|communicat\w*|experience\w*|work\w* with)[^.]{0,30}(?:distributed|remote)|\b(?:days?|weeks?|months?) (?:a|per|each|every) year|\bother (?:roles|teams)\b/i

/** The order is the order of trust: the first that fits a sentence is what it says. */
export const PHRASES: Phrase[] = [
  // Tags that boards ask recruiters to put at the end of a text, and the line under a title of one source.
  {
    kind: 'tag',
    value: ['hybrid'],
    pattern:
      /#(?:LI|BI)-Hybrid\b|(?:time|contract\w*|intern\w*|permanent|\s)\s?\/\s?Hybrid(?=$|\W|Apply)|\b(?:location|workplace|modality|(?:work(?:ing)?|office) (?:model|type|mode|arrangement|policy|setting|style|set-?up))(?: type)?\s?:\s?hybrid\b/i,
  },
  {
    kind: 'tag',
    value: ['onsite'],
    pattern:
      /#(?:LI|BI)-On-?site\b|(?:time|contract\w*|intern\w*|permanent|\s)\s?\/\s?On-?site(?=$|\W|Apply)|\b(?:location|workplace|modality|(?:work(?:ing)?|office) (?:model|type|mode|arrangement|policy|setting|style|set-?up))(?: type)?\s?:\s?on-?site\b/i,
  },
  {
    kind: 'tag',
    value: ['remote'],
    pattern:
      /#LI-Remote\b|\b(?:modality|workplace|(?:work(?:ing)?|office) (?:model|type|mode|arrangement|policy|setting|style|set-?up))(?: type)?\s?:\s?(?:fully |100% )?remote\b(?! or\b)|(?:time|contract\w*|intern\w*|permanent|\s)\s?\/\s?Remote(?=$|\W|Apply)/i,
  },
  // Not remote
  {
    kind: 'role',
    value: ['onsite'],
    pattern:
      /\bnot (?:a |an )?(?:fully )?remote\b|\bno remote\b|remote (?:work )?is not (?:possible|available|an option|offered|permitted|allowed|supported|considered)|not (?:open|available|eligible) (?:to|for) remote|\bisn['’]t (?:a )?remote/i,
    unless: /(?<!or |no |\/)\bhybrid\b/i,
  },
  // A choice
  {
    kind: 'choice',
    value: ['remote', 'hybrid'],
    pattern:
      /\bremote(?:ly)? (?:or|\/) (?:a )?hybrid\b|\bhybrid (?:\w+ )?(?:or|\/) (?:fully |100% )?remote(?:ly)?\b|\bremote \([^)]{0,60}\) or hybrid|\bremote-first\b[^.]{0,40}\bhybrid\b|\bhybrid,? remote-first|\bremote(?:ly)? or \(?(?:partially|partly|sometimes)\)? (?:from|in|at) (?:our|the)\b|\bhybrid\b[^.;|]{0,50}\b(?:or|oder) (?:fully |100% )?remote(?:ly)?\b|\bremote\b[^.;|]{0,40}\b(?:or|oder) hybrid\b|\bhybrid\b[^.;|]{0,20} for [^.;|]{3,40}(?:and|or|,) (?:fully )?remote for\b/i,
    unless: BY_ROLE,
  },
  {
    kind: 'choice',
    value: ['remote', 'hybrid', 'onsite'],
    pattern:
      /at the office,? (?:fully )?remote,? or (?:a )?(?:mix|hybrid)|(?:remote|hybrid|on-?site|in[- ]office), (?:remote|hybrid|on-?site|in[- ]office),? or (?:remote|hybrid|on-?site|in[- ]office)/i,
    unless: BY_ROLE,
  },
  {
    kind: 'choice',
    value: ['hybrid', 'onsite'],
    pattern:
      /\bhybrid or (?:fully |full[- ]time )?(?:in[- ](?:the )?office|on-?site|in[- ]person)\b|\b(?:in[- ]office|on-?site|in[- ]person) or hybrid\b/i,
    unless: BY_ROLE,
  },
  {
    kind: 'choice',
    value: ['remote', 'onsite'],
    pattern:
      /\bremote(?:ly)?\b(?! (?:work|team|office|culture|environment))[^.;|]{0,40}(?:,? or|,? oder) (?:on-?site|in[- ](?:office|person)|vor ort|im b[üu]ro)\b|\bremote\s?[:?]\s?(?:optional|possible|ok)\b|\boption(?:al)?\b[^.;|]{0,30}\b(?:hqs?|headquarters?|offices?)\b(?=[^.;|]{0,30}(?:\bif you\b|:))|\boffices?\b[^.;|]{0,20}\bif you(?:['’]d)? (?:prefer|want|like|wish|need)|\bif you(?:['’]d)? (?:prefer|want|like|wish|rather)\b[^.;|]{0,30}\b(?:offices?|on-?site|in person)\b|\bremote(?:ly)? or (?:on-?site|in[- ](?:office|person))|\b(?:on-?site|in[- ](?:office|person)) or (?:fully |100% )?remote(?:ly)?\b|(?:remote\s+or\s+(?:\(?partially\)?\s+)?(?:in|from|at) (?:our|the)\b)|from home,? or (?:from )?(?:one of )?our [\w ]{0,30}(?:office|hub)|work remotely,? (?:or )?(?:from|at) (?:one of )?our|open to (?:fully |100% |strong |great |exceptional )*remote|remote for (?:truly |the )?(?:right|exceptional|strong)|remote (?:candidates|applicants)? ?(?:are |is )?(?:also )?(?:considered|welcome|possible|ok\b|okay|an option)|(?:also |will )consider (?:fully )?remote|if you prefer,? [^.]{0,30}\boffices?\b|\boffices? in [^.;)]{2,30} if you (?:prefer|like|want)|\boptional (?!for\b|access\b)(?:[\p{L}/&]{1,20},? ){0,4}offices?\b|\bor (?:is )?(?:eligible|open|available) (?:for|to) (?:fully )?remote\b|remote (?:is )?(?:also )?(?:possible|available) for (?:strong|great|exceptional|the right)|\bfully supports? remote work|choose where they (?:would like|want) to (?:do|work)|choose where you (?:want|would like)? ?(?:to )?work|\bsupports? (?:fully|100%) remote|\bwork(?:ing)? (?:from|in|at) (?:our|the) [^.,;]{0,25}\boffices? or (?:fully |100% )?remote(?:ly)?\b|\b\p{Lu}\p{L}+-based,? or (?:fully |100% )?remote(?:ly)?\b|\b(?:in|from|at|out of) (?:our|the) [^.;]{0,40}\b(?:hq|headquarters|offices?|hubs?),? or (?:work )?(?:fully |100% )?remote(?:ly)?\b/iu,
    unless: BY_ROLE,
  },
  {
    kind: 'choice',
    value: ['remote', 'onsite'],
    pattern: /\([Rr]emote or (?:in |from )?\p{Lu}\p{L}/u,
    unless: BY_ROLE,
  },
  // Days in an office
  {
    kind: 'days',
    value: ['onsite'],
    pattern:
      /\b(?:based|present|works?|working) full[- ]time,? (?:and )?(?:in[- ]person|on-?site|in[- ]office)\b|\bfull[- ]time (?:in[- ]person|in[- ]office|on-?site) presence\b|\b(?:come|go|are|be|work) (?:in|into|to|at|from) the office (?:every|each) (?:day|weekday)|\b(?:in[- ])?office,? mon(?:day)?s? ?(?:to|-|–|through) ?(?:fri|sat)\w*|\b(?:role|position) is [^.;]{0,40}(?:,| and) (?:in[- ]person|on-?site)\s?(?:\.|$)/i,
    unless: NO_OFFICE_DAYS,
  },
  {
    kind: 'days',
    value: ['onsite'],
    pattern:
      /\b(?:[5-7]|five|six|seven) days? ?(?:a|per|\/|each) ?(?:week|wk),?[^.]{0,30}(?:in|at|from)[^.]{0,20}(?:office|person|on-?site)|(?:office|in[- ]person|on-?site)[^.]{0,40}\b(?:[5-7]|five|six|seven) (?:full )?days|\b(?:[5-7]|five|six|seven)[- ]days?[- ](?:a[- ]week,? )?(?:in[- ](?:the )?office|on[- ]?site|in[- ]person)|\ball (?:5|five) days (?:a week )?(?:in|at) (?:our|the)\b/i,
    unless: NO_OFFICE_DAYS,
  },
  {
    kind: 'days',
    value: ['hybrid'],
    pattern: new RegExp(
      String.raw`\b${DAYS}(?: ?(?:\+|-|–|to|or) ?\d?)? ?(?:x ?(?=\/|a |per |weekly)|(?:full |work(?:ing)? |in[- ]office |on-?site |in[- ]person |anchor |office )?days?|times)\b[^.]{0,50}\b(?:office|in[- ]person|on-?site|hq|headquarters|hub|commute)\b`,
      'i',
    ),
    unless: NO_OFFICE_DAYS,
  },
  {
    kind: 'days',
    value: ['hybrid'],
    pattern: new RegExp(
      String.raw`\b(?:offices?|in[- ]person|on-?site|commute)\b[^.]{0,60}\b(?:${DAYS}\+?(?: ?[-–] ?\d)? ?(?:full )?days?|[1-5] ?x(?: ?\/| a| per)|on (?:mon|tues|wednes|thurs)days?|mon(?:day)?s? ?(?:to|-|–|through) ?(?:wed|thu)\w*|tue(?:sday)?s? ?(?:to|-|–|through) ?(?:thu|fri)\w*|\d{1,2} days? (?:a|per|in a|each|every) month|twice a (?:week|month)|once a (?:week|month))\b`,
      'i',
    ),
    unless: NO_OFFICE_DAYS,
  },
  {
    kind: 'days',
    value: ['hybrid'],
    pattern:
      /\b(?:required|anchor|core) (?:in-?)?office days|\bremote (?:days|fridays|mondays)|\b(?:from home|remotely) (?:\w+ )?(?:[1-4]|one|two|three|four)(?: out of (?:5|five))? days\b|\bdays? (?:of )?(?:remote|wfh|home office|t[ée]l[ée]travail)\b|(?:wfh|home ?office) \w+ (?:days?|day a week)|jours? (?:de|en) t[ée]l[ée]travail|\bb[üu]rotagen?\b|\bhome[- ]?office[- ]tagen?\b|\b(?:d[ií]as?|jours?|giorni|dni|dagen|tage) (?:(?:por|par|pro|a|per|op) \w+ )?(?:en la oficina|no escrit[óo]rio|au bureau|en pr[ée]sentiel|in ufficio|w biurze|op kantoor|im b[üu]ro|de teletrabajo)|\b(?:\d|zwei|drei|mehrmals|tage) (?:tage? |mal )?(?:pro|in der|die) woche (?:im b[üu]ro|vor ort|am standort)|\b(?:mon|tues|wednes|thurs|fri)days?,? (?:(?:is|are) )?(?:work[- ]from[- ]home|wfh|remote\b|(?:from|at) home)|\b(?:alternate|split|mix|blend|combin\w+|balance)\b[^.;]{0,40}\b(?:office|in[- ]office|on-?site|in[- ]person)\b[^.;]{0,20}\b(?:and|with)\b[^.;]{0,12}\b(?:remote|from home|wfh|home)\b|\b(?:alternate|split|mix|blend|combin\w+|balance)\b[^.;]{0,40}\b(?:remote|(?:from|at) home|wfh)\b[^.;]{0,20}\b(?:and|with)\b[^.;]{0,20}\b(?:office|on-?site|in[- ]person)\b/i,
    unless: NO_OFFICE_DAYS,
  },
  {
    kind: 'days',
    value: ['hybrid'],
    pattern:
      /\bhybrid \([^()]{0,30}\) (?:role|position|job)\b|\bhybrid[- ]?(?:remote\b|role|position|work|job|schedule|set-?up|model|environment|approach|arrangement|opportunit|policy|office|culture|basis|format|style|flexib|employe|\)|$|\.|,|way\b|in (?!app)|from\b|out of)|(?:role|position|job|work|working|is|are|be|location|mode|type|flexible|:|workplace|operate|offers?) (?:a |an |is |as )?(?:flexible |fully )?hybrid\b(?! (?:cloud|app|mobile|search|infra|sql|data|network|it\b|comput))|^\W*hybrid[^\w?]*$|^[^\w?]*hybrid(?:\s?[:–—]| - )|hybride\b|\bt[ée]l[ée]travail partiel|\bhybrides? (?:arbeiten|arbeits)|\b(?:modelo|modalidade?|trabajo|trabalho|esquema|regime) h[íi]brid[oa]|\bprac(?:a|uj\p{L}{1,5}) hybrydow[ao]|\blavoro ibrido/iu,
    unless: SOFTWARE,
  },
  // On site
  {
    kind: 'role',
    value: ['onsite'],
    pattern:
      /\b(?:roles?|positions?|job|this|opportunity|candidates?|you|internship)\b[^.]{0,40}\b(?:is|be|are|requires|required|work(?:ing)?|expected)\b[^.]{0,25}\b(?:on-?site|in[- ]person|in[- ]office|in (?:the|our) office)\b|\b(?:fully|100%|strictly|full[- ]time|daily) (?:on-?site|in[- ]person|in[- ](?:the )?office)|\b(?:on-?site|in[- ]person|in[- ]office)[- ](?:role|position|only|full[- ]time)|^\W*on-?site\W*$|^\W{0,6}(?:on-?site|in[- ]person|in[- ]office|site-based)\s?[:–—-]|^\W{0,6}location:? site-based\b|full[- ]time role at our|\bin[- ]person (?:out of|from|with) (?:our|an?|the)\b|(?<!\b(?:an?|the|day|customer|client) )\bon-?site (?:with|at|in) (?:our|the)\b|\bbased on[- ]?site (?:at|in)\b|\b(?:roles?|positions?|job|internship|work|shifts?)\b[^.;]{0,30}\b(?:is|are|be)\b[^.;]{0,12}\bon site\b(?=\s{0,8}(?:[.:,;]|$|in\b|at\b))|\b(?:hiring|looking|look|seeking|seek)\b[^.;]{0,70}[,(] ?(?:on[- ]?site|in[- ]person)\b|\((?:on-?site|in[- ]person)(?:\)|, ?[^()]{2,30}\)| in [^()]{2,30}\))|^\W*(?:on-?site|in[- ]person|in[- ]office) (?:in|at|from)\b|\bwork(?:ing)? (?:on-?site|in[- ]person) (?:in|at|from) (?:our|the)\b|\b(?:roles?|positions?)\b(?: (?:is|are|will be))?(?: based| located)? (?:in|at|from|out of) (?:our|the) [^.,;]{0,30}\boffice\b|^[^:]{2,30}:[^:]{0,40}\(on-?site\)\W*$|\b(?:this|the) (?:role|position|job) is (?:based|located) (?:at|in|out of) our [^.;]{0,40}\b(?:headquarters|hq|studio|lab|facility|factory)\b|\bjoin us in our [^.,;]{0,30}\boffice\b|\b(?:roles?|positions?|job|candidates?|you['’]ll|you will)\b[^.;]{0,80}\b(?:sits?|based|working|work|located) (?:full[- ]time )?(?:in|at|from|out of) (?:our|the) [^.,;]{0,30}(?:, [A-Z]{2,3} )?\boffice\b|\b(?:must|able to|need to|excited about)\b[^.;]{0,50}\bwork(?:ing)?\b[^.;]{0,50}\b(?:in[- ]person|on-?site) in\b|\brequires? (?:full[- ]time )?work(?:ing)? (?:out of|from|at|in) (?:our|the|one of our) [^.,;]{0,40}\boffices?\b|\bmust be available (?:for|to work) on-?site\b|\bin[- ]person presence (?:at|in)\b|\bin[- ]person in our\b|\b(?:trabajo|trabalho|modalidade?|100 ?%) presencial\b|\b100 ?% (?:en )?pr[ée]sentiel|\b(?:excited about|able to) work(?:ing)? in[- ]person\b/i,
    unless: VISITS,
  },
  {
    kind: 'role',
    value: ['onsite'],
    pattern: /\b[Ii]n[- ][Pp]erson (?:in|at) (?:our |the |downtown )?\p{Lu}/u,
    unless: GATHERINGS,
  },
  {
    kind: 'company',
    value: ['onsite'],
    pattern:
      /\b(?:we['’]re|we are|is|primarily|as)(?: an?| all| primarily| mostly| fully)* in[- ](?:person|office)(?! (?:event|interview|meet))|\bwe (?:will |all |generally |mostly |primarily |currently |usually )*work(?: together)? (?:in[- ]person|on-?site)\b|\b(?:in[- ]person|in[- ]office|on-?site)[- ](?:team|company|culture|first|environment)\b|\bteams? (?:primarily |mostly )?(?:works?|collaborates?) (?:primarily |mostly )?(?:in[- ]person|on-?site)\b|\bstrict (?:in[- ]office|on-?site)\b|\b(?:join|joining)\b[^.;]{0,30}\b(?:team|us)\b[^.;]{0,12}\b(?:in|at|out of) our [^.,;]{0,30}\boffice\b(?! for\b)|\bjeden tag ins? b[üu]ro\b|\bwork(?:ing|s)? (?:closely )?together (?:daily|every day|side[- ]by[- ]side) in\b|\byou(?:['’]ll| will) (?:be )?sit(?:ting)? (?:right |just )?(?:feet away from|next to|beside|across from|alongside|side[- ]by[- ]side)\b/i,
    unless: VISITS,
  },
  {
    kind: 'seat',
    value: ['onsite'],
    pattern:
      /\b(?:this|the) (?:role|position|job|internship) (?:is|will be) (?:\w+ )?(?:based|located) (?:in|at|out of) \p{L}/iu,
    unless: /where|factors|remote|hybrid/i,
  },
  // Some days together, said of everybody there; a cap on remote weeks means little where the place is no office.
  {
    kind: 'company',
    value: ['hybrid'],
    pattern:
      /\b(?:in[- ]person|office) attendance is (?:required|expected|mandatory)|^\W*(?:flexible )?(?:work[- ]from[- ]home|wfh)(?: flexibility)?\W*$|\bnot (?:quite|entirely|completely) (?:fully[- ])?remote|\bwork(?:ing)? remotely for (?:a maximum of|up to|max\.?) \w+ (?:weeks|days) (?:per|a|each) (?:calendar )?year/i,
    unless: /abroad|anywhere|another country|other countries|international/i,
  },
  // Remote, said of the work
  {
    kind: 'role',
    value: ['remote'],
    pattern:
      /\b(?:fully|100%|completely|entirely|permanent(?:ly)?|full[- ]time|only available) (?:fully )?[- ]?remote(?:ly)?\b|\bremote,? (?:\w+,? ){0,2}(?:role|position|opportunity|job|contract|internship|vacancy|engagement)\b|\bremote-first (?:role|position|job)\b|\b(?:role|position|job|opportunity|work)\b(?: \w+){0,3} (?:is|are|can be|will be|may be|to be)(?: \w+){0,4} remote(?:ly)?\b|(?:perform|work|do|done|hiring|hire)\w*(?: \w+){0,4} remotely\b|\blocations?\s?:?\s?(?:\w+ )?remote|work[- ]from[- ]home (?:position|role|job|opportunit)|\bremote (?:within|in|across|from|anywhere|only|us\b|usa\b|\()|\bremote-friendly \(|(?:us|usa|u\.s\.|uk|eu|global|worldwide) remote\b|^\W*(?:fully )?remote\W*$|^\W*(?:allows? )?remote\s?[:?]\s?yes\b|#BI-Remote\b|\bfull remote\b|\b(?:vollst[äa]ndig|komplett|zu 100 ?%|volledig) remote\b|\bt[ée]l[ée]travail (?:complet|total|[àa] 100 ?%)|\b100 ?% (?:en )?(?:t[ée]l[ée]travail|remot[oa]|zdaln\w)|\b(?:trabajo|trabalho|modalidade?|vaga|puesto|lavoro|posizione)(?: \w+){0,2} remot[oa]\b|\blavoro da remoto|\bpraca (?:[^\s.]{1,12} ){0,2}zdalna|home[- ]based (?:role|position)|from the comfort of your own home|remote candidates|\((?:fully )?remote[,)]/i,
    unless: TEAM,
  },
  // Remote, said of the company
  {
    kind: 'company',
    value: ['remote'],
    pattern:
      /\bremote[- ]first\b|\bremote[- ]friendly\b|\ball[- ]remote\b|\bremote[- ](?:team\b|company|workforce|organi[sz]ation|culture|environment|setup)|\bas an? (?:fully )?remote[- ](?:[\w-]+ )?(?:team|company|organi[sz]ation|workforce)\b|\bteam is (?:\w+ )?(?:remote|distributed)\b|\bwe(?:['’]re| are) a (?:fully )?remote\b|\bdistributed (?:team|company|workforce)|\bwork from (?:anywhere|wherever|home)\b|flexibility of remote|\bremotely\b/i,
    unless: PERK,
  },
]
