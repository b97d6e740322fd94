-- What came from Kafka and is no report; a person looks at it.
create table detection.unreadable (
  topic text not null, part int not null, record_offset bigint not null,
  raw bytea not null, reason text not null, primary key (topic, part, record_offset));

-- Makes the partitions of the months that begin on these days. A partition is attached, not created in place, so that
-- others may go on reading and writing meanwhile.
create function detection.add_report_months(months date[]) returns void language plpgsql as $$
declare
  month date;
  partition_name text;
begin
  perform pg_advisory_xact_lock(hashtextextended('detection.reports months', 0));
  foreach month in array months loop
    partition_name := 'reports_' || to_char(month, 'YYYY_MM');
    if to_regclass('detection.' || partition_name) is null then
      execute format('create table detection.%I (like detection.reports including all)', partition_name);
      execute format(
        'alter table detection.reports attach partition detection.%I for values from (%L) to (%L)',
        partition_name,
        to_char(month, 'YYYY-MM-DD') || ' 00:00:00+00',
        to_char(month + interval '1 month', 'YYYY-MM-DD') || ' 00:00:00+00');
    end if;
  end loop;
end $$;

-- The sweep: products that have a day to close, or are to be computed again.
create index product_states_closed_through on detection.product_states (closed_through);
create index product_states_rebuild on detection.product_states (product_id) where rebuild;

-- What stands now, and what stood at an instant.
create index shortages_standing on detection.shortages (phase, start_date, product_id) where known_to is null;
create index shortages_known on detection.shortages (known_from, known_to);
create index safety_stock_standing on detection.safety_stock (product_id, date desc, party) where known_to is null;
create index safety_stock_breaches on detection.safety_stock (breach_since, product_id)
  where known_to is null and breach_since is not null;
create index safety_stock_party on detection.safety_stock (party, date desc) where known_to is null;
create index late_notices_standing on detection.late_notices (received_date desc, product_id) where known_to is null;
create index closed_days_closed_at on detection.closed_days (closed_at);

-- The outbox: what is to be published, and the changes of one product or finding.
create index findings_unpublished on detection.findings (seq) where published_at is null;
create index findings_product on detection.findings (product_id, seq);
create index findings_finding on detection.findings (finding_id, seq);

-- These rows change often and in place.
alter table detection.product_states set (fillfactor = 70);
alter table detection.findings set (fillfactor = 80);
