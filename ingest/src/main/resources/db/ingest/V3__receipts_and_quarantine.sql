-- Every submission has a receipt; every refused line is kept.
create table ingest.submissions (
  id uuid primary key,
  kind text not null,              -- REPORTS | REGISTRY
  door text not null,              -- http | kafka | quarantine
  media_type text not null,
  source text,                     -- of door kafka: topic-partition offsets first..last; of door quarantine: the entry
  received_at timestamptz not null,
  moved_at timestamptz not null,   -- when it last got on
  finished_at timestamptz,
  state text not null,             -- OPEN | COMPLETE | INTERRUPTED
  bytes bigint, sha256 bytea,      -- of what was received, once all of it was
  lines bigint not null default 0,
  accepted bigint not null default 0,
  duplicate bigint not null default 0,
  refused bigint not null default 0,
  warnings jsonb not null default '[]',   -- the first of them: [{line, field, reason}]
  warnings_count bigint not null default 0,
  idempotency_key text,
  answer_status int, answer text,  -- what the sender was told, kept where it may have to be told again
  constraint settled_lines_add_up check (lines = accepted + duplicate + refused));
-- A key is taken while its submission runs and once it is complete; one that broke off gives it free.
create unique index submissions_key on ingest.submissions (kind, idempotency_key)
  where idempotency_key is not null and state <> 'INTERRUPTED';
create index submissions_received on ingest.submissions (received_at desc, id);
create index submissions_open on ingest.submissions (moved_at) where state = 'OPEN';

create table ingest.quarantine (
  id bigint generated always as identity primary key,
  submission_id uuid not null,
  line bigint not null,            -- of door kafka: the offset
  kafka_topic text, kafka_partition int, kafka_offset bigint,
  received_at timestamptz not null,
  reporter text, product_id text, type text,   -- as the line says, whether or not they exist
  field text,                      -- of the fault that counts where only one can be named; null = the whole line
  reason text not null,
  reason_kind text not null,       -- the reason without what it quotes, so that equal reasons are one group
  faults jsonb not null,           -- [{field, reason}], all of them
  sent text not null,              -- as it was sent
  sent_is_cut boolean not null,
  fields jsonb,                    -- as they were read; null if the line could not be read
  state text not null default 'OPEN',          -- OPEN | RESUBMITTED | DISCARDED
  closed_at timestamptz, closed_by text, closed_reason text,
  resubmission uuid,               -- the submission that took the mended line
  unique (submission_id, line),
  unique (kafka_topic, kafka_partition, kafka_offset));
create index quarantine_received on ingest.quarantine (received_at desc, id desc);
create index quarantine_open on ingest.quarantine (received_at desc, id desc) where state = 'OPEN';
create index quarantine_reporter on ingest.quarantine (reporter, received_at desc);
create index quarantine_product on ingest.quarantine (product_id, received_at desc);

-- The submission that made it safe, and the line in it; null for what was safe before there were receipts.
alter table ingest.reports add column submission_id uuid, add column line bigint;
create index reports_submission on ingest.reports (submission_id, line) where submission_id is not null;
create index reports_not_safe on ingest.reports (received_at) where not safe;
