-- What visitors report about a posting: a fact that was read wrongly, or something else. Who reports is not known here.

create table report (
  id             bigint generated always as identity primary key,
  -- no reference: a posting of the sample may be withdrawn; what was said of it stays
  posting_id     bigint not null,
  posting_slug   text not null,
  posting_title  text not null,
  -- the fact as the page names it ("pay", "time-zone"); null when the report is of the posting as a whole
  fact           text check (fact ~ '^[a-z-]{1,40}$'),
  what           text not null check (what in ('value-wrong', 'not-said', 'missed', 'closed', 'spam', 'duplicate', 'other')),
  -- as read when it was reported: null value and rule when the page said "not stated"
  value          jsonb,
  rule           text,
  rules_version  integer not null,
  quotes         text[] not null default '{}',
  -- what the reporter says
  would_be_right text check (length(would_be_right) <= 200),
  sentence       text check (length(sentence) <= 600),
  reported_at    timestamptz not null default now(),
  closed_at      timestamptz,
  -- what the report turned out to be
  decision       text check (decision in ('right', 'wrong', 'spam'))
);
create index report_open on report (id) where closed_at is null;
create index report_posting on report (posting_id, reported_at);
