/**
 * From a raw posting to facts, each with the words it was read from. Pure: no clock, no network, no database; never
 * throws, whatever an employer wrote. Raise RULES_VERSION when a rule changes, so that stored payloads are read again.
 */
export { RULES_VERSION, understand } from './understand.ts'
/** The readers' vocabulary for whoever asks: short look-ups over the tables that postings are read with. */
export { findBenefits, type BenefitName } from './vocabulary/find-benefits.ts'
export { findLanguages, type LanguageName } from './vocabulary/find-languages.ts'
export { findLevels } from './vocabulary/find-levels.ts'
export { findPlaces, type PlaceName } from './vocabulary/find-places.ts'
export { findSkills, type SkillName } from './vocabulary/find-skills.ts'
export { clockOf, findZones, type ZoneName } from './vocabulary/find-zones.ts'
export { canonicalSkill, skillLookup, skillNames, skillsBelow, spellingsOfSkill } from './vocabulary/skill-spellings.ts'
export { titleCareerOf, UNCLEAR_CAREER } from './vocabulary/title-career-of.ts'
