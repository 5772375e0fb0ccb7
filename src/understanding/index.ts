/**
 * From a raw posting to facts, each with the words it was read from. Pure: no clock, no network, no database; never
 * throws, whatever an employer wrote. Raise RULES_VERSION when a rule changes, so that stored payloads are read again.
 */
export { RULES_VERSION, understand } from './understand.ts'
export { canonicalSkill } from './skills/skill-table.ts'
