-- schema ingest (ingest/src/main/resources/db/ingest/V1__*.sql)
create table ingest.registry_lines (
  seq bigint generated always as identity primary key,
  kind text not null,              -- product | article | party
  id text not null,                -- product, article or party id
  valid_from date, recorded_at timestamptz,   -- null = always
  added_at timestamptz not null,
  line jsonb not null);            -- RegistryLine JSON (contracts.json.Json)
create table ingest.reports (
  reporter text not null, report_id text not null, product_id text not null,
  type text not null,              -- stock | order | notification | retraction
  kind text,                       -- of a notification
  content_hash bytea not null,     -- SHA-256 of the content as sent, normalised
  received_at timestamptz not null,
  safe boolean not null,           -- Kafka has it on all in-sync replicas
  primary key (reporter, report_id));

-- schema detection (detection/src/main/resources/db/detection/V1__*.sql)
create table detection.reports (
  product_id text not null, received_at timestamptz not null, reporter text not null, report_id text not null,
  type text not null, date date,   -- date of stock and order, start of a notification
  body jsonb not null,             -- Report JSON
  primary key (product_id, received_at, reporter, report_id)) partition by range (received_at);
create table detection.product_states (
  product_id text primary key, known_at timestamptz, closed_through date,
  registry_seq bigint not null, revision bigint not null, rebuild boolean not null default false);
create table detection.shortages (
  product_id text not null, finding_id uuid not null, known_from timestamptz not null, known_to timestamptz,
  phase text not null, definition text not null, has_episode boolean not null,
  start_date date not null, start_known boolean, end_date date, last_known date, confirmed_on date,
  unreported boolean not null, conflict boolean not null, announcement jsonb,
  primary key (product_id, finding_id, known_from));
create table detection.safety_stock (
  product_id text not null, finding_id uuid not null, known_from timestamptz not null, known_to timestamptz,
  party text not null, date date not null, report_id text not null, verdict text not null, reason text,
  on_hand bigint not null, delivered12m bigint, weeks numeric, required numeric, cover_weeks numeric,
  breach_since date,
  primary key (product_id, finding_id, known_from));
create table detection.late_notices (
  product_id text not null, finding_id uuid not null, known_from timestamptz not null, known_to timestamptz,
  reporter text not null, report_id text not null, kind text not null, received_date date not null,
  start_date date not null, due_date date not null, late_by_days bigint not null, status text not null,
  primary key (product_id, finding_id, known_from));
create table detection.days (
  product_id text not null, day date not null, verdict text not null, definition text not null,
  wholesalers_in int not null, wholesalers_out int not null, wholesalers_needed int not null,
  pharmacies_served int not null, pharmacies_failed int not null, pharmacies_needed int not null,
  conflict boolean not null, primary key (product_id, day));
create table detection.closed_days (day date primary key, closed_at timestamptz not null);
create table detection.findings (
  seq bigint generated always as identity primary key, event_id uuid not null unique, product_id text not null,
  finding_id uuid not null, kind text not null,   -- shortage | safetyStock | lateNotice
  change text not null, known_at timestamptz not null, logged_at timestamptz not null,
  body jsonb not null,             -- FindingEvent JSON; its "sequence" is filled from seq when read
  published_at timestamptz);
create table detection.kafka_positions (
  topic text not null, part int not null, next_offset bigint not null, primary key (topic, part));

-- schema alerting (alerting/src/main/resources/db/alerting/V1__*.sql)
create table alerting.subscriptions (
  id uuid primary key, name text not null,
  product_id text, group_id text, atc_prefix text,        -- exactly one is set
  channel text not null,           -- email | webhook
  target text not null,            -- e-mail address or URL
  secret text,                     -- webhook: whsec_… ; shown once
  language text not null default 'nl', created_at timestamptz not null, ended_at timestamptz);
create table alerting.alerts (
  id uuid primary key, event_id uuid not null, audience text not null,   -- SHORTAGE_TEAM | LCG | IGJ | SUBSCRIBER
  subscription_id uuid, product_id text not null, finding_id uuid not null, finding_kind text not null,
  decision text not null,          -- NOTIFY | HOLD
  reason text not null,            -- machine-readable reason code; why this audience, or why held
  subject text not null, finding jsonb not null, created_at timestamptz not null,
  unique nulls not distinct (event_id, audience, subscription_id));
create table alerting.deliveries (
  id uuid primary key, alert_id uuid not null references alerting.alerts, channel text not null, target text not null,
  status text not null,            -- PENDING | DELIVERED | DEAD
  attempts int not null default 0, next_attempt_at timestamptz, delivered_at timestamptz, last_error text,
  created_at timestamptz not null);
create table alerting.delivery_attempts (
  delivery_id uuid not null references alerting.deliveries, attempt int not null, at timestamptz not null,
  outcome text not null, status_code int, detail text, millis bigint not null, primary key (delivery_id, attempt));
create table alerting.kafka_positions (
  topic text not null, part int not null, next_offset bigint not null, primary key (topic, part));
