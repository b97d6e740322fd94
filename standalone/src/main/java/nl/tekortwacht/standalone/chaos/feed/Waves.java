/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import org.jspecify.annotations.Nullable;

/** A day's reports in waves: a report that names another one is sent when that one has been acknowledged. */
final class Waves {

    private Waves() {}

    /** The waves, the first one first; within a wave the order does not matter. */
    static List<List<Report>> of(List<Report> reports) {
        Map<ReportKey, Integer> waveOf = new HashMap<>();
        List<List<Report>> waves = new ArrayList<>();
        for (Report report : reports) {
            ReportKey named = named(report);
            int wave = named == null ? 0 : waveOf.getOrDefault(named, -1) + 1;
            waveOf.put(key(report, report.reportId()), wave);
            while (waves.size() <= wave) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(report);
        }
        return waves;
    }

    private static @Nullable ReportKey named(Report report) {
        ReportId named = report instanceof Retraction retraction ? retraction.retracts() : report.replaces();
        return named == null ? null : key(report, named);
    }

    private static ReportKey key(Report report, ReportId id) {
        return new ReportKey(report.reporter(), id);
    }
}
