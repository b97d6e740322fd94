/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.preview;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.tekortwacht.alerting.audience.Audience;
import nl.tekortwacht.alerting.audience.Expected;
import nl.tekortwacht.alerting.route.RouteFault;
import nl.tekortwacht.alerting.route.Routes;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;

/** Counts what routes would have told. Not thread-safe. */
final class MonthCount {

    private static final String NOTE = "Only events of which an audience was told are kept whole, so events of which"
            + " nobody was told do not count here. Each event is judged by itself: that somebody was told before, and a"
            + " missing address, are left out of account. Subscribers are not routed.";

    private static final class Counts {
        private long would;
        private long were;
        private long both;
        private final Map<String, Long> routes = new TreeMap<>();
    }

    private record Kind(String kind, String stands) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? stands.compareTo(other.stands) : byKind;
        }
    }

    private final Routes routes;
    private final Map<Audience, Counts> audiences = new EnumMap<>(Audience.class);
    private final Map<Kind, Long> nobody = new TreeMap<>();
    private long events;
    private Instant last = Instant.EPOCH;

    MonthCount(Routes routes) {
        this.routes = routes;
    }

    void add(ToldEvent told) {
        boolean wanted = false;
        for (Audience audience : Audience.routed()) {
            Optional<Expected> expected = Expected.of(routes, audience, told.event());
            count(audience, expected, told.told().contains(audience));
            wanted |= expected.isPresent();
        }
        if (!wanted) {
            nobody.merge(kind(told.event().finding()), 1L, Long::sum);
        }
        events++;
        last = told.event().knownAt();
    }

    private void count(Audience audience, Optional<Expected> expected, boolean was) {
        Counts counts = audiences.computeIfAbsent(audience, any -> new Counts());
        counts.were += was ? 1 : 0;
        counts.would += expected.isPresent() ? 1 : 0;
        counts.both += was && expected.isPresent() ? 1 : 0;
        expected.map(Expected::route).ifPresent(route -> counts.routes.merge(route, 1L, Long::sum));
    }

    MonthPreview result(String which, List<RouteFault> warnings, Instant from, Instant now, boolean complete) {
        return new MonthPreview(
                which,
                from,
                complete ? now : last,
                events,
                complete,
                NOTE,
                warnings,
                Audience.routed().stream().map(this::ofAudience).toList(),
                nobody.entrySet().stream()
                        .map(entry -> new MonthPreview.Unwanted(
                                entry.getKey().kind(), entry.getKey().stands(), entry.getValue()))
                        .toList());
    }

    private MonthPreview.OfAudience ofAudience(Audience audience) {
        Counts counts = audiences.getOrDefault(audience, new Counts());
        return new MonthPreview.OfAudience(
                audience,
                counts.would,
                counts.were,
                counts.would - counts.both,
                counts.were - counts.both,
                counts.routes.entrySet().stream()
                        .map(entry -> new MonthPreview.OfRoute(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Kind kind(Finding finding) {
        return switch (finding) {
            case Shortage shortage -> new Kind("shortage", shortage.phase().name());
            case SafetyStockFinding stock -> new Kind("safetyStock", String.valueOf(stock.verdict()));
            case LateNotice late -> new Kind("lateNotice", String.valueOf(late.status()));
            case Assessment assessment ->
                new Kind("assessment", assessment.severity().name());
            case AtRisk warning -> new Kind("atRisk", warning.basis().name());
        };
    }
}
