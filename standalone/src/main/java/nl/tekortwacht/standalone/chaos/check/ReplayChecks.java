/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.check;

import java.sql.SQLException;
import java.util.List;
import nl.tekortwacht.standalone.replay.RefusedLine;
import nl.tekortwacht.standalone.replay.ReplayResult;

/** Findings: what stands is what a replay of the acknowledged reports finds. */
final class ReplayChecks {

    private ReplayChecks() {}

    static List<Check> run(Rows database, ReplayResult replayed) throws SQLException {
        return List.of(
                Check.of(
                        "a replay takes the same reports",
                        replayed.counts().lines(),
                        replayed.refused().stream().map(RefusedLine::toString).toList()),
                Check.same(
                        "shortages equal replay",
                        FoundRows.shortages(replayed.findings()),
                        FoundRows.shortages(database)),
                Check.same(
                        "safety stock equals replay",
                        FoundRows.safetyStock(replayed.findings()),
                        FoundRows.safetyStock(database)),
                Check.same(
                        "late notices equal replay",
                        FoundRows.lateNotices(replayed.findings()),
                        FoundRows.lateNotices(database)),
                Check.same(
                        "assessments and warnings equal replay",
                        FoundRows.prospects(replayed.prospects()),
                        FoundRows.prospects(database)));
    }
}
