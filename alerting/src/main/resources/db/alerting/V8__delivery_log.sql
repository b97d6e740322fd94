-- In which mails an alert went out.
create index delivery_alerts_of_alert on alerting.delivery_alerts (alert_id);
