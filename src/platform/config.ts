import { join, resolve } from 'node:path'
import { z } from 'zod'

const yesNo = (standard: boolean) =>
  z
    .enum(['1', '0', 'true', 'false', 'yes', 'no'])
    .transform((word) => ['1', 'true', 'yes'].includes(word))
    .default(standard)

/** Every name the environment may set. `.env.example` lists the same names; a test holds the two together. */
export const Environment = z.object({
  HOST: z.string().trim().min(1).default('localhost'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SITE_NAME: z.string().trim().min(1).max(60).default('Offing'),
  DATA_FOLDER: z.string().min(1).default('var'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  USER_AGENT: z
    .string()
    .regex(/^[\x20-\x7e]{3,200}$/, 'one line of plain ASCII, 3 to 200 characters')
    .default('Offing/0.1 (self-hosted job board; operator has set no contact)'),
  REFRESH: yesNo(true),
  WORKERS: z.coerce.number().int().min(1).max(32).default(4),
  CHANGES_KEPT_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  TRUST_PROXY: yesNo(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_TO: z.email().max(254).optional(),
  MAIL_FROM: z.email().max(254).optional(),
  NO_COLOR: z.string().optional(),
})

/** What the program runs with: read once at the start, frozen, passed on. */
export type Config = Readonly<{
  host: string
  port: number
  siteUrl: string
  siteName: string
  dataFolder: string
  /** Your own PostgreSQL; absent means the embedded server in `dataFolder`. */
  databaseUrl?: string
  userAgent: string
  refresh: boolean
  workers: number
  /** How long followers of the list of changes may be away before they have to read every posting anew. */
  changesKeptDays: number
  trustProxy: boolean
  /** Where mail is handed in, with its user and password; absent means that nothing is mailed. */
  smtpUrl?: string
  /** Whoever runs the site: what visitors write goes there. */
  mailTo?: string
  mailFrom?: string
  color: boolean
}>

/** All wrong values at once, each with what it should be. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads the environment; empty values count as absent. Throws ConfigError that names every wrong value. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) throw new ConfigError(describe(read.error, given))
  const { data } = read
  return Object.freeze({
    host: data.HOST,
    port: data.PORT,
    siteUrl: (data.SITE_URL ?? `http://${data.HOST.includes(':') ? `[${data.HOST}]` : data.HOST}:${data.PORT}`).replace(
      /\/+$/,
      '',
    ),
    siteName: data.SITE_NAME,
    dataFolder: resolve(data.DATA_FOLDER),
    ...(data.DATABASE_URL ? { databaseUrl: data.DATABASE_URL } : {}),
    userAgent: data.USER_AGENT,
    refresh: data.REFRESH,
    workers: data.WORKERS,
    changesKeptDays: data.CHANGES_KEPT_DAYS,
    trustProxy: data.TRUST_PROXY,
    ...(data.SMTP_URL ? { smtpUrl: data.SMTP_URL } : {}),
    ...(data.MAIL_TO ? { mailTo: data.MAIL_TO } : {}),
    ...(data.MAIL_FROM ? { mailFrom: data.MAIL_FROM } : {}),
    color: data.NO_COLOR === undefined,
  })
}

const SECRET = new Set(['DATABASE_URL', 'SMTP_URL'])

function describe(error: z.ZodError, given: Record<string, string | undefined>): string {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0])
    const value = SECRET.has(name) ? '(not shown)' : JSON.stringify(given[name])
    return `  ${name}=${value}: ${issue.message}`
  })
  const what =
    lines.length === 1 ? 'One value in the environment is wrong' : `${lines.length} values in the environment are wrong`
  return `${what}:\n${lines.join('\n')}\nEvery name and its meaning stands in .env.example.`
}

/** The repository's own folder: migrations, data and content are read from here, wherever the program is started. */
export const projectFolder = resolve(import.meta.dirname, '..', '..')
export const projectFile = (...parts: string[]): string => join(projectFolder, ...parts)
