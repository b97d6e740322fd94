-- What each recipient believes of each matter, and what is kept from them for a while. Follows from the alerts; kept, so
-- that decisions need not read all that was ever told.
create table alerting.beliefs (
  recipient text not null,         -- SHORTAGE_TEAM, SUBSCRIBER/id, MAH/party
  matter text not null, topic text not null,
  product_id text not null, group_id text,
  told_alert uuid references alerting.alerts, told_reason text, told_at timestamptz,
  stands boolean not null default false,   -- whether what was told has not ended
  wide boolean not null default false,     -- whether a whole group is short, and the recipient knows
  withheld_alert uuid references alerting.alerts, withheld_reason text, withheld_at timestamptz,
  why text,                        -- SILENCED | INHIBITED | FLAPPING
  muted_by text,                   -- the silence, or the matter that is known
  withheld_until timestamptz,      -- of FLAPPING
  escalate_at timestamptz, escalate_to text, remind_at timestamptz, taken_at timestamptz,
  primary key (recipient, matter, topic));
create index beliefs_of_matter on alerting.beliefs (matter);
create index beliefs_ended on alerting.beliefs (product_id, told_at) where not stands;
create index beliefs_wide on alerting.beliefs (group_id) where wide;
create index beliefs_withheld on alerting.beliefs (why) where withheld_alert is not null;
create index beliefs_to_escalate on alerting.beliefs (escalate_at) where escalate_at is not null;
create index beliefs_to_remind on alerting.beliefs (remind_at) where remind_at is not null;

alter table alerting.alerts
  add column holder text,          -- of audience MAH: which holder
  add column news text,            -- of what is kept for a while: what would have been told
  add column muted_by text,        -- the silence, or the matter that was known
  add column released_at timestamptz,      -- when it was told after all
  add column escalated_from uuid;  -- the alert that nobody took
create index alerts_muted on alerting.alerts (muted_by) where muted_by is not null;

insert into alerting.beliefs (recipient, matter, topic, product_id, told_alert, told_reason, told_at, stands)
select distinct on (1, 2, 3)
  audience || coalesce('/' || subscription_id, ''), matter,
  case
    when reason in ('CONFIRMED', 'RESOLVED', 'LAPSED', 'DISCONTINUED', 'NO_LONGER_CONFIRMED') then 'CONFIRMATION'
    when reason like 'ANNOUNCE%' then 'ANNOUNCEMENT'
    when reason like 'UNREPORTED%' then 'UNREPORTED'
    when reason like 'BREACH%' then 'SAFETY_STOCK'
    when reason like 'SEVERITY%' then 'SEVERITY'
    when reason like 'AT_RISK%' then 'AT_RISK'
    else 'LATE_NOTICE' end,
  product_id, id, reason, created_at,
  reason in ('CONFIRMED', 'ANNOUNCED', 'ANNOUNCEMENT_CHANGED', 'UNREPORTED', 'BREACH_BEGAN', 'SEVERITY_RAISED', 'AT_RISK',
    'LATE_NOTICE')
from alerting.alerts where decision = 'NOTIFY' and reason <> 'TEST'
order by 1, 2, 3, seq desc;

create table alerting.silences (
  id uuid primary key, audiences text[] not null, news text[] not null, product_id text, group_id text, atc_prefix text,
  reason text not null, owner text not null,
  from_at timestamptz not null, until_at timestamptz not null,
  created_at timestamptz not null,
  ended_at timestamptz,            -- when somebody ended it before its time
  reminded_at timestamptz);        -- when the owner was reminded that it ends
create index silences_by_end on alerting.silences (until_at);

-- Who took an alert; the history is kept.
create table alerting.acknowledgements (
  id uuid primary key, alert_id uuid not null references alerting.alerts, matter text not null,
  taken_by text not null, reason text not null, taken_at timestamptz not null);
create index acknowledgements_of_alert on alerting.acknowledgements (alert_id);

-- Alerts whose mail waits for others, for a digest, or for the morning.
create table alerting.waiting (
  id uuid primary key, alert_id uuid not null references alerting.alerts, target text not null, matter text not null,
  bundle text not null, kind text not null,   -- GROUP | DIGEST
  due_at timestamptz not null, seq bigint generated always as identity);
create index waiting_due on alerting.waiting (due_at, seq);
create index waiting_of_bundle on alerting.waiting (bundle);
create index waiting_of_matter on alerting.waiting (matter, target);
create table alerting.bundles (bundle text primary key, sent_at timestamptz not null);

alter table alerting.deliveries add column kind text not null default 'SINGLE';   -- SINGLE | GROUP | DIGEST | REMINDER
create index deliveries_of_bundles on alerting.deliveries (target, seq) where status = 'PENDING' and kind <> 'SINGLE';
-- What a mail of several alerts carries.
create table alerting.delivery_alerts (
  delivery_id uuid not null references alerting.deliveries, place int not null,
  alert_id uuid not null references alerting.alerts, matter text not null, primary key (delivery_id, place));
create index deliveries_carrying on alerting.delivery_alerts (matter);
