-- The daily reference rates of a central bank, as its last file that was taken has them, and how the last look at it went.

create table exchange_rate (
  -- ISO 4217, and units of it for one euro
  currency    text primary key check (currency ~ '^[A-Z]{3}$'),
  per_euro    double precision not null check (per_euro > 0),
  -- the day that the bank names, the same for all rows
  rate_date   date not null
);

create table exchange_rate_check (
  only_row    boolean primary key default true check (only_row),
  checked_at  timestamptz not null,
  -- when a file was last taken; a file that is refused leaves it, and the rates, as they are
  taken_at    timestamptz,
  problem     text
);
