-- Flyway creates the schema ingest itself.
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
