/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counters: at every hop what came in is what became of it. Columns that a schema has not yet are not looked at. */
final class CounterChecks {

    private CounterChecks() {}

    static List<Check> run(Rows database) throws SQLException {
        List<Check> checks = new ArrayList<>();
        checks.add(equal(
                "detection: reports stored = accepted reports that are safe",
                database.number("select count(*) from detection.reports"),
                database.number("select count(*) from ingest.reports where safe")));
        if (has(database, "detection.kafka_positions", "stored")) {
            checks.add(equal(
                    "detection: counted as stored = reports stored",
                    database.number("select sum(stored) from detection.kafka_positions"),
                    database.number("select count(*) from detection.reports")));
            checks.add(equal(
                    "detection: records read = stored + duplicate + quarantined",
                    database.number("select sum(next_offset) from detection.kafka_positions"),
                    database.number("select sum(stored + duplicate + quarantined) from detection.kafka_positions")));
        }
        if (has(database, "ingest.submissions", "accepted")) {
            checks.add(equal(
                    "ingest: counted as accepted = reports that are safe",
                    database.number("select sum(accepted) from ingest.submissions where kind = 'REPORTS'"),
                    database.number("select count(*) from ingest.reports where safe")));
            checks.add(equal(
                    "ingest: counted as refused = lines in quarantine",
                    database.number("select sum(refused) from ingest.submissions"),
                    database.number("select count(*) from ingest.quarantine")));
        }
        return checks;
    }

    private static Check equal(String name, long left, long right) {
        return Check.of(name, left, left == right ? List.of() : List.of(left + " against " + right));
    }

    private static boolean has(Rows database, String table, String column) throws SQLException {
        return database.number("select count(*) from information_schema.columns where table_schema || '.' || table_name"
                        + " = '" + table + "' and column_name = '" + column + "'")
                > 0;
    }
}
