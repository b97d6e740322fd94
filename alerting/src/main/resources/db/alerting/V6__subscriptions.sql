-- What a subscription can be about besides a product, a group and an ATC class: exactly one of all five.
alter table alerting.subscriptions
  add column substance text,                              -- as the registry writes it
  add column has_list boolean not null default false,     -- about the products of alerting.stock_lists
-- What is told, and when. Webhooks have neither digest nor quiet hours.
  add column events text[] not null default '{CONFIRMATION,ANNOUNCEMENT}',
  add column severity text not null default 'LOW',        -- the lowest that is news
  add column digest_at time,                              -- null = each alert by itself
  add column digest_day text,                             -- MONDAY …; null = every day
  add column quiet_from time, add column quiet_until time,
  add column zone text not null default 'Europe/Amsterdam',
-- Nothing is sent before the owner of the address has agreed to it. Who was there before is taken to have agreed.
  add column verification text not null default 'VERIFIED',   -- PENDING | VERIFIED | FAILED
  add column verified_at timestamptz,
  add column verification_reason text,                    -- in words: how it was verified, or why not
  add column verification_attempts int not null default 0,
  add column verification_due_at timestamptz,             -- when alerting looks at it next; null = not by itself
  add column confirmation_token text not null default replace(gen_random_uuid()::text || gen_random_uuid(), '-', ''),
  add column unsubscribe_token text not null default replace(gen_random_uuid()::text || gen_random_uuid(), '-', '');

update alerting.subscriptions set verified_at = created_at;

create unique index subscriptions_by_unsubscribe_token on alerting.subscriptions (unsubscribe_token);
create index subscriptions_to_verify on alerting.subscriptions (verification_due_at)
  where verification = 'PENDING' and ended_at is null;

-- "My stock list": the products that a subscription is about, if they are many.
create table alerting.stock_lists (
  subscription_id uuid primary key, version uuid not null, products text[] not null, changed_at timestamptz not null);

-- Where a marketing-authorisation holder is asked to confirm or explain: one functional address.
create table alerting.holder_contacts (
  holder text primary key, channel text not null, target text not null,
  secret text,                     -- webhook: whsec_…
  language text not null, updated_at timestamptz not null);

-- The delivery log of the newest first.
create index deliveries_by_time on alerting.deliveries (created_at, id);
create index alerts_of_subscription on alerting.alerts (subscription_id, seq) where subscription_id is not null;
create index alerts_of_finding on alerting.alerts (finding_id, seq);
