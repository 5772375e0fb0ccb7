import type { Mention, SkillTerm } from './skill-table.ts'
import { skillTerms } from './skill-table.ts'

/** Nouns that the last name of a list lends to those before it: "unit, integration and end-to-end tests". */
const HEADS = ['testing', 'tests', 'design', 'security']
const LEND = new RegExp(` (${HEADS.join('|')})$`, 'i')

/** What a word before a shared noun names: "regression" before "testing". Only names of that very form. */
const named = new Map<string, SkillTerm>()
for (const { form, value } of skillTerms) {
  const head = LEND.exec(form)?.[1]?.toLowerCase()
  if (head === undefined || value.guard === 'other') continue
  named.set(`${form.slice(0, -head.length - 1).toLowerCase()} ${head === 'tests' ? 'testing' : head}`, value)
}

const LONGEST_LIST = 90
/** The joint and the item before it, read from the noun's own item backwards. */
const ITEM_BEFORE =
  /(?:^|[\s(/,&+:•-])([a-z0-9/-]{2,20}(?: [a-z]{2,14})?)(?:, ?(?:and |or )?| (?:and|or|&|\+) | ?\/ ?)$/i

/**
 * The names that a list leaves short because they share the noun of the last one: "unit" and "integration" in "unit,
 * integration and end-to-end tests" are as much as "unit testing". `mention` is the last, `from` where its sentence begins.
 */
export function sharingHead(text: string, mention: Mention, from: number): Mention[] {
  const head = LEND.exec(text.slice(mention.start, mention.end))?.[1]?.toLowerCase()
  if (head === undefined) return []
  const noun = head === 'tests' ? 'testing' : head
  const found: Mention[] = []
  let start = mention.start
  const earliest = Math.max(from, start - LONGEST_LIST)
  for (;;) {
    const before = text.slice(earliest, start)
    const item = ITEM_BEFORE.exec(before)
    if (!item) return found
    const words = item[1]!
    const last = words.slice(words.lastIndexOf(' ') + 1)
    const name = named.has(`${words.toLowerCase()} ${noun}`) ? words : last
    const value = named.get(`${name.toLowerCase()} ${noun}`)
    start = earliest + item.index + item[0].indexOf(words) + words.length - name.length
    if (!value) continue
    found.push({ ...mention, value, start, end: start + name.length })
  }
}
