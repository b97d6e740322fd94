-- The route by which an alert concerned its audience; null of subscribers, and of what was decided before there were routes.
alter table alerting.alerts add column route text;
-- For the preview of routes, which reads what was told in the order of time.
create index alerts_told_by_time on alerting.alerts (created_at, seq) where decision = 'NOTIFY';
