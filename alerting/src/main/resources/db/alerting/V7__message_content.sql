-- What an alert says, from which its text and its HTML are written, with the version of the template; null if held, and of
-- what was written before contents were kept.
alter table alerting.alerts add column content jsonb;
