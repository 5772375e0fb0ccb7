-- Boards, companies, postings, what was read from them, and every change, numbered in the order of commit.

create table company (
  id            bigint generated always as identity primary key,
  slug          text not null unique,
  -- one row across boards: the name folded (see catalogue/company-key.ts)
  key           text not null unique,
  name          text not null,
  website       text,
  created_at    timestamptz not null default now()
);

create table board (
  id                bigint generated always as identity primary key,
  source            text not null check (source in ('greenhouse', 'lever', 'ashby', 'hn')),
  token             text not null,
  -- eu tenants of Lever live on another host; 'global' otherwise
  region            text not null default 'global',
  company_id        bigint references company (id),
  name              text,
  origin            text not null check (origin in ('shipped', 'operator', 'sample')),
  enabled           boolean not null default true,
  created_at        timestamptz not null default now(),
  next_check_at     timestamptz not null default now(),
  -- shorter for boards that change often, between 1 h and 24 h; jitter is added when next_check_at is set
  interval_minutes  integer not null default 240,
  last_checked_at   timestamptz,
  -- the last list that was complete and successful: only such a list can close a posting
  last_complete_at  timestamptz,
  last_listed       integer,
  etag              text,
  last_modified     text,
  body_hash         text,
  failures_in_row   integer not null default 0,
  failure_reason    text,
  failure_detail    text,
  failing_since     timestamptz,
  -- a collapsed list (none, or less than half of last time) is held and checked again before it may close anything
  held_lists        integer not null default 0,
  held_since        timestamptz,
  -- "no such board" in a row: after three over 12 h its postings close
  gone_answers      integer not null default 0,
  gone_since        timestamptz,
  unique (source, region, token)
);
create index board_due on board (next_check_at) where enabled;

create table posting (
  id                bigint generated always as identity primary key,
  board_id          bigint not null references board (id),
  native_id         text not null,
  company_id        bigint not null references company (id),
  is_sample         boolean not null default false,
  title             text not null,
  source_url        text not null,
  apply_url         text,
  requisition_id    text,
  role_key          text,
  department        text,
  team              text,
  -- the source's place strings, in its order, and the whole RawPosting less the body
  places            text[] not null default '{}',
  raw               jsonb not null,
  body              jsonb not null default '[]',
  content_hash      text not null,
  facts             jsonb not null,
  facts_version     integer not null,
  posted_at         timestamptz,
  posted_precision  text check (posted_precision in ('second', 'day')),
  deadline_at       timestamptz,
  first_seen_at     timestamptz not null,
  last_confirmed_at timestamptz not null,
  last_changed_at   timestamptz,
  closed_at         timestamptz,
  closed_reason     text,
  reopened_count    integer not null default 0,
  -- an earlier posting of the same company, title and places that closed within the 90 days before this one opened
  repost_of         bigint,
  -- which version of which adapter mapped the payload: "greenhouse@1"
  adapter           text not null,
  unique (board_id, native_id)
) with (fillfactor = 85);
create index posting_company on posting (company_id) where closed_at is null;
create index posting_closed on posting (company_id, closed_at) where closed_at is not null;
create index posting_sample on posting (board_id) where is_sample;
create index posting_open_newest on posting (posted_at desc, id desc) where closed_at is null;
-- what the site lists (catalogue/listed.ts), for filling the search index
create index posting_listed on posting (id)
  where closed_at is null and (facts #>> '{tech,value}')::boolean and facts #>> '{eligibility,value,scope}' <> 'not-remote';
create index posting_facts_version on posting (facts_version);

-- the payload as the source sent it, compressed with zstd, so that a better rule re-reads without fetching
create table raw_payload (
  posting_id   bigint primary key references posting (id) on delete cascade,
  fetched_at   timestamptz not null,
  payload      bytea not null,
  bytes        integer not null
);

-- Numbers come from a sequence and are taken under one advisory lock (see catalogue/number-changes.ts), so that a
-- follower that has read up to n never misses a smaller number that commits later.
create table posting_change (
  number      bigint generated always as identity primary key,
  posting_id  bigint not null,
  kind        text not null check (kind in ('opened', 'changed', 'closed', 'reopened', 'reread', 'withdrawn')),
  -- the names of what changed, and the old values of the short ones
  fields      text[] not null default '{}',
  before      jsonb not null default '{}',
  at          timestamptz not null default now()
);
create index posting_change_posting on posting_change (posting_id, number);

create table board_run (
  id           bigint generated always as identity primary key,
  board_id     bigint not null references board (id) on delete cascade,
  started_at   timestamptz not null,
  finished_at  timestamptz not null,
  -- complete, not-modified, held, or a failure reason of domain/outcome.ts
  outcome      text not null,
  detail       text,
  listed       integer not null default 0,
  opened       integer not null default 0,
  changed      integer not null default 0,
  unchanged    integer not null default 0,
  closed       integer not null default 0,
  reopened     integer not null default 0,
  bytes        bigint not null default 0
);
create index board_run_board on board_run (board_id, id desc);
create index board_run_finished on board_run (finished_at);
