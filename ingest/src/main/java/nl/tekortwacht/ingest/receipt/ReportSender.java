/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.receipt;

import java.util.List;
import java.util.Set;
import nl.tekortwacht.contracts.id.ReportKey;
import nl.tekortwacht.contracts.report.Report;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Passes accepted reports on. */
public interface ReportSender {

    /**
     * What became of sending.
     *
     * @param safe the reports that all in-sync replicas have
     * @param failure why others are not safe; null if all are
     */
    record Sent(Set<ReportKey> safe, @Nullable Throwable failure) {}

    /** Sends the reports in this order, reports of one product in order; completes when all are safe or have failed. */
    Mono<Sent> send(List<Report> reports);
}
