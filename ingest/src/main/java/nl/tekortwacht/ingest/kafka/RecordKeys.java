/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.kafka;

import java.nio.charset.StandardCharsets;
import nl.tekortwacht.ingest.line.ReceivedLine;
import nl.tekortwacht.ingest.submission.LineNote;
import org.jspecify.annotations.Nullable;

/**
 * Finds records of a batch whose key is not their product. They are taken all the same: what is accepted gets the right
 * key. But the sender's own order per product does not hold across partitions then, so it is told.
 */
final class RecordKeys {

    private long others;
    private long first;

    void compare(byte @Nullable [] key, ReceivedLine line) {
        if (key != null
                && line instanceof ReceivedLine.Parsed parsed
                && parsed.line().fields().get("product") instanceof String product
                && !product.equals(new String(key, StandardCharsets.UTF_8))) {
            first = others == 0 ? line.number() : first;
            others++;
        }
    }

    /** What to tell the sender; null if nothing. */
    @Nullable
    LineNote note() {
        return others == 0
                ? null
                : new LineNote(
                        first,
                        "key",
                        "the key of " + others + " records of this batch is not their product; they were taken, but the"
                                + " order per product holds only where the key is the product");
    }
}
