/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import reactor.core.publisher.Mono;

/** Stores in memory that undo together what a failed transaction did. For one thread at a time. */
final class MemoryStores implements Transactions {

    final MemoryReportLog log = new MemoryReportLog();
    final MemoryTimelineStore timelines = new MemoryTimelineStore();
    final MemoryOutlookStore outlook = new MemoryOutlookStore(timelines);
    final MemoryOverviewStore overviews = new MemoryOverviewStore(log, timelines);
    final MemoryOutbox outbox = new MemoryOutbox();

    @Override
    public <T> Mono<T> inOne(Mono<T> work) {
        return Mono.defer(() -> {
            Runnable undoLog = log.remember();
            Runnable undoTimelines = timelines.remember();
            Runnable undoOutlook = outlook.remember();
            Runnable undoOutbox = outbox.remember();
            return work.doOnError(failure -> {
                undoLog.run();
                undoTimelines.run();
                undoOutlook.run();
                undoOutbox.run();
            });
        });
    }
}
