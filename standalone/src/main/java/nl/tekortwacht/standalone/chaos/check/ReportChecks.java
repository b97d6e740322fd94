/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.standalone.chaos.feed.Acknowledged;

/** Reports: what was acknowledged is stored once, what was refused is not. */
final class ReportChecks {

    private final Set<ReportKey> acknowledged;
    private final Set<ReportKey> refused;

    ReportChecks(Acknowledged told) {
        acknowledged = told.keys();
        refused = told.refusedKeys();
    }

    List<Check> run(Rows database) throws SQLException {
        Set<ReportKey> stored = new HashSet<>();
        List<String> twice = new ArrayList<>();
        List<String> notAcknowledged = new ArrayList<>();
        List<String> refusedButStored = new ArrayList<>();
        for (ReportKey key : keys(database, "select reporter, report_id from detection.reports")) {
            if (!stored.add(key)) {
                twice.add(key.toString());
            }
            if (!acknowledged.contains(key)) {
                notAcknowledged.add(key.toString());
            }
            if (refused.contains(key)) {
                refusedButStored.add(key.toString());
            }
        }
        List<ReportKey> safe = keys(database, "select reporter, report_id from ingest.reports where safe");
        return List.of(
                Check.of("acknowledged reports are stored (lost)", acknowledged.size(), missing(stored)),
                Check.of("stored reports are stored once (duplicated)", stored.size(), twice),
                Check.of("stored reports were acknowledged", stored.size(), notAcknowledged),
                Check.of("refused lines are not stored", refused.size(), refusedButStored),
                Check.of("acknowledged reports are safe in ingest", acknowledged.size(), missing(new HashSet<>(safe))));
    }

    private List<String> missing(Set<ReportKey> there) {
        return acknowledged.stream()
                .filter(key -> !there.contains(key))
                .map(ReportKey::toString)
                .toList();
    }

    private static List<ReportKey> keys(Rows database, String query) throws SQLException {
        return database.read(query).stream()
                .map(row -> new ReportKey(new PartyId(row.getFirst()), new ReportId(row.get(1))))
                .toList();
    }
}
