/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.detection.store.LoggedReport;
import nl.tekortwacht.detection.store.Origin;
import nl.tekortwacht.detection.store.Partition;
import reactor.core.publisher.Mono;

final class MemoryReportLog implements ReportLog {

    private List<Report> reports = new ArrayList<>();
    private Map<Partition, Long> positions = new HashMap<>();
    private Map<Partition, BatchCount> counts = new HashMap<>();
    private Map<Origin, Arrival.Unreadable> unreadable = new LinkedHashMap<>();

    Runnable remember() {
        List<Report> oldReports = new ArrayList<>(reports);
        Map<Partition, Long> oldPositions = new HashMap<>(positions);
        Map<Partition, BatchCount> oldCounts = new HashMap<>(counts);
        Map<Origin, Arrival.Unreadable> oldUnreadable = new LinkedHashMap<>(unreadable);
        return () -> {
            reports = oldReports;
            positions = oldPositions;
            counts = oldCounts;
            unreadable = oldUnreadable;
        };
    }

    BatchCount counted() {
        return counts.values().stream().reduce(BatchCount.NONE, BatchCount::plus);
    }

    long unreadable() {
        return unreadable.size();
    }

    @Override
    public Mono<Map<Partition, Long>> lockPositions(Collection<Partition> partitions) {
        return Mono.fromSupplier(() -> partitions.stream()
                .collect(Collectors.toMap(partition -> partition, p -> positions.getOrDefault(p, 0L))));
    }

    @Override
    public Mono<Map<Partition, Long>> positions(Collection<Partition> partitions) {
        return Mono.fromSupplier(() -> {
            Map<Partition, Long> found = new HashMap<>(positions);
            found.keySet().retainAll(partitions);
            return found;
        });
    }

    @Override
    public Mono<Void> movePositions(Map<Partition, Progress> progress) {
        return Mono.fromRunnable(() -> progress.forEach((partition, now) -> {
            positions.put(partition, now.nextOffset());
            counts.merge(partition, now.read(), BatchCount::plus);
        }));
    }

    @Override
    public Mono<Void> makeRoomFor(Collection<LoggedReport> forReports) {
        return Mono.empty();
    }

    @Override
    public Mono<List<LoggedReport>> append(List<LoggedReport> logged) {
        return Mono.fromSupplier(() -> {
            Set<Report> known = new HashSet<>(reports);
            List<LoggedReport> added =
                    logged.stream().filter(one -> known.add(one.report())).toList();
            added.forEach(one -> reports.add(one.report()));
            return added;
        });
    }

    @Override
    public Mono<Void> keep(List<Arrival.Unreadable> unreadables) {
        return Mono.fromRunnable(() -> unreadables.forEach(one -> unreadable.putIfAbsent(one.origin(), one)));
    }

    @Override
    public Mono<Map<ProductId, List<Report>>> reportsOf(Collection<ProductId> products) {
        return Mono.fromSupplier(() -> reports.stream()
                .filter(report -> products.contains(report.product()))
                .sorted(Comparator.comparing(Report::receivedAt))
                .collect(Collectors.groupingBy(Report::product)));
    }
}
