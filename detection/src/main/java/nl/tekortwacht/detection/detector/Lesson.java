/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.detection.detector;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.detection.store.ProductState;

/**
 * What a product is to learn.
 *
 * @param state where it stands
 * @param fresh reports that it does not know yet; they are in the log already
 * @param until up to when days close
 */
record Lesson(ProductState state, List<Report> fresh, Instant until) {

    /** A lesson that reaches as far as the latest of the reports, the instant, and what is known already. */
    static Lesson upTo(Instant until, ProductState state, List<Report> fresh) {
        return new Lesson(state, fresh, latest(latest(until, state), fresh));
    }

    /** Whether a report comes before what is known already, so that the past must be told anew. */
    boolean isOutOfOrder() {
        Instant knownAt = state.knownAt();
        return knownAt != null
                && fresh.stream().anyMatch(report -> report.receivedAt().isBefore(knownAt));
    }

    /** The latest receipt of the reports, or the instant if that is later. */
    static Instant latest(Instant instant, Collection<Report> reports) {
        Instant latest = instant;
        for (Report report : reports) {
            latest = report.receivedAt().isAfter(latest) ? report.receivedAt() : latest;
        }
        return latest;
    }

    private static Instant latest(Instant instant, ProductState state) {
        Instant knownAt = Objects.requireNonNullElse(state.knownAt(), instant);
        return knownAt.isAfter(instant) ? knownAt : instant;
    }
}
