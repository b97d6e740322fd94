/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone.chaos.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Report;

/** A day's reports in waves: a report that names another one of the day is in a later wave than that one. */
final class Waves {

    private Waves() {}

    /** The waves, the first one first; within a wave the order does not matter. */
    static List<List<Report>> of(List<Report> reports) {
        Map<ReportKey, Integer> waveOf = new HashMap<>();
        List<List<Report>> waves = new ArrayList<>();
        for (Report report : reports) {
            var named = Line.named(report);
            int wave = named == null ? 0 : waveOf.getOrDefault(named, -1) + 1;
            waveOf.put(new ReportKey(report.reporter(), report.reportId()), wave);
            while (waves.size() <= wave) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(report);
        }
        return waves;
    }
}
