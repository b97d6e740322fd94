/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.store.Arrival;
import nl.tekortwacht.detection.store.LoggedReport;
import nl.tekortwacht.detection.store.Partition;
import reactor.core.publisher.Mono;

/** All reports ever received, and how far each partition has been read. Only added to. */
public interface ReportLog {

    /** The next offset of each partition, 0 if none was read; nobody else may move it until the transaction ends. */
    Mono<Map<Partition, Long>> lockPositions(Collection<Partition> partitions);

    /** The next offset of those of the partitions that were ever read. */
    Mono<Map<Partition, Long>> positions(Collection<Partition> partitions);

    /** Sets the next offset of partitions, and adds to what became of their records. */
    Mono<Void> movePositions(Map<Partition, Progress> progress);

    /** Makes room for reports of these months; not within a transaction. */
    Mono<Void> makeRoomFor(Collection<LoggedReport> reports);

    /** Adds reports, and gives those that were not there yet, each once. */
    Mono<List<LoggedReport>> append(List<LoggedReport> reports);

    /** Keeps what could not be read. */
    Mono<Void> keep(List<Arrival.Unreadable> unreadables);

    /** All reports of the products, in the order of their receipt; a product without any is left out. */
    Mono<Map<ProductId, List<Report>>> reportsOf(Collection<ProductId> products);
}
