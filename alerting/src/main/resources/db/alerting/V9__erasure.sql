-- When what was kept about a subscriber was erased; the row stays, so that what was decided for whom can still be counted.
alter table alerting.subscriptions add column erased_at timestamptz;
create index subscriptions_to_erase on alerting.subscriptions (ended_at)
  where ended_at is not null and erased_at is null;
create index acknowledgements_by_time on alerting.acknowledgements (taken_at) where taken_by <> 'erased';
