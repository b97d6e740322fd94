/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.overview.Overview;
import nl.tekortwacht.detection.overview.ProductPast;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Overviews in memory, made of what other stores hold. */
final class MemoryOverviewStore implements OverviewStore {

    private final MemoryReportLog log;
    private final MemoryTimelineStore timelines;
    private final Map<LocalDate, Overview> overviews = new HashMap<>();

    MemoryOverviewStore(MemoryReportLog log, MemoryTimelineStore timelines) {
        this.log = log;
        this.timelines = timelines;
    }

    Optional<Overview> of(LocalDate day) {
        return Optional.ofNullable(overviews.get(day));
    }

    @Override
    public Mono<LocalDate> due(Instant notWaitingFrom) {
        return timelines
                .lastClosedDay()
                .filter(day -> !overviews.containsKey(day))
                .filter(timelines::haveAllClosed);
    }

    @Override
    public Mono<Instant> firstReceipt() {
        return log.reportsOf(timelines.known())
                .flatMap(reports -> Mono.justOrEmpty(reports.values().stream()
                        .flatMap(List::stream)
                        .map(Report::receivedAt)
                        .min(Instant::compareTo)));
    }

    @Override
    public Mono<List<ProductId>> products(@Nullable ProductId after, int limit) {
        return Mono.fromSupplier(() -> timelines.known().stream()
                .filter(product -> after == null || product.compareTo(after) > 0)
                .limit(limit)
                .toList());
    }

    @Override
    public Mono<List<ProductPast>> pastsOf(Collection<ProductId> products) {
        return log.reportsOf(products)
                .flatMap(reports -> timelines.findingsOf(products).map(findings -> products.stream()
                        .map(product -> past(
                                product,
                                reports.getOrDefault(product, List.of()),
                                findings.getOrDefault(product, Map.of())))
                        .toList()));
    }

    private ProductPast past(ProductId product, List<Report> reports, Map<UUID, Finding> findings) {
        return new ProductPast(
                product,
                reports.stream()
                        .filter(report -> !(report instanceof OrderReport))
                        .toList(),
                List.copyOf(findings.values()),
                timelines.availableDays(product));
    }

    @Override
    public Mono<Void> write(Overview overview, Instant knownFrom) {
        return Mono.fromRunnable(
                () -> overviews.putIfAbsent(overview.statistics().today(), overview));
    }
}
