/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.submission;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are sent in together: the body of a request, a batch of one Kafka partition, a mended line.
 *
 * @param id of it and of its receipt
 * @param sender who sent it
 * @param receivedAt when it began, to the microsecond
 */
public record Submission(UUID id, Kind kind, Origin origin, Sender sender, Instant receivedAt) {

    /** What its lines are about. */
    public enum Kind {
        /** Reports on medicines. */
        REPORTS,
        /** Lines of the registry. */
        REGISTRY
    }

    /** The state of a submission. */
    public enum State {
        /** It runs, or its process died a short while ago. */
        OPEN,
        /** All its lines are settled. */
        COMPLETE,
        /** It broke off; what is counted is settled, the rest is for the sender to send again. */
        INTERRUPTED
    }

    /**
     * Where it came from.
     *
     * @param mediaType the form of its bytes
     * @param source which records or which entry it was made of; null for a request
     * @param partition of the records; null unless they came by Kafka
     * @param idempotencyKey the sender's name for it; null if none was given
     */
    public record Origin(
            Door door,
            String mediaType,
            @Nullable String source,
            @Nullable Partition partition,
            @Nullable String idempotencyKey) {

        /** A request. */
        public static Origin request(String mediaType, @Nullable String idempotencyKey) {
            return new Origin(Door.HTTP, mediaType, null, null, idempotencyKey);
        }
    }

    /** One partition of a topic; the number of a line is the offset of its record. */
    public record Partition(String topic, int number) {}

    /** Whether refused lines are kept; those of a mended line are in quarantine already. */
    public boolean keepsRefused() {
        return origin.door() != Door.QUARANTINE;
    }
}
