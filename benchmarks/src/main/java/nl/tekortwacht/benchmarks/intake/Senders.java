/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.benchmarks.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.report.Report;

/** Divides reports among senders that send at the same time; what one reporter reports stays together and in order. */
final class Senders {

    private Senders() {}

    /** As many lists of about the same length as there are senders. */
    static List<List<Report>> of(List<Report> reports, int senders) {
        List<List<Report>> divided = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            divided.add(new ArrayList<>());
        }
        Map<PartyId, List<Report>> byReporter = reports.stream()
                .collect(Collectors.groupingBy(Report::reporter, LinkedHashMap::new, Collectors.toList()));
        byReporter.values().stream()
                .sorted(Comparator.comparingInt((List<Report> of) -> of.size()).reversed())
                .forEach(of -> shortest(divided).addAll(of));
        return divided;
    }

    private static List<Report> shortest(List<List<Report>> divided) {
        return divided.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
    }
}
