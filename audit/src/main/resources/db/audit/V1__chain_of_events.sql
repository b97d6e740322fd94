-- Flyway creates the schema audit itself.
-- How far the chain goes. One row, locked by who writes, so that any number of processes add to one chain.
create table audit.head (
  only_row boolean primary key default true check (only_row),
  day date not null,               -- of the chain, in UTC
  opening bytea not null,          -- the hash that the first row of the day follows
  seq bigint not null,             -- of the last row in its day; 0 = none yet
  hash bytea not null);            -- of the last row
insert into audit.head (day, opening, seq, hash)
values ('1970-01-01', decode(repeat('00', 32), 'hex'), 0, decode(repeat('00', 32), 'hex'));

-- Days that are over. They stay when their rows are removed, so that the chain can be verified across them.
create table audit.days (
  day date primary key,
  opening bytea not null,
  rows bigint not null,
  closing bytea not null,          -- the hash of the last row
  removed_at timestamptz);         -- when the rows were removed because they were old

create table audit.events (
  day date not null,
  seq bigint not null,             -- from 1 in each day
  occurred_at timestamptz not null,
  actor_kind text not null,        -- ANYONE | PERSON | MACHINE | SYSTEM
  actor text not null,             -- issuer and subject, or a part of the system
  party text,
  action text not null,
  object text not null,
  result text not null,            -- DONE | REFUSED | FAILED
  reason text,
  service text not null,
  origin text,                     -- address of the client; of those who did not sign in the network only
  trace text,
  receipt uuid,
  digest bytea check (octet_length(digest) = 32),   -- SHA-256 of what was received or decided
  previous bytea not null check (octet_length(previous) = 32),
  hash bytea not null check (octet_length(hash) = 32),   -- SHA-256 of the previous hash and the bytes of the row: docs/audit.md
  primary key (day, seq));
create index events_time on audit.events (occurred_at);
create index events_actor on audit.events (actor, occurred_at);
create index events_receipt on audit.events (receipt) where receipt is not null;
create index events_refused on audit.events (occurred_at) where result <> 'DONE';

-- Against mistakes, not against who owns the database; that is what the chain and its anchors are for.
create function audit.only_added_to() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('tekortwacht.audit_retention', true) = 'on' then
    return old;
  end if;
  raise exception 'the audit log is only added to';
end $$;
create trigger only_added_to before update or delete on audit.events
  for each row execute function audit.only_added_to();

-- The last verification; one row.
create table audit.verification (
  only_row boolean primary key default true check (only_row),
  claimed_at timestamptz,          -- when an instance took the next one upon itself
  verified_at timestamptz,
  whole boolean,                   -- whether nothing was wrong; null = never verified
  full_at timestamptz,             -- when all kept rows were verified last
  rows bigint not null default 0,  -- looked at in the last verification
  breach_kind text, breach_day date, breach_seq bigint, breach_detail text,
  checked_day date, checked_seq bigint, checked_hash bytea);   -- up to where all is well
insert into audit.verification default values;

-- Up to where receipts and decisions are covered by rows, by the clock of the database and of the system.
create table audit.seals (
  only_row boolean primary key default true check (only_row),
  receipts_until timestamptz,
  decisions_until date);
insert into audit.seals default values;
create index events_seals on audit.events (action, day, seq) where actor_kind = 'SYSTEM';
