-- What people write to whoever runs the site, and whether it was mailed on. Kept first, mailed afterwards: mail that is down loses nothing.

create table message (
  id           bigint generated always as identity primary key,
  -- the form that was sent, so that a second click or a reload keeps one message
  form         text not null unique check (length(form) <= 64),
  about        text not null check (about in ('question', 'posting', 'employer', 'security', 'other')),
  name         text check (length(name) <= 100),
  reply_to     text check (length(reply_to) <= 254),
  words        text not null check (length(words) <= 5000),
  sent_at      timestamptz not null default now(),
  -- when the mail server took it; null while it waits, or where no mail is set up
  mailed_at    timestamptz,
  mail_tries   integer not null default 0,
  next_mail_at timestamptz not null default now(),
  mail_problem text,
  closed_at    timestamptz
);
create index message_open on message (id) where closed_at is null;
create index message_to_mail on message (next_mail_at) where mailed_at is null;

-- The key that forms are signed with, made once for all web processes.
create table form_key (
  only_row boolean primary key default true check (only_row),
  key      bytea not null
);
