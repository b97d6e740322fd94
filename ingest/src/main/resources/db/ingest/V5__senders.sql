-- Whose submission it is: a party, or the caller if it reports for everybody; '' for what was there before anybody signed in.
alter table ingest.submissions add column owner text not null default '';
create index submissions_owner on ingest.submissions (owner, received_at desc, id);
-- A key is the sender's own: nobody learns of another's submission by guessing it.
drop index ingest.submissions_key;
create unique index submissions_key on ingest.submissions (owner, kind, idempotency_key)
  where idempotency_key is not null and state <> 'INTERRUPTED';
