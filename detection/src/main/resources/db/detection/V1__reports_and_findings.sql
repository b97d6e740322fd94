-- Flyway creates the schema detection itself.
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
  breach_since date, basis jsonb not null,   -- formula and rows of the norm: SafetyStockBasis JSON
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
