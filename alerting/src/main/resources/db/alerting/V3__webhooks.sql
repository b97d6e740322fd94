-- While a webhook's secret is replaced, both sign, so that its owner can change over without losing a message.
alter table alerting.subscriptions
  add column previous_secret text,                  -- what it was before the last rotation
  add column previous_secret_until timestamptz;     -- until when that one signs too

-- What fails or is slow as one: the host and port of a webhook; all mail goes through one relay.
alter table alerting.deliveries
  add column endpoint text not null generated always as (
    case channel when 'email' then 'smtp' else lower(split_part(target, '/', 3)) end) stored;

-- Tests that owners of subscriptions ask for: the api adds them, alerting takes them out and sends them.
create table alerting.test_requests (
  id uuid primary key, subscription_id uuid not null unique, requested_at timestamptz not null);
