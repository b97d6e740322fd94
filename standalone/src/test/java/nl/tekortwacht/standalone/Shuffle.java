/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.standalone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import org.jspecify.annotations.Nullable;

/** Reports in an order of chance in which a named report still comes before the one that names it. */
final class Shuffle {

    private Shuffle() {}

    static List<Report> of(List<Report> reports, long seed) {
        List<Report> mixed = new ArrayList<>(reports);
        Collections.shuffle(mixed, new Random(seed));
        Set<ReportKey> all = new HashSet<>();
        reports.forEach(report -> all.add(key(report, report.reportId())));
        Set<ReportKey> given = new HashSet<>();
        Map<ReportKey, List<Report>> waiting = new HashMap<>();
        List<Report> order = new ArrayList<>(reports.size());
        for (Report report : mixed) {
            ReportKey named = named(report);
            if (named != null && all.contains(named) && !given.contains(named)) {
                waiting.computeIfAbsent(named, key -> new ArrayList<>()).add(report);
            } else {
                give(report, order, given, waiting);
            }
        }
        return order;
    }

    private static void give(
            Report first, List<Report> order, Set<ReportKey> given, Map<ReportKey, List<Report>> waiting) {
        Deque<Report> ready = new ArrayDeque<>(List.of(first));
        while (!ready.isEmpty()) {
            Report report = ready.pop();
            ReportKey key = key(report, report.reportId());
            order.add(report);
            given.add(key);
            ready.addAll(waiting.getOrDefault(key, List.of()));
            waiting.remove(key);
        }
    }

    private static @Nullable ReportKey named(Report report) {
        ReportId named = report instanceof Retraction retraction ? retraction.retracts() : report.replaces();
        return named == null ? null : key(report, named);
    }

    private static ReportKey key(Report report, ReportId id) {
        return new ReportKey(report.reporter(), id);
    }
}
