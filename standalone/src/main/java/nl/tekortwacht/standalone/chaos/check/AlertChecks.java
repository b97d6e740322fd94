/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Events and alerts: each finding was told, each event was decided on, each alert has arrived or is a dead letter. */
final class AlertChecks {

    /** Every change of these is told; of safety stock only that a breach begins or ends. */
    private static final String FINDINGS = "(select finding_id from detection.shortages where known_to is null"
            + " union all select finding_id from detection.late_notices where known_to is null)";

    private static final String BREACHES = "(select product_id, party from (select distinct on (product_id, party)"
            + " product_id, party, breach_since from detection.safety_stock where known_to is null"
            + " order by product_id, party, date desc, known_from desc) as latest where breach_since is not null)";

    /** The events that ask for an alert whatever was told before, with who asks. */
    private static final String ASKING = "(select event_id, 'IGJ' as audience from detection.findings"
            + " where kind = 'lateNotice' and change = 'OPENED'"
            + " union all select event_id, 'IGJ' from detection.findings where kind = 'safetyStock'"
            + " and (body->'finding'->>'breachSince' is null) <> (body->'previous'->>'breachSince' is null)"
            + " union all select event_id, 'SHORTAGE_TEAM' from detection.findings where kind = 'shortage'"
            + " and body->'finding'->>'phase' = 'CONFIRMED'"
            + " and body->'previous'->>'phase' is distinct from 'CONFIRMED' and change <> 'GONE')";

    private AlertChecks() {}

    static List<Check> run(Rows database, Set<String> seen) throws SQLException {
        return List.of(
                check(
                        database,
                        "every shortage and late notice was told as an event",
                        "select count(distinct finding_id) from " + FINDINGS + " as found",
                        "select distinct finding_id from " + FINDINGS + " as found where not exists"
                                + " (select from detection.findings e where e.finding_id = found.finding_id)"),
                check(
                        database,
                        "every breach of the safety stock that runs was told as an event",
                        "select count(*) from " + BREACHES + " as breached",
                        "select product_id, party from " + BREACHES + " as breached where not exists (select"
                                + " from detection.findings e where e.product_id = breached.product_id"
                                + " and e.kind = 'safetyStock' and e.body->'finding'->>'party' = breached.party)"),
                check(
                        database,
                        "every event is published",
                        "select count(*) from detection.findings",
                        "select event_id from detection.findings where published_at is null"),
                check(
                        database,
                        "every event was decided on",
                        "select count(*) from detection.findings",
                        "select event_id, kind, change from detection.findings e where not exists"
                                + " (select from alerting.handled_events h where h.event_id = e.event_id)"),
                check(
                        database,
                        "every event that asks for an alert has one, told or held with a reason",
                        "select count(*) from " + ASKING + " as asking",
                        "select event_id, audience from " + ASKING + " as asking where not exists"
                                + " (select from alerting.alerts a where a.event_id = asking.event_id"
                                + " and a.audience = asking.audience)"),
                check(
                        database,
                        "every alert belongs to an event",
                        "select count(*) from alerting.alerts",
                        "select id from alerting.alerts a where not exists"
                                + " (select from detection.findings e where e.event_id = a.event_id)"),
                check(
                        database,
                        "every alert that is to be told was delivered or is a dead letter",
                        "select count(*) from alerting.alerts where decision = 'NOTIFY'",
                        "select id from alerting.alerts a where decision = 'NOTIFY' and not exists"
                                + " (select from alerting.deliveries d where d.alert_id = a.id"
                                + " and (d.status = 'DEAD' or (d.status = 'DELIVERED' and exists"
                                + " (select from alerting.delivery_attempts t where t.delivery_id = d.id"
                                + " and t.outcome = 'SENT'))))"),
                check(
                        database,
                        "no delivery is pending",
                        "select count(*) from alerting.deliveries",
                        "select id, attempts, next_attempt_at from alerting.deliveries where status = 'PENDING'"),
                arrived(database, seen));
    }

    private static Check arrived(Rows database, Set<String> seen) throws SQLException {
        List<String> delivered =
                database.read("select alert_id from alerting.deliveries where status = 'DELIVERED'").stream()
                        .map(List::getFirst)
                        .toList();
        return Check.of(
                "every delivered alert was seen by the receiver",
                delivered.size(),
                delivered.stream().filter(id -> !seen.contains(id)).toList());
    }

    private static Check check(Rows database, String name, String all, String violations) throws SQLException {
        return Check.of(
                name,
                database.number(all),
                database.read(violations).stream()
                        .map(row -> String.join(" | ", row))
                        .toList());
    }
}
