/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.ingest.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the instant of receipt of a batch's lines comes from. */
public sealed interface Reception {

    /**
     * The receiver's clock tells; {@code receivedAt} in a line is ignored.
     *
     * @param at the instant of receipt of the whole batch, to the microsecond
     */
    record Stamped(Instant at) implements Reception {}

    /**
     * A trusted sender brings history: {@code receivedAt} in a line counts, and the clock where there is none.
     *
     * @param at the instant of receipt of lines that do not say it, to the microsecond
     */
    record Backfill(Instant at) implements Reception {}

    /**
     * A file: {@code receivedAt} is mandatory, but for stock and order lines, for which it is noon of {@code date} in
     * Amsterdam if left out.
     *
     * @param today the last day that such a line may carry; null = no limit
     */
    record FromFile(@Nullable LocalDate today) implements Reception {}
}
