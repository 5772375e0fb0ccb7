import { sql } from 'kysely'
import type { Database } from '../database/index.ts'
import { FAILURES_ALLOWED, leaveAloneFor } from './host-rules.ts'

/** Says when the next request to a host may go out. All who share one keep one pace. */
export type Pacer = {
  /** Takes the next free moment, `gap` ms after the one before it; answers the ms to wait until then. */
  reserve(host: string, gap: number): Promise<number>
}

export type KnownRobots = { status: number; text: string; readAt: number }
export type LeftAlone = { until: number; why: string }

/** What is remembered of the hosts: in PostgreSQL shared by all workers, or in this process for tools without one. */
export type HostStore = Pacer & {
  robots(host: string): Promise<KnownRobots | undefined>
  saveRobots(host: string, robots: KnownRobots): Promise<void>
  leftAlone(host: string): Promise<LeftAlone | undefined>
  leaveAlone(host: string, until: number, why: string): Promise<void>
  /** A failure in a row too many leaves the host alone; any answer ends the row. */
  countFailure(host: string, why: string, now: number): Promise<void>
  forgetFailures(host: string): Promise<void>
}

/** The pace is kept by the database's clock, so that workers on several machines agree. */
export function databaseHostStore(db: Database): HostStore {
  return {
    async reserve(host, gap) {
      const step = sql`make_interval(secs => ${gap / 1_000})`
      const { rows } = await sql<{ wait: number }>`
        insert into host (name, next_request_at) values (${host}, clock_timestamp() + ${step})
        on conflict (name) do update
          set next_request_at = greatest(host.next_request_at, clock_timestamp()) + ${step}
        returning greatest(0, extract(epoch from next_request_at - ${step} - clock_timestamp()) * 1000)::float8 as wait
      `.execute(db)
      return rows[0]!.wait
    },
    async robots(host) {
      const row = await db
        .selectFrom('host')
        .select(['robots', 'robots_status', 'robots_read_at'])
        .where('name', '=', host)
        .executeTakeFirst()
      if (!row?.robots_read_at || row.robots_status === null) return undefined
      return { status: row.robots_status, text: row.robots ?? '', readAt: row.robots_read_at.getTime() }
    },
    async saveRobots(host, { status, text, readAt }) {
      // PostgreSQL has no place for U+0000 in a text.
      const robots = text.replaceAll('\0', '')
      await sql`
        insert into host (name, robots, robots_status, robots_read_at)
        values (${host}, ${robots}, ${status}, ${new Date(readAt)})
        on conflict (name) do update set robots = excluded.robots, robots_status = excluded.robots_status,
          robots_read_at = excluded.robots_read_at`.execute(db)
    },
    async leftAlone(host) {
      const row = await db
        .selectFrom('host')
        .select(['left_alone_until', 'left_alone_why'])
        .where('name', '=', host)
        .executeTakeFirst()
      return row?.left_alone_until
        ? { until: row.left_alone_until.getTime(), why: row.left_alone_why ?? '' }
        : undefined
    },
    async leaveAlone(host, until, why) {
      await sql`
        insert into host (name, left_alone_until, left_alone_why) values (${host}, ${new Date(until)}, ${why})
        on conflict (name) do update
          set left_alone_until = excluded.left_alone_until, left_alone_why = excluded.left_alone_why`.execute(db)
    },
    async countFailure(host, why, now) {
      const { rows } = await sql<{ failures: number }>`
        insert into host (name, failures_in_row) values (${host}, 1)
        on conflict (name) do update set failures_in_row = host.failures_in_row + 1
        returning failures_in_row as failures`.execute(db)
      const { failures } = rows[0]!
      if (failures >= FAILURES_ALLOWED) await this.leaveAlone(host, now + leaveAloneFor(failures), why)
    },
    async forgetFailures(host) {
      await sql`
        update host set failures_in_row = 0, left_alone_until = null, left_alone_why = null
         where name = ${host} and (failures_in_row > 0 or left_alone_until is not null)`.execute(db)
    },
  }
}

/** The same in this process alone. */
export function memoryHostStore(now: () => number): HostStore {
  const next = new Map<string, number>()
  const robots = new Map<string, KnownRobots>()
  const failures = new Map<string, number>()
  const alone = new Map<string, LeftAlone>()
  return {
    reserve(host, gap) {
      const at = Math.max(next.get(host) ?? 0, now())
      next.set(host, at + gap)
      return Promise.resolve(at - now())
    },
    robots: (host) => Promise.resolve(robots.get(host)),
    saveRobots: (host, known) => Promise.resolve(void robots.set(host, known)),
    leftAlone: (host) => Promise.resolve(alone.get(host)),
    leaveAlone: (host, until, why) => Promise.resolve(void alone.set(host, { until, why })),
    countFailure(host, why, at) {
      const count = (failures.get(host) ?? 0) + 1
      failures.set(host, count)
      if (count >= FAILURES_ALLOWED) alone.set(host, { until: at + leaveAloneFor(count), why })
      return Promise.resolve()
    },
    forgetFailures(host) {
      failures.delete(host)
      alone.delete(host)
      return Promise.resolve()
    },
  }
}
