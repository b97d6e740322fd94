-- Flyway creates the schema alerting itself.
create table alerting.subscriptions (
  id uuid primary key, name text not null,
  product_id text, group_id text, atc_prefix text,        -- exactly one is set
  channel text not null,           -- email | webhook
  target text not null,            -- e-mail address or URL
  secret text,                     -- webhook: whsec_… ; shown once
  language text not null default 'nl', created_at timestamptz not null, ended_at timestamptz);
create index subscriptions_running on alerting.subscriptions (id) where ended_at is null;

-- One row: since when alerting watches. What was known before is held, so that loaded history floods nobody.
create table alerting.watch (
  only_row boolean primary key default true check (only_row), since timestamptz not null);

-- Events that have been handled, so that a repeated one has no effect.
create table alerting.handled_events (
  event_id uuid primary key, handled_at timestamptz not null);

create table alerting.alerts (
  id uuid primary key, event_id uuid not null, audience text not null,   -- SHORTAGE_TEAM | LCG | IGJ | SUBSCRIBER
  subscription_id uuid, product_id text not null, finding_id uuid not null, finding_kind text not null,
  decision text not null,          -- NOTIFY | HOLD
  reason text not null,            -- machine-readable reason code; why this audience, or why held
  subject text not null, finding jsonb not null, created_at timestamptz not null,
  seq bigint generated always as identity,   -- the order of decision
  matter text not null,            -- what the alert is about over time; an end finds its start by it
  body text,                       -- what people read; null if held
  event jsonb,                     -- FindingEvent JSON, for the webhook; null if held
  unique nulls not distinct (event_id, audience, subscription_id));
create index alerts_told on alerting.alerts (matter, seq) where decision = 'NOTIFY';
create index alerts_of_product on alerting.alerts (product_id, seq);

create table alerting.deliveries (
  id uuid primary key, alert_id uuid not null references alerting.alerts, channel text not null, target text not null,
  status text not null,            -- PENDING | DELIVERED | DEAD
  attempts int not null default 0, next_attempt_at timestamptz, delivered_at timestamptz, last_error text,
  created_at timestamptz not null,
  seq bigint generated always as identity,
  matter text not null,            -- of the alert; alerts about one matter reach one target in their order
  forgiven int not null default 0, -- attempts before the last replay; they do not count against the schedule
  lease uuid, leased_until timestamptz);     -- a worker's claim
create index deliveries_due on alerting.deliveries (next_attempt_at) where status = 'PENDING';
create index deliveries_in_order on alerting.deliveries (matter, target, channel, seq) where status = 'PENDING';
create index deliveries_waiting on alerting.deliveries (channel, created_at) where status = 'PENDING';
create index deliveries_dead on alerting.deliveries (created_at) where status = 'DEAD';
create index deliveries_of_alert on alerting.deliveries (alert_id);

create table alerting.delivery_attempts (
  delivery_id uuid not null references alerting.deliveries, attempt int not null, at timestamptz not null,
  outcome text not null,           -- SENT or the reason of the failure
  status_code int, detail text, millis bigint not null, primary key (delivery_id, attempt));

create table alerting.kafka_positions (
  topic text not null, part int not null, next_offset bigint not null, primary key (topic, part));

-- Records of the topic that are no finding event, as they came.
create table alerting.unreadable (
  topic text not null, part int not null, record_offset bigint not null, value bytea not null, reason text not null,
  kept_at timestamptz not null, primary key (topic, part, record_offset));
