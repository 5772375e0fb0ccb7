import type { EducationLevel } from '../../domain/index.ts'

/** From the lowest to the highest. */
export const DEGREES: EducationLevel[] = ['none', 'secondary', 'associate', 'bachelor', 'master', 'doctorate']

const FIELD = String.raw`(?:(?:in|of) |(?:,|\/| or| and|-) ?(?:[BM]|Ph|degree)|degree|\(|preferred|required|from|with|\+|or |and \d)`

/** How each degree is written in English, German, French, Spanish, Portuguese and Dutch postings; all are global. */
export const DEGREE_WORDS: [EducationLevel, RegExp][] = [
  [
    'secondary',
    /\bhigh[- ]school (?:diploma|degree|education|graduate|level|or|equivalent|certificate)|\bhigh school\b(?= *(?:\/|or|\(|$))|\bGED\b|\bsecondary (?:school|education)\b(?! (?:teach|stud))|\b(?:grade 12|matric)\b|\bA-levels\b|\bAbitur\b|\bbac(?:calaur[ée]at)?\b(?= ?(?:professionnel|minimum|ou))|\bensino m[ée]dio|\bbachillerato\b|\bmiddelbare school/gi,
  ],
  [
    'associate',
    /\bassociate(?:['’]?s)?(?:['’])? degree|\bassociate(?:['’]s|s['’])(?= (?:or|in))|\b(?:two|2)[- ]year degree|\bassociate(?:['’]?s)?(?= ?(?:\/|or) ?bachelor)|\bbac ?\+ ?2\b|\b(?:college|technical|vocational|trade school|post-?secondary|national|tertiary|university) diploma|(?<!advanced )(?<!high school )\bdiploma\b(?= ?(?:\/|or|and|in|,|\())|\btechnical certificate|\bBTS\b/gi,
  ],
  [
    'master',
    /\bmaster(?:['’]s|s['’])|\bmasters(?=, ?ph)|\bmasters?(?= (?:degree|in|of (?:science|arts|business|engineering)|or (?:ph|higher|doctor|above|equivalent)|preferred|required|\/))|\bmaster(?= ?\/ ?ph)|\bMBA\b|\b(?:advanced|graduate|post-?graduate)(?:[- ](?:level|technical|university|engineering))? (?:degrees?|qualification|studies|education|program\w*)|\bbac ?\+ ?5\b|\b(?:[ée]cole|dipl[ôo]me|formation) d['’]ing[ée]nieur|\bing[ée]nieur dipl[ôo]m|\bgrandes? [ée]coles?\b|\bmaestr[íi]a\b|\bmestrado\b|\bp[óo]s-gradua/gi,
  ],
  [
    'bachelor',
    /\bbachelor(?:['’]?s?['’]?)?(?!ette)|\bundergrad(?:uate)?(?:['’]s)?(?: university| college)? (?:degree|studies|education|program\w*|student)|\bundergraduate(?= or master)|\b(?:college|university) (?:graduates?|education|grad)\b|\bgraduated? (?:in|from) (?:an? )?(?:\w+ ){0,3}(?:university|college|engineering|computer)|\bHochschul(?:abschluss|studium|bildung)|\b(?:abgeschlossenes|erfolgreiches|technisches|wirtschaftliches|laufendes)\b[^.;\n]{0,30}Studium|\bStudium (?:der|in|im)\b|\bStudienabschluss|\blicence\b(?= (?:en\b|ou\b|\/))|\bbac ?\+ ?[34]\b|\bdipl[ôo]me (?:universitaire|d['’][ée]tudes sup|en )|\bformation sup[ée]rieure|\blicenciad[oa]\b|\blicenciatura|\bgrado (?:en|universitario)|\bt[íi]tulo universitario|\btitulaci[óo]n (?:universitaria|en|superior)|\bestudios universitarios|\bformaci[óo]n (?:universitaria|superior)|\bensino superior|\bforma[çc][ãa]o superior|\b(?:gradua[çc][ãa]o|bacharel\w*)\b|\bhbo\b|\bWO[- ]niveau/gi,
  ],
  [
    'doctorate',
    /\bph\.? ?d\b\.?(?!['’]s)(?=\W{0,2}(?:$|in\b|degrees?\b|or\b|and\b|preferred|required|with\b|from\b|students?\b|candidates?\b|program|level|is (?:a |strongly |highly )?(?:plus|preferred|required)|strongly|highly|plus|[(,/+;)]))|\bdoctora(?:te|l|t)\b(?![- ]level)|\bjuris doctor|\bdoctor of (?:medicine|pharmacy|law|philosophy|veterinary|nursing|physical|psychology|osteopath)|\b(?:J\.?D\.?|M\.?D\.?|DVM|D\.?O\.?|PharmD|PsyD)\)? degree|\bmedical degree\b|^\W{0,4}J\.?D\.? (?:from|and)|\bpromotion in\b|\bD\.?Phil\b/gi,
  ],
]

/** A degree of no named kind is the first one; behind the name of a kind ("master's degree in") it is only a word. */
export const ANY_DEGREE =
  /\b(?:college|university|academic|tertiary|four[- ]year|4[- ]year|relevant|related|technical|engineering|science|stem|quantitative|computer science|cs|business|finance|accounting|nursing|marketing|law|design|higher|formal|first|honou?rs|university-level|analytical|similar|equivalent|linguistics|translation|honors|post-?secondary|economics|mathematics|\bMIS|communications|software engineering|numerate|scientific|degree-level|strong|good|completed|bs|ba|b\.s\.|b\.a\.)[ ,/]{1,2}(?:or \w+ )?degrees?\b|\bdegree[- ]educated|\b(?:a|the|your|hold|possess|or|and|with|completed|education:?|university|have) degree\b(?= (?:in|from|or|with|is|preferred|required|plus|qualified|\())|\ban? (?!high\b|certain\b|higher\b|greater\b|\d)[a-z]{3,20} degree\b|\bdegrees? in\b|^\W{0,4}(?:[a-z-]{3,20} ){0,2}degree\b|\bdegree required|\bdegree preferred/gi

/** The short forms, which mean a degree only in capitals and in company: "BS in", "B.A./M.A.", "MSc degree". */
export const SHORT_DEGREES: [EducationLevel, RegExp][] = [
  [
    'bachelor',
    new RegExp(
      String.raw`\b(?:B\. ?S\.|B\.?S\.?c?\.?|B\.?A\.?|B\.?Eng\.?|B\.?Tech\.?|B\.?E\.?|BCom|LL\.?B|BSCS|BSEE|BSME|BSN)(?=[ ,/)]|$)(?=\W{0,2}${FIELD})`,
      'g',
    ),
  ],
  [
    'master',
    new RegExp(
      String.raw`\b(?:M\. ?S\.|M\.?S\.?c?\.?|M\.?A\.?|M\.?Eng\.?|M\.?Tech\.?|MSEE|MSCS|LL\.?M)(?=[ ,/)]|$)(?=\W{0,2}${FIELD})`,
      'g',
    ),
  ],
]

/** None is needed. "Helpful but not required" is a wish and no such sentence. */
export const NO_DEGREE =
  /\bno (?:college |university |formal |specific |academic |four-year )?(?:degree|diploma)s?\b[^.;\n]{0,30}\b(?:required|necessary|needed|requirement)|\bno (?:college |university )?degree\b(?=\W{0,3}$|,? no problem)|\b(?:degrees?|diplomas?|formal education|college education) (?:is |are |in \w+ )?(?:not|n['’]t|never) (?:a )?(?:required|necessary|needed|mandatory|requirement|must|essential)|\b(?:don['’]?t|do not|doesn['’]?t|does not|not) (?:require|need|care|ask)\b[^.;\n]{0,50}\b(?:degrees?|diplomas?|where you went to school)|\bdegrees? (?:don['’]t|do not|doesn['’]t) matter|\b(?:degree|formal education|education) is not a (?:strict )?requirement|\brequirements? (?:for|on|about) degrees\b|\bdegree or no degree|\bwith or without (?:a )?(?:college |university )?degree/i
