import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { projectFile } from '../../platform/config.ts'

const table = z.array(z.looseObject({ slug: z.string(), name: z.string() }))
const file = projectFile('data', 'benefits.json')
const names = new Map(
  existsSync(file) ? table.parse(JSON.parse(readFileSync(file, 'utf8'))).map(({ slug, name }) => [slug, name]) : [],
)

/** The name of a benefit in data/benefits.json; one that the table does not know is its slug in words. */
export const benefitWords = (slug: string): string => {
  const words = names.get(slug) ?? slug.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
