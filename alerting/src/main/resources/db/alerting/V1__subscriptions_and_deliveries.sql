-- Flyway creates the schema alerting itself.
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
