import { sectionAt, type Reading } from '../reading/reading.ts'

const WORDS_BEFORE = 42
const WORDS_AFTER = 48

/** "We are hiring a ...", "Open roles: ...": what comes next is a role. */
const HIRING =
  /\b(?:hiring|hire|look(?:ing)? for|seeking|search(?:ing)? for|in search of|looking to (?:add|hire|bring)|needs?|recruiting|open (?:roles?|positions?)|openings?|(?:roles?|positions?|vacanc(?:y|ies)|jobs?)(?: \w+)?:|join (?:us|our team) as|role of|available)\b/i
/** "We work with data analysts, designers and ML engineers": no role of a list of others is one. */
const WITH_OTHERS =
  /\b(?:(?:collaborat|work|partner|interact|liais|coordinat|interfac)\w{0,6}|along|together|closely)(?: \w+){0,2} with\b[^.!?\n]{0,90}$/i
/** "An LLM developer platform", "loved by engineers", "our designers": people and products, not roles. */
const OF_OTHERS =
  /\b(?:by|our|for|with|of|from|other|fellow|experienced|between|among|to|helps?|lets?|empowers?|enables?|gives?|your|where|former|ex|trusted|their|like)\s(?:\w+\s){0,3}$/i
/** "I am the director of engineering here": who posts is not whom the post is for. */
const OF_ONESELF = /\bI(?:['’]m| am) (?:the|an?|our|one|head|cto|co-?founder|director)\b[^.!?\n]{0,60}$/i
const OTHER_THINGS =
  /^\s(?:(?:here )?(?:at|of)\b|platforms?|tools?|tooling|communit\w+|experience|productivity|teams?|workflows?|first\b|friendly|relations?|focus\w*|infrastructure|ecosystem|portal|resources?|docs|documentation)/i
const BULLET = /^[\s\-–—*•·▪>#\d.)([\]]*(?:[sj]r\.\s)?$/i
/** "We look for 1) a graphics engineer and 2) ...": the items of a list within a line. */
const INLINE_ITEM = /[\s(][1-9]\) \w?$/
const ENDS_A_LINE = /^\s?(?:$|[\n(:,–—|-])/
/** "Director of Engineering" is a role, "engineers of ours" are people; whoever posts is often the head or CTO himself. */
const LEADS = /^(?:director|head)s?$/i
const OF_THE_TOP = /^(?:director|head|cto)s?$/i
const HIRING_WITHIN = 110
const HIRING_OF_THE_TOP_WITHIN = 40

/**
 * The words around an occupation's last word. `opensLine`: they begin a line or list item; `isSought`: that, or they stand
 * behind "we are hiring"; `isCalled`: sought in so many words, or a line of nothing but the role.
 */
export type RolePhrase = {
  start: number
  words: string
  isSought: boolean
  isCalled: boolean
  /** Of a list of fields before the occupation the first, with the occupation. */
  first?: { start: number; words: string }
}

/**
 * The phrase that an occupation's last word (`head`, at `at`) ends: "Senior Back-End Engineer". Undefined where it is no role of
 * the post: in parts on company, benefits and law, in names of things ("developer platform"), of people that one works with
 * or sells to, and of who posts.
 */
export function rolePhraseAt(reading: Reading, text: string, head: string, at: number): RolePhrase | undefined {
  const end = at + head.length
  if (isOfCompany(reading, at) || isThing(head, text.slice(end, end + 20))) return undefined
  const start = startOfPhrase(text, at)
  if (OF_ONESELF.test(text.slice(Math.max(0, start - 20), at))) return undefined
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', start - 1) + 1, start - 160), start)
  const opensLine = BULLET.test(line) && !isHeadlineAgain(reading, text, start)
  const isTop = OF_THE_TOP.test(head)
  const isHired = isHiredFor(line, text.slice(start, start + 4), isTop)
  const isSought = opensLine || isHired
  if (!isSought && (isTop || isOfOthers(line))) return undefined
  const words = text.slice(start, opensLine || isTop ? endOfPhrase(text, end) : end)
  const isCalled = isHired || (opensLine && ENDS_A_LINE.test(text.slice(end, end + 3)))
  const first = isHired ? firstOfFields(line, head, start) : undefined
  return { start, words, isSought, isCalled, ...(first && { first }) }
}

const isHiredFor = (line: string, next: string, isTop: boolean): boolean =>
  INLINE_ITEM.test(line + next) || HIRING.test(line.slice(isTop ? -HIRING_OF_THE_TOP_WITHIN : -HIRING_WITHIN))

/** "We are hiring backend, data and mobile engineers": nothing but fields between the word for it and the occupation. */
const FIELDS =
  /\b(?:hiring|hire|look(?:ing)? for|search(?:ing)? for|seeking|recruiting|need|add)\s(?:(?:for|an?|the|some|few|two|three|multiple|several|more|both|strong|great|talented|experienced|passionate|skilled|senior|junior|staff|founding)\s){0,4}([\w+#./-]{2,20}(?:\s[\w+#.-]{2,20})?)(?:,|\s(?:and|or|&))\s[\w+#./&, -]{0,60}$/i

function firstOfFields(line: string, head: string, start: number): RolePhrase['first'] {
  const found = FIELDS.exec(line)
  if (!found) return undefined
  const field = found[1]!
  return { start: start - line.length + line.indexOf(field, found.index), words: `${field} ${head}` }
}

const isOfOthers = (line: string): boolean => OF_OTHERS.test(line) || WITH_OTHERS.test(line)
const isThing = (head: string, after: string): boolean => !LEADS.test(head) && OTHER_THINGS.test(after)

function isOfCompany(reading: Reading, at: number): boolean {
  const section = sectionAt(reading, at)
  return section === 'benefits' || section === 'legal' || section === 'company'
}

/** The first line of a post is often its headline once more. */
const isHeadlineAgain = ({ title }: Reading, text: string, at: number): boolean =>
  at < title.length && text.startsWith(title.slice(0, 20))

/** Back to where the sentence, line or list item begins, but no further than an occupation is long. */
function startOfPhrase(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - WORDS_BEFORE), at)
  const cut = Math.max(
    ...[
      '\n',
      '. ',
      ', ',
      '|',
      ': ',
      '; ',
      ' our ',
      ' with ',
      ' and ',
      ' for ',
      ' a ',
      ' an ',
      '- ',
      '* ',
      '! ',
      '? ',
    ].map((mark) => (before.includes(mark) ? before.lastIndexOf(mark) + mark.length : 0)),
  )
  if (cut > 0 || before.length < WORDS_BEFORE) return at - before.length + cut
  return at - before.length + before.indexOf(' ') + 1
}

/** On to the field behind the occupation: "Software Engineer, Data Platform (Berlin): we ...". */
function endOfPhrase(text: string, from: number): number {
  const after = text.slice(from, from + WORDS_AFTER)
  const stop = /[\n:.!?|]|https?/.exec(after)
  return from + (stop?.index ?? 0)
}
