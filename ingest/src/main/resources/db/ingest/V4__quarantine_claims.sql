-- Who mends a line holds its entry for a while, so that two people cannot close it both.
alter table ingest.quarantine add column claim uuid, add column claimed_at timestamptz;
