-- Whose subscription it is: a party, or the caller if it subscribed for others; '' for those from before anybody signed in.
alter table alerting.subscriptions add column owner text not null default '';
create index subscriptions_owner on alerting.subscriptions (owner, created_at desc, id);
