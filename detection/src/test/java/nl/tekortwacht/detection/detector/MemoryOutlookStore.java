/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.detection.change.ProspectChanges;
import nl.tekortwacht.detection.detector.MemoryTimelineStore.Supply;
import nl.tekortwacht.detection.outlook.StandingShortage;
import nl.tekortwacht.detection.store.FindingEnd;
import nl.tekortwacht.detection.store.FindingRow;
import nl.tekortwacht.detection.store.UnseenSupply;
import nl.tekortwacht.detection.supply.SupplyFacts;
import reactor.core.publisher.Mono;

/** Assessments and warnings in memory, over the products of another store. */
final class MemoryOutlookStore implements OutlookStore {

    private final MemoryTimelineStore timelines;
    private List<FindingRow> rows = new ArrayList<>();

    MemoryOutlookStore(MemoryTimelineStore timelines) {
        this.timelines = timelines;
    }

    Runnable remember() {
        List<FindingRow> old = new ArrayList<>(rows);
        return () -> rows = old;
    }

    @Override
    public Mono<List<UnseenSupply>> unseen() {
        return Mono.fromSupplier(() -> timelines.supplies().entrySet().stream()
                .filter(entry -> !entry.getValue().looked())
                .map(entry -> new UnseenSupply(entry.getKey(), entry.getValue().revision()))
                .toList());
    }

    @Override
    public Mono<Boolean> tryLook() {
        return Mono.just(true);
    }

    @Override
    public Mono<List<SupplyFacts>> supplyOf(Collection<ProductId> products) {
        return Mono.fromSupplier(() -> products.stream()
                .map(product -> timelines.supplies().get(product))
                .filter(Objects::nonNull)
                .map(Supply::facts)
                .toList());
    }

    @Override
    public Mono<Map<ProductId, List<StandingShortage>>> shortagesOf(Collection<ProductId> products) {
        return timelines.findingsOf(products).map(found -> {
            Map<ProductId, List<StandingShortage>> shortages = new HashMap<>();
            found.forEach((product, findings) -> findings.forEach((id, finding) -> {
                if (finding instanceof Shortage shortage) {
                    shortages
                            .computeIfAbsent(product, key -> new ArrayList<>())
                            .add(new StandingShortage(id, shortage));
                }
            }));
            return shortages;
        });
    }

    @Override
    public Mono<Map<UUID, Finding>> prospectsOf(Collection<ProductId> products) {
        return Mono.fromSupplier(() -> {
            Map<UUID, Finding> standing = new HashMap<>();
            rows.stream()
                    .filter(row -> row.knownTo() == null
                            && products.contains(row.finding().product()))
                    .forEach(row -> standing.put(row.findingId(), row.finding()));
            return standing;
        });
    }

    @Override
    public Mono<Void> write(ProspectChanges changes) {
        return Mono.fromRunnable(() -> {
            changes.ends().forEach(this::end);
            rows.addAll(changes.rows());
        });
    }

    private void end(FindingEnd end) {
        rows.removeIf(row -> isStanding(row, end) && !row.knownFrom().isBefore(end.at()));
        rows.replaceAll(row ->
                isStanding(row, end) ? new FindingRow(row.findingId(), row.knownFrom(), end.at(), row.finding()) : row);
    }

    private static boolean isStanding(FindingRow row, FindingEnd end) {
        return row.findingId().equals(end.findingId()) && row.knownTo() == null;
    }

    @Override
    public Mono<Void> seen(List<UnseenSupply> supplies) {
        return Mono.fromRunnable(() -> supplies.forEach(seen -> timelines
                .supplies()
                .computeIfPresent(
                        seen.product(),
                        (product, supply) -> supply.revision() == seen.revision()
                                ? new Supply(supply.facts(), supply.revision(), true)
                                : supply)));
    }
}
