/** Words that say a figure is what the person gets. */
export const PAY =
  /\b(?:salar(?:y|ies|ial)|compensat\w*|comp\b(?! time)|pay|pays|payrate|(?:get|be|is|are) paid|(?:the|your) fee is|paid (?:hourly|weekly|monthly|annually|between|in the range|at)|base|wages?|renumerat\w*|remunerat\w*|earn(?:ings?)?|ote|on[- ]target|(?:hourly|day|daily|contract|bill|starting|monthly|weekly|target|our|project) rates?|rates?\s?(?:is|of|range|up to|between|from|that)|hourly|ctc|lpa|package|gehalt\w*|vergütung|verdienst|salaire|rémunération|salario|sueldo|retribu\w*|remunera\w*|salário|stipendio|ral|wynagrodzeni\w*|widełki|stawka|tjm|tarif|fourchette|bruto?|brutto|lordi|salaris|maandsalaris|jaarsalaris|bruttolohn|monatslohn|lohn|lön|løn|lønn|månadslön)(?![\p{L}])|(?:gehalt|vergütung|einkommen|lohn)\b|\brates?\s?[:–-]|зарплат|年収|給与|💰|💵|💸/iu
/** What a sum is when it is not pay; the nearest word to the figure decides. */
export const NOT_PAY_BEFORE =
  /\b(?:rais(?:ed|ing|e)|fund(?:ing|ed|s|raise|raising)?|back(?:ed|ing)|series [a-f]|seed|valu(?:ation|ed)|worth|revenues?|arr|mrr|gmv|acvs?|aum|tcv|tvl|clos(?:ed|ing)|assets|sales of|budgets?|allowances?|bonus(?:es)?|equity|sign[- ]?on|signing|reimburs\w*|grants?|invest\w*|deals?|contracts? (?:of|worth|value)|quotas?|spend\w*|sav(?:e|ed|ings?)|401|pension|insur\w*|deductible|premium|credits?|prizes?|award\w*|referral|scholarship|donat\w*|processed|processing|transactions?|market|industry|volume|customers?|profit\w*|managed|managing|portfolios?|cost\w*|fees?(?! is\b)|price\w*|loans?|debt|spending|commissions?|perks?|living wage|minimum wage|learning|wellness|relocation|retirement|medical|home[- ]office|equipment|up to an additional|transfers?|turnover|cap(?:ital)?|options|shares?|rsus?|stock|threshold|loss(?:es)?|fraud|exit|acquired|visa fee|match\w*|exceed\w*|over the past|paying customers)\b/gi
export const NOT_PAY_AFTER =
  /^[^.;:,\n|+&()[\]]{0,45}?\b(?:budget|stipends?|allowance|reimburse\w*|funding|raised|valuation|revenues?|arr|mrr|gmv|acvs?|aum|assets|credits?|sign[- ]?on|signing|relocation|referral|401\(?k|donation|grants?|quota|deals?|(?<!employment |b2b |work )contracts?\b(?! rate)|investment|in sales|venture|seed|series [a-f]|round|from investors|of capital|transactions?|customers|users|businesses|companies|accounts?|clients|products?|towards?|gift|wellness|learning|education|training|equipment|home office|workspace|co-?working|internet|phone|market|industry|company|portfolio|prize|bounty|worth of|in (?:stock|equity|rsus?|options|tokens|debt|volume|payments|savings|spend|funds|loans)|of (?:stock|coverage|volume|payments|spend))\b/i
export const STIPEND = /\bstipends?\b/i
export const BONUS_AFTER =
  /^\s{0,2}(?:(?:annual|yearly|additional|extra|quarterly|performance|target|variable|discretionary|cash|usd|in|of|per year)\s){0,3}(?:bonus|bonuses|commissions?|equity|variable)\b/i
export const OTE =
  /\b(?:ote|on[- ]target|on track earnings|target earnings|total target|target total|zielgehalt|zieleinkommen|zielvergütung)(?![\p{L}])/iu
export const BASE = /\b(?:base|fixed|salary)\b/i

/** "Life insurance covering twice your salary, up to $200k". */
export const INSURED =
  /\b(?:insurance|coverage|covering|401|retirement|pension|match(?:ing|ed)?|reimburse\w*|stipends?)\b[^.;]{0,90}\b(?:up to|of|max)\s{1,2}$/i
