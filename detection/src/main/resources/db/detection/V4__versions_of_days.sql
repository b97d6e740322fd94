-- The record of a day gets versions, like the findings: known from the closing of the day, or from the instant at which
-- something changed it, until the next version. A day is mostly judged once, so this is about one row per product and
-- day. The primary key serves every question (the days of a product in a period), so there is no other index.
alter table detection.days add column known_from timestamptz, add column known_to timestamptz;

-- What was there is taken as known since its day closed, or since ever where that is not noted, and every product is
-- computed again at the next sweep, which puts the true versions in their place.
update detection.days d set known_from = coalesce(
  (select c.closed_at from detection.closed_days c where c.day = d.day), '-infinity');
update detection.product_states set rebuild = true where known_at is not null;

alter table detection.days alter column known_from set not null;
alter table detection.days drop constraint days_pkey;
alter table detection.days add primary key (product_id, day, known_from);
