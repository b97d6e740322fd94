/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What waits for people or for senders.
 *
 * @param openEntries refused lines that nobody has closed
 * @param unsafeReports reports that are reserved, but of which Kafka is not known to have them
 * @param oldestUnsafe when the oldest of them was received; null if there is none
 */
public record Backlog(
        long openEntries, long unsafeReports, @Nullable Instant oldestUnsafe) {

    /** Where it is looked up. */
    @FunctionalInterface
    public interface Source {

        /** As it is now. */
        Mono<Backlog> look();
    }
}
