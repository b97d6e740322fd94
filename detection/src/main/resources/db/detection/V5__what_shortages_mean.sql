-- What is known of a product's supply on its last closed day. Written with the product's other rows; those who look at
-- groups of products take the rows that nobody looked at since, and mark the revision that they saw.
create table detection.supply (
  product_id text primary key, revision bigint not null, day date not null,
  facts jsonb not null,            -- SupplyFacts JSON
  looked boolean not null default false);
create index supply_not_looked on detection.supply (product_id) where not looked;
-- Rows of about 2 kB that change daily: not worth compressing, and kept in one place.
alter table detection.supply set (fillfactor = 70, toast_tuple_target = 8000);

-- How bad each shortage is. Known from the instant at which it was made: what was said is not said otherwise afterwards.
create table detection.assessments (
  product_id text not null, finding_id uuid not null, known_from timestamptz not null, known_to timestamptz,
  shortage_id uuid not null, severity text not null, step text not null,
  body jsonb not null,             -- Assessment JSON
  primary key (product_id, finding_id, known_from));
create index assessments_shortage on detection.assessments (shortage_id, known_from);
create index assessments_standing on detection.assessments (severity, product_id) where known_to is null;

-- Which products are at risk. No shortages, and counted as none.
create table detection.warnings (
  product_id text not null, finding_id uuid not null, known_from timestamptz not null, known_to timestamptz,
  basis text not null, runs_out date not null,
  body jsonb not null,             -- AtRisk JSON
  primary key (product_id, finding_id, known_from));
create index warnings_standing on detection.warnings (runs_out, product_id) where known_to is null;
create index warnings_known on detection.warnings (known_from, known_to);

-- The country as a whole, computed once for each closed day: the latest overview known at an instant, and its rows.
create table detection.overviews (
  known_from timestamptz primary key, day date not null unique,
  basis jsonb not null);           -- StatisticsBasis JSON, of the statistics of that day
create table detection.group_markets (
  known_from timestamptz not null references detection.overviews, group_name text not null,
  holders int not null, single_source boolean not null, thinning boolean not null, leaving boolean not null,
  body jsonb not null,             -- GroupMarket JSON
  primary key (known_from, group_name));
create table detection.holder_records (
  known_from timestamptz not null references detection.overviews, party text not null,
  body jsonb not null,             -- HolderRecord JSON
  primary key (known_from, party));
create table detection.wholesaler_records (
  known_from timestamptz not null references detection.overviews, party text not null,
  body jsonb not null,             -- WholesalerRecord JSON
  primary key (known_from, party));
-- Rows of past periods hardly ever change, so these have versions. Empty = all periods, all classes.
create table detection.statistics (
  definition text not null, period text not null, atc text not null,
  known_from timestamptz not null, known_to timestamptz,
  body jsonb not null,             -- StatisticsRow JSON
  primary key (definition, period, atc, known_from));

-- Every product is computed again at the next sweep, so that its supply is there.
update detection.product_states set rebuild = true where known_at is not null;
