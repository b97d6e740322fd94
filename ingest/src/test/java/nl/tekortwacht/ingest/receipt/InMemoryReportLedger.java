/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.ingest.intake.AcceptedReport;
import reactor.core.publisher.Mono;

/** A ledger that forgets when the process ends. */
final class InMemoryReportLedger implements ReportLedger {

    private final Map<ReportKey, AcceptedReport> reports = new HashMap<>();

    @Override
    public Mono<List<AcceptedReport>> find(Collection<ReportKey> keys) {
        return Mono.fromCallable(() -> new ArrayList<>(
                keys.stream().map(reports::get).filter(Objects::nonNull).toList()));
    }

    @Override
    public Mono<Boolean> reserve(Collection<AcceptedReport> fresh) {
        return Mono.fromCallable(() -> {
            boolean isFree = fresh.stream().noneMatch(report -> reports.containsKey(report.key()));
            if (isFree) {
                fresh.forEach(report -> reports.put(report.key(), report));
            }
            return isFree;
        });
    }

    @Override
    public Mono<Void> markSafe(Collection<ReportKey> keys) {
        return Mono.fromRunnable(() -> keys.forEach(key -> reports.computeIfPresent(
                key,
                (same, report) ->
                        new AcceptedReport(report.identity(), report.contentHash(), report.receivedAt(), true))));
    }
}
