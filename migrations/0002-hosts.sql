-- One row a host that we ask, shared by all workers: when the next request may go out, what its robots.txt says,
-- and whether it is left alone for a while after repeated failures.

create table host (
  name              text primary key,
  next_request_at   timestamptz not null default now(),
  robots            text,
  robots_status     integer,
  robots_read_at    timestamptz,
  failures_in_row   integer not null default 0,
  left_alone_until  timestamptz,
  left_alone_why    text
);
