/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.shortage;

import java.time.Instant;
import java.time.LocalDate;
import nl.tekortwacht.contracts.finding.Announced;
import nl.tekortwacht.contracts.id.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A notification or retraction that the reporter of a shortage's announcement sent about the product. Remarks are left
 * out, as they are not public.
 *
 * @param type {@code notification} or {@code retraction}
 * @param kind of a notification
 * @param start of a notification
 * @param replaces the report it takes the place of
 * @param retracts of a retraction: the report it takes back
 */
public record Receipt(
        String reportId,
        String type,
        Instant receivedAt,
        @Nullable String kind,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String replaces,
        @Nullable String retracts) {

    /**
     * Whose receipts.
     *
     * @param reporter the holder that announced
     */
    public record Of(ProductId product, String reporter) {

        /** Those behind the announcement of the product. */
        public static Of announcement(ProductId product, Announced announced) {
            return new Of(product, announced.reporter().value());
        }
    }
}
