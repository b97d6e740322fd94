/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.audience;

import java.time.LocalDate;
import java.util.Optional;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.FindingChange;
import nl.tekortwacht.contracts.finding.FindingEvent;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import org.jspecify.annotations.Nullable;

/** A breach of the legal safety stock begins or ends. */
final class SafetyStockRule implements NewsRule {

    @Override
    public NotifyReason.Topic topic() {
        return NotifyReason.Topic.SAFETY_STOCK;
    }

    @Override
    public Optional<News> news(FindingEvent event, @Nullable Told told) {
        if (!(event.finding() instanceof SafetyStockFinding now)) {
            return Optional.empty();
        }
        boolean runs = event.change() != FindingChange.GONE && now.breachSince() != null;
        return runs ? begin(event.previous(), now, told) : end(event, told);
    }

    private static Optional<News> begin(@Nullable Finding previous, SafetyStockFinding now, @Nullable Told told) {
        boolean isTold = now.breachSince() != null && now.breachSince().equals(running(told));
        boolean ranBefore = previous == null ? running(told) != null : since(previous) != null;
        return isTold || ranBefore ? Optional.empty() : Optional.of(News.of(NotifyReason.BREACH_BEGAN));
    }

    private static Optional<News> end(FindingEvent event, @Nullable Told told) {
        if (running(told) != null) {
            return Optional.of(News.of(NotifyReason.BREACH_ENDED));
        }
        // A breach that began before alerting watched ends too; one that was never told and vanishes is no news.
        boolean ranBefore = event.change() != FindingChange.GONE && since(event.previous()) != null;
        return told == null && ranBefore ? Optional.of(News.of(NotifyReason.BREACH_ENDED)) : Optional.empty();
    }

    private static @Nullable LocalDate running(@Nullable Told told) {
        return told != null && told.reason() == NotifyReason.BREACH_BEGAN ? since(told.finding()) : null;
    }

    private static @Nullable LocalDate since(@Nullable Finding finding) {
        return finding instanceof SafetyStockFinding stock ? stock.breachSince() : null;
    }
}
